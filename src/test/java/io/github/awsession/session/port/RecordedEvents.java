package io.github.awsession.session.port;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Records the events of a port session. */
final class RecordedEvents implements PortEvents {
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
        return String.valueOf(events.poll(20, TimeUnit.SECONDS));
    }

    @Override
    public void accepted(boolean isFirst) {
        events.add(isFirst ? "accepted first" : "accepted");
    }

    @Override
    public void refused() {
        events.add("refused");
    }

    @Override
    public void stalled() {
        events.add("stalled");
    }

    @Override
    public void failed(String sentence) {
        events.add("failed " + sentence);
    }

    @Override
    public void ended() {
        events.add("ended");
    }
}
