package io.github.awsession.emulator.channel;

import io.github.awsession.emulator.agent.Agent;
import io.github.awsession.emulator.agent.AgentListener;
import io.github.awsession.emulator.agent.SessionPlan;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Holds the sessions that have a data channel. */
final class Channels {
    private static final String PATH = "/v1/data-channel/";

    /** Limits the sessions that are over and whose client may still want to know why. */
    private static final int MOST_ENDED = 256;

    private final GatewaySettings settings;
    private final String prefix;
    private final SecureRandom random = new SecureRandom();
    private final SequencedMap<String, Channel> live = new LinkedHashMap<>();
    private final SequencedMap<String, Channel> ended = new LinkedHashMap<>();
    private boolean closed;

    private record Channel(Agent agent, StreamTokens tokens) {}

    Channels(GatewaySettings settings, int port) {
        this.settings = settings;
        this.prefix = "ws://127.0.0.1:" + port + PATH;
    }

    StreamAddress open(SessionPlan plan, ChannelListener events) {
        Agent agent = new Agent(plan, settings.agents(), listener(plan.id(), events));
        Channel channel = new Channel(agent, new StreamTokens(random));
        boolean late;
        synchronized (this) {
            live.put(plan.id(), channel);
            late = closed;
        }
        if (late) {
            agent.end("");
        }
        return address(plan.id(), channel);
    }

    private StreamAddress address(String session, Channel channel) {
        return new StreamAddress(
                prefix + session + "?role=publish_subscribe", channel.tokens().next());
    }

    private AgentListener listener(String session, ChannelListener events) {
        return new AgentListener() {
            @Override
            public void opened() {
                events.opened();
            }

            @Override
            public void idle() {
                if (!settings.faults().idle().isZero()) {
                    settings.counts().add("idle");
                }
            }

            @Override
            public void ended() {
                retire(session);
                events.ended();
            }
        };
    }

    private synchronized void retire(String session) {
        Channel channel = live.remove(session);
        if (channel != null) {
            ended.put(session, channel);
            if (ended.size() > MOST_ENDED) {
                ended.pollFirstEntry();
            }
        }
    }

    Optional<StreamAddress> reopen(String session) {
        Channel channel;
        synchronized (this) {
            channel = live.get(session);
        }
        return Optional.ofNullable(channel).map(each -> address(session, each));
    }

    void end(String session, String text) {
        Channel channel;
        synchronized (this) {
            channel = live.get(session);
        }
        if (channel != null) {
            channel.agent().end(text);
        }
    }

    /** Returns the session that the target of a request names. */
    Optional<String> named(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String session = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        synchronized (this) {
            return live.containsKey(session) || ended.containsKey(session)
                    ? Optional.of(session)
                    : Optional.empty();
        }
    }

    /** Uses a token up, and returns the agent of the session that it opens. */
    Optional<Agent> unlock(String session, String token) {
        Channel channel;
        synchronized (this) {
            channel = live.getOrDefault(session, ended.get(session));
        }
        return Optional.ofNullable(channel)
                .filter(each -> each.tokens().use(token))
                .map(Channel::agent);
    }

    void close() {
        List<Channel> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(live.values());
        }
        all.forEach(channel -> channel.agent().end("The emulator has ended."));
        List<Thread> stops = new ArrayList<>();
        for (Channel channel : all) {
            stops.add(Thread.ofPlatform().start(channel.agent()::stop));
        }
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
