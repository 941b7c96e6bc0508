package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.agent.SessionPlan;
import io.github.awsession.emulator.channel.ChannelHost;
import io.github.awsession.emulator.channel.ChannelListener;
import io.github.awsession.emulator.channel.StreamAddress;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.Signer;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells a client where to open the data channel of a Session Manager session, and with which token.
 * The service's address is {@code wss://ssmmessages.REGION.amazonaws.com} with the same path; here
 * it is a port of this machine. A data channel is power over this machine, so only the emulator's
 * own key pair gets one that opens; the well-known pair gets an answer of the same form.
 */
final class DataChannels {
    private static final String PATH = "/v1/data-channel/";
    private static final int TOKEN_BYTES = 192;

    private final Optional<ChannelHost> host;

    /**
     * Makes an instance.
     *
     * @param host serves the data channels; without it, none opens
     */
    DataChannels(Optional<ChannelHost> host) {
        this.host = host;
    }

    /** Refuses a request with a key pair that the emulator does not know, if it has power. */
    void admit(Call call) throws ServiceFault {
        if (host.isPresent() && call.signer() == Signer.STRANGER) {
            throw ServiceFault.unknownKey();
        }
    }

    /** Returns the members that tell a client how to open the data channel of a new session. */
    Value.Structure open(
            Call call, SsmSession session, Workload workload, ChannelListener listener) {
        if (host.isEmpty() || call.signer() != Signer.OWNER) {
            return closed(call, session.id());
        }
        SessionPlan plan = new SessionPlan(session.id(), session.target(), workload);
        return members(session.id(), host.get().open(plan, listener));
    }

    /** Returns the members for a session that goes on; there is no token when it is over. */
    Value.Structure reopen(Call call, SsmSession session) {
        if (host.isEmpty() || call.signer() != Signer.OWNER) {
            return closed(call, session.id());
        }
        return host.get()
                .reopen(session.id())
                .map(address -> members(session.id(), address))
                .orElseGet(
                        () -> session.isServed() ? over(session.id()) : closed(call, session.id()));
    }

    /** Returns the only member for a session whose data channel has been closed. */
    static Value.Structure over(String id) {
        return new StructureBuilder().put("SessionId", id).build();
    }

    /** Ends the data channel of a session, if it has one. */
    void end(String id) {
        host.ifPresent(
                each -> each.end(id, "Your session has been terminated by an administrator."));
    }

    private static Value.Structure members(String id, StreamAddress address) {
        return new StructureBuilder()
                .put("SessionId", id)
                .put("TokenValue", address.token())
                .put("StreamUrl", address.url())
                .build();
    }

    /** Returns members of the right form that open nothing. */
    private static Value.Structure closed(Call call, String id) {
        byte[] token = new byte[TOKEN_BYTES];
        ThreadLocalRandom.current().nextBytes(token);
        String url = "ws://" + call.host() + PATH + id + "?role=publish_subscribe";
        return members(id, new StreamAddress(url, Base64.getEncoder().encodeToString(token)));
    }
}
