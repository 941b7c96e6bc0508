package io.github.awsession.emulator.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.emulator.agent.SessionPlan;
import io.github.awsession.emulator.channel.ChannelHost;
import io.github.awsession.emulator.channel.ChannelListener;
import io.github.awsession.emulator.channel.StreamAddress;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.http.Service;
import io.github.awsession.emulator.service.Call;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.service.Signer;
import io.github.awsession.model.Operation;
import io.github.awsession.testing.MovingClock;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

class SsmDataChannelTest {
    private static final String TARGET = "{'Target':'i-0123456789abcdef0'}";

    private final MovingClock clock = new MovingClock();
    private final FakeHost host = new FakeHost();
    private final SsmService service = service(Optional.of(host));

    /** Opens data channels on paper. */
    private static final class FakeHost implements ChannelHost {
        private final Map<String, ChannelListener> live = new LinkedHashMap<>();
        private final Map<String, SessionPlan> plans = new HashMap<>();
        private final Map<String, String> ends = new HashMap<>();

        @Override
        public StreamAddress open(SessionPlan plan, ChannelListener listener) {
            live.put(plan.id(), listener);
            plans.put(plan.id(), plan);
            return new StreamAddress("ws://gateway/" + plan.id(), "first");
        }

        @Override
        public Optional<StreamAddress> reopen(String session) {
            return live.containsKey(session)
                    ? Optional.of(new StreamAddress("ws://gateway/" + session, "next"))
                    : Optional.empty();
        }

        @Override
        public void end(String session, String text) {
            ends.put(session, text);
            ChannelListener listener = live.remove(session);
            if (listener != null) {
                listener.ended();
            }
        }
    }

    @Test
    void theOwnerGetsTheAddressOfTheGateway() throws ServiceFault {
        Value.Structure answer = call("start-session", TARGET, Signer.OWNER);
        String id = Service.text(answer, "SessionId");

        assertThat(Service.text(answer, "StreamUrl")).isEqualTo("ws://gateway/" + id);
        assertThat(Service.text(answer, "TokenValue")).isEqualTo("first");
        assertThat(host.plans.get(id))
                .isEqualTo(new SessionPlan(id, "i-0123456789abcdef0", new Workload.Shell()));
        Value.Structure again = call("resume-session", "{'SessionId':'" + id + "'}", Signer.OWNER);
        assertThat(Service.text(again, "TokenValue")).isEqualTo("next");
    }

    @Test
    void theWellKnownPairOpensNothing() throws ServiceFault {
        Value.Structure answer = call("start-session", TARGET, Signer.GUEST);

        assertThat(Service.text(answer, "StreamUrl")).startsWith("ws://host/");
        assertThat(host.live).isEmpty();
    }

    @Test
    void theWellKnownPairCannotResumeASessionOfTheOwner() throws ServiceFault {
        String id = Service.text(call("start-session", TARGET, Signer.OWNER), "SessionId");
        Value.Structure answer = call("resume-session", "{'SessionId':'" + id + "'}", Signer.GUEST);

        assertThat(Service.text(answer, "StreamUrl")).startsWith("ws://host/");
        assertThat(Service.text(answer, "TokenValue")).isNotEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start-session", "resume-session"})
    void anUnknownPairIsRefusedWhereThereIsPower(String operation) throws ServiceFault {
        assertThatThrownBy(() -> call(operation, TARGET, Signer.STRANGER))
                .hasMessage("UnrecognizedClientException");
        assertThat(
                        Service.text(
                                service(Optional.empty())
                                        .answer(
                                                operation("start-session"),
                                                request(TARGET, Signer.STRANGER)),
                                "StreamUrl"))
                .startsWith("ws://host/");
    }

    @Test
    void aSessionEndsWithItsChannel() throws ServiceFault {
        String id = Service.text(call("start-session", TARGET, Signer.OWNER), "SessionId");
        host.live.get(id).opened();
        clock.passSeconds(100_000);
        assertThat(statuses("Active")).contains("'Status':'Connected'");

        host.live.remove(id).ended();
        clock.passSeconds(2);
        assertThat(statuses("Active")).doesNotContain(id);
        assertThat(statuses("History")).contains("'Status':'Terminated'");
        assertThat(call("resume-session", "{'SessionId':'" + id + "'}", Signer.OWNER).members())
                .containsOnlyKeys("SessionId");
    }

    @Test
    void aTerminationEndsTheChannel() throws ServiceFault {
        String id = Service.text(call("start-session", TARGET, Signer.OWNER), "SessionId");
        call("terminate-session", "{'SessionId':'" + id + "'}", Signer.OWNER);

        assertThat(host.ends.get(id))
                .isEqualTo("Your session has been terminated by an administrator.");
    }

    @Test
    void parametersHaveToFitTheDocument() {
        String body =
                "{'Target':'i-0123456789abcdef0','DocumentName':'AWS-StartSSHSession',"
                        + "'Parameters':{'port':['22']}}";

        assertThatThrownBy(() -> call("start-session", body, Signer.OWNER))
                .hasMessage("InvalidParameters");
        assertThat(host.live).isEmpty();
    }

    private String statuses(String state) throws ServiceFault {
        return Service.shown(
                call("describe-sessions", "{'State':'" + state + "'}", Signer.STRANGER));
    }

    private Value.Structure call(String operation, String body, Signer signer) throws ServiceFault {
        return service.answer(operation(operation), request(body, signer));
    }

    private Operation operation(String name) {
        return service.model().operations().get(name);
    }

    private static Call request(String body, Signer signer) {
        return new Call("us-east-1", "host", signer, new Parameters(Service.tree(body)));
    }

    private SsmService service(Optional<ChannelHost> channels) {
        FaultInjector faults = new FaultInjector(FaultPlan.NONE, clock, _ -> {});
        return new SsmService(
                SsmTargets.PREDEFINED,
                SsmDocuments.PREDEFINED,
                new EmulatorContext(clock, new Timing(1), faults),
                channels);
    }
}
