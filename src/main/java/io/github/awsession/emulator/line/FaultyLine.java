package io.github.awsession.emulator.line;

import io.github.awsession.datachannel.stream.Line;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/** Is a line that passes everything on, for others that do not. */
abstract class FaultyLine implements Line {
    private final Line line;

    FaultyLine(Line line) {
        this.line = line;
    }

    @Override
    public byte @Nullable [] read() throws IOException {
        return line.read();
    }

    @Override
    public void send(List<byte[]> messages) throws IOException {
        line.send(messages);
    }

    @Override
    public void text(String text) throws IOException {
        line.text(text);
    }

    @Override
    public void ping() throws IOException {
        line.ping();
    }

    @Override
    public long signs() {
        return line.signs();
    }

    @Override
    public void close(int code, String reason) {
        line.close(code, reason);
    }

    @Override
    public void close() {
        line.close();
    }
}
