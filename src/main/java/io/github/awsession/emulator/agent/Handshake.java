package io.github.awsession.emulator.agent;

import io.github.awsession.datachannel.handshake.DecryptionException;
import io.github.awsession.datachannel.handshake.Encryption;
import io.github.awsession.datachannel.handshake.document.AgentVersion;
import io.github.awsession.datachannel.handshake.document.EncryptionChallenge;
import io.github.awsession.datachannel.handshake.document.HandshakeComplete;
import io.github.awsession.datachannel.handshake.document.HandshakeRequest;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse.Processed;
import io.github.awsession.datachannel.handshake.document.MalformedDocumentException;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.emulator.document.Workload;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Agrees with the client on what the session is, and on its encryption. Shells and interactive
 * commands without encryption begin at once.
 */
final class Handshake {
    private static final long SECONDS_TO_ANSWER = 15;
    private static final int SECRET_BYTES = 64;

    private final Workload workload;
    private final AgentSettings settings;
    private final ReliableStream stream;
    private final KeyExchange keys;
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(4);
    private final boolean isEncrypted;
    private volatile @Nullable Encryption encryption;
    private volatile boolean done;
    private volatile boolean multiplexes;

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(PayloadType type, byte[] payload) {}

    Handshake(SessionPlan plan, AgentSettings settings, ReliableStream stream) {
        this.workload = plan.workload();
        this.settings = settings;
        this.stream = stream;
        this.keys = new KeyExchange(plan, settings);
        this.isEncrypted = keys.isWanted();
        this.done =
                !isEncrypted
                        && (workload instanceof Workload.Shell
                                || workload instanceof Workload.InteractiveCommand);
    }

    /** Returns whether the session itself may begin. */
    boolean isDone() {
        return done;
    }

    /** Returns whether both sides know how to carry several connections at once. */
    boolean multiplexes() {
        return multiplexes;
    }

    /** Takes a payload that comes before the end of the handshake; others than answers are lost. */
    void take(PayloadType type, byte[] payload) {
        if (type == PayloadType.HANDSHAKE_RESPONSE || type == PayloadType.CHALLENGE_RESPONSE) {
            var _ = answers.offer(new Answer(type, payload));
        }
    }

    /** Returns the reason why the session fails, which is empty when it does not. */
    String run() throws InterruptedException {
        if (done) {
            return "";
        }
        long start = settings.clock().now();
        try {
            String failure = agree();
            if (failure.isEmpty() && isEncrypted) {
                failure = prove();
            }
            if (failure.isEmpty()) {
                // Before the message is sent: the client may answer it at once.
                done = true;
                send(
                        PayloadType.HANDSHAKE_COMPLETE,
                        new HandshakeComplete(
                                        settings.clock().now() - start,
                                        isEncrypted
                                                ? "This session is encrypted using AWS KMS."
                                                : "")
                                .payload());
            }
            return failure;
        } catch (MalformedDocumentException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private String agree() throws InterruptedException, MalformedDocumentException {
        AgentVersion version = new AgentVersion(settings.version());
        List<HandshakeRequest.Action> actions = new ArrayList<>();
        actions.add(SessionTypeAction.of(workload));
        if (isEncrypted) {
            actions.add(keys.action());
        }
        send(PayloadType.HANDSHAKE_REQUEST, new HandshakeRequest(version, actions).payload());
        byte[] answer = await(PayloadType.HANDSHAKE_RESPONSE);
        if (answer == null) {
            return "Handshake timed out. Please ensure that you have the latest version of the"
                    + " session manager plugin.";
        }
        HandshakeResponse response = HandshakeResponse.of(answer);
        multiplexes = version.multiplexes() && response.clientVersion().multiplexes();
        for (HandshakeRequest.Action action : actions) {
            Processed processed = find(response, action.type());
            if (processed == null) {
                return action.type() + " was not processed by the client";
            }
            if (!processed.isDone()) {
                return processed.complaint();
            }
            if (action.type().equals(HandshakeRequest.ENCRYPTION)) {
                encryption = keys.encryption(processed);
                if (encryption == null) {
                    return "The data key of the client cannot be decrypted.";
                }
            }
        }
        return "";
    }

    private static @Nullable Processed find(HandshakeResponse response, String type) {
        for (Processed processed : response.actions()) {
            if (processed.type().equals(type)) {
                return processed;
            }
        }
        return null;
    }

    private String prove() throws InterruptedException, MalformedDocumentException {
        Encryption agreed = encryption;
        if (agreed == null) {
            return "The session has no key.";
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        send(PayloadType.CHALLENGE_REQUEST, new EncryptionChallenge(agreed.seal(secret)).payload());
        byte[] answer = await(PayloadType.CHALLENGE_RESPONSE);
        if (answer == null) {
            return "Timed out waiting for encryption challenge.";
        }
        try {
            byte[] proof = agreed.open(EncryptionChallenge.of(answer).sealed());
            return MessageDigest.isEqual(proof, secret)
                    ? ""
                    : "Encryption challenge does not match!";
        } catch (DecryptionException _) {
            return "Encryption challenge does not match!";
        }
    }

    private void send(PayloadType type, byte[] payload) throws InterruptedException {
        if (!stream.send(type, List.of(payload))) {
            throw new InterruptedException();
        }
    }

    private byte @Nullable [] await(PayloadType type) throws InterruptedException {
        long end = settings.clock().now() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER);
        while (true) {
            Answer answer =
                    answers.poll(Math.max(0, end - settings.clock().now()), TimeUnit.NANOSECONDS);
            if (answer == null || answer.type() == type) {
                return answer == null ? null : answer.payload();
            }
        }
    }

    /** Encrypts payloads where the session does. */
    List<byte[]> sealed(PayloadType type, List<byte[]> payloads) {
        Encryption agreed = encryption;
        if (agreed == null || !Encryption.covers(type)) {
            return payloads;
        }
        List<byte[]> sealed = new ArrayList<>(payloads.size());
        for (byte[] payload : payloads) {
            sealed.add(agreed.seal(payload));
        }
        return sealed;
    }

    /** Decrypts a payload where the session encrypts; null stands for one that is not genuine. */
    byte @Nullable [] opened(PayloadType type, byte[] payload) {
        Encryption agreed = encryption;
        if (agreed == null || type != PayloadType.OUTPUT) {
            return payload;
        }
        try {
            return agreed.open(payload);
        } catch (DecryptionException _) {
            return null;
        }
    }
}
