package io.github.awsession.datachannel;

import io.github.awsession.datachannel.handshake.document.ClientVersion;
import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.StructureBuilder;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Opens the connections of a data channel one after the other. Only one thread uses it. */
final class Connecting {
    private static final int MOST_FIRST_TRIES = 6;
    private static final int MOST_REFUSALS = 3;
    private static final long LONGEST_DELAY = 5000;
    private static final int LEAST_DELAY = 100;
    private static final int MOST_DOUBLINGS = 10;

    /** Is the number of connections which may break soon, one after the other, at no delay. */
    private static final int MOST_BRIEF = 3;

    private static final long BRIEF = TimeUnit.SECONDS.toNanos(2);

    private final LineOpener opener;
    private final Resumption resumption;
    private final StreamClock clock;
    private final long limit;
    private final Supplier<String> ids;
    private final String clientId;
    private Optional<StreamAccess> unused;
    private String url = "";
    private boolean established;
    private int tries;
    private int refusals;
    private int brief;
    private long opened;
    private long lost;
    private String reason = "the connection was lost";

    Connecting(
            StreamAccess first,
            LineOpener opener,
            Resumption resumption,
            ChannelSettings settings) {
        this.unused = Optional.of(first);
        this.opener = opener;
        this.resumption = resumption;
        this.clock = settings.clock();
        this.ids = settings.ids();
        this.clientId = ids.get();
        this.limit = settings.resumeLimit().toNanos();
    }

    /** Is the result of one try to connect. */
    sealed interface Try {
        /** There is a connection. */
        record Open(Line line) implements Try {}

        /** The next try may succeed after some milliseconds. */
        record Wait(long milliseconds) implements Try {}

        /** There will be no connection. */
        record Over(ChannelEnd end) implements Try {}
    }

    /**
     * Reports that the last connection is lost.
     *
     * @param worked whether anything has arrived on it, so that this loss is a new one
     */
    void lost(String why, boolean worked) {
        reason = why;
        if (worked) {
            established = true;
            tries = 0;
            refusals = 0;
            lost = clock.now();
            brief = lost - opened < BRIEF ? brief + 1 : 0;
        }
    }

    /**
     * Returns how many milliseconds to wait after a connection that has worked. That is nothing,
     * unless each connection breaks soon: a service in trouble is not asked without a pause.
     */
    long rest() {
        return brief <= MOST_BRIEF ? 0 : delay(brief - MOST_BRIEF);
    }

    Try attempt() {
        tries++;
        try {
            Optional<StreamAccess> access = unused.isPresent() ? unused : resumption.resume();
            if (access.isEmpty()) {
                return new Try.Over(new ChannelEnd.Expired());
            }
            url = access.get().url().isEmpty() ? url : access.get().url();
            return new Try.Open(open(access.get().token()));
        } catch (ResumeException problem) {
            reason = String.valueOf(problem.getMessage());
            refusals += problem.isRefused() ? 1 : 0;
        } catch (UnknownHostException problem) {
            reason = "The host is unknown: " + problem.getMessage();
        } catch (IOException problem) {
            reason = String.valueOf(problem.getMessage());
        }
        return isHopeless() ? new Try.Over(failure()) : new Try.Wait(delay());
    }

    private Line open(String token) throws IOException {
        Line line = opener.open(url);
        try {
            // The token can be used once, whatever follows.
            unused = Optional.empty();
            line.text(hello(token));
            line.ping();
            opened = clock.now();
            return line;
        } catch (IOException problem) {
            line.close();
            throw problem;
        }
    }

    private String hello(String token) {
        return JsonWriter.write(
                new StructureBuilder()
                        .put("MessageSchemaVersion", "1.0")
                        .put("RequestId", ids.get())
                        .put("TokenValue", token)
                        .put("ClientId", clientId)
                        .put("ClientVersion", ClientVersion.OURS.text())
                        .build(),
                JsonWriter.Layout.COMPACT,
                true);
    }

    /** Returns whether to give up after a connection or a try that has failed. */
    boolean isHopeless() {
        return refusals >= MOST_REFUSALS
                || (established ? clock.now() - lost > limit : tries >= MOST_FIRST_TRIES);
    }

    ChannelEnd failure() {
        return new ChannelEnd.Failed(
                established
                        ? "The connection to the session was lost and cannot be opened again: "
                                + reason
                        : "Cannot open the data channel: " + reason);
    }

    /** Returns how many milliseconds to wait; chance keeps clients from coming back together. */
    long delay() {
        return delay(tries);
    }

    private static long delay(int attempts) {
        int random = ThreadLocalRandom.current().nextInt(LEAST_DELAY, 2 * LEAST_DELAY);
        return Math.min(LONGEST_DELAY, (long) random << Math.min(attempts - 1, MOST_DOUBLINGS));
    }
}
