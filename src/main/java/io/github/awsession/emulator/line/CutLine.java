package io.github.awsession.emulator.line;

import io.github.awsession.datachannel.stream.Line;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Is a line that is cut after a while, without a word to the other side. */
final class CutLine extends FaultyLine {
    private final CountDownLatch ended = new CountDownLatch(1);

    private CutLine(Line line) {
        super(line);
    }

    /**
     * Makes a line that lasts for a time from now.
     *
     * @param cut is called when it is cut
     */
    static CutLine after(Duration time, Line line, Runnable cut) {
        CutLine result = new CutLine(line);
        Thread.ofVirtual().name("cut").start(() -> result.cut(time, cut));
        return result;
    }

    private void cut(Duration time, Runnable cut) {
        try {
            if (!ended.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                cut.run();
                close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close(int code, String reason) {
        ended.countDown();
        super.close(code, reason);
    }

    @Override
    public void close() {
        ended.countDown();
        super.close();
    }
}
