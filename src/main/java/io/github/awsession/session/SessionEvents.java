package io.github.awsession.session;

import io.github.awsession.datachannel.ChannelEvents;

/** Shows the events of a data channel, and passes its end on. */
final class SessionEvents implements ChannelEvents {
    private final StatusLines lines;
    private final HeapLimit heap = new HeapLimit();
    private Runnable end = () -> {};
    private boolean ended;

    SessionEvents(StatusLines lines) {
        this.lines = lines;
    }

    @Override
    public void greeted(String message) {
        lines.greeting(message);
    }

    @Override
    public void silent(long seconds) {
        lines.warn("the session has not answered for " + seconds + " seconds; still waiting");
    }

    @Override
    public void reconnecting() {
        lines.warn("the connection to the session was lost; reconnecting");
    }

    @Override
    public void reconnected() {
        // What comes next on the screen tells.
    }

    @Override
    public void beat() {
        heap.keep();
    }

    @Override
    public void ended() {
        Runnable action;
        synchronized (this) {
            ended = true;
            action = end;
        }
        action.run();
    }

    /** Sets what to do at the end, which may have come already. */
    void atEnd(Runnable action) {
        boolean now;
        synchronized (this) {
            end = action;
            now = ended;
        }
        if (now) {
            action.run();
        }
    }
}
