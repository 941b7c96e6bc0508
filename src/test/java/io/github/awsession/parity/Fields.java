package io.github.awsession.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines {@code name: value}, then perhaps a blank line and a body; each has to be taken. */
final class Fields {
    private final List<String> lines;
    private final Optional<String> body;

    private Fields(List<String> lines, Optional<String> body) {
        this.lines = lines;
        this.body = body;
    }

    static Fields read(String text) {
        int blank = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
        boolean hasBody = text.startsWith("\n") || blank > 0;
        String head = hasBody ? text.substring(0, blank) : text;
        String body = hasBody ? text.substring(blank + 1) : "";
        return new Fields(
                new ArrayList<>(head.lines().toList()),
                Optional.of(body).filter(found -> !found.isEmpty()));
    }

    /** The first line, which is no field. */
    String takeFirstLine() {
        return lines.removeFirst();
    }

    Optional<String> take(String name) {
        List<String> values = takeAll(name);
        if (values.size() > 1) {
            throw new IllegalArgumentException("more than one " + name);
        }
        return values.stream().findFirst();
    }

    List<String> takeAll(String name) {
        String start = name + ": ";
        List<String> found = lines.stream().filter(line -> line.startsWith(start)).toList();
        lines.removeAll(found);
        return found.stream().map(line -> line.substring(start.length())).toList();
    }

    boolean takeYes(String name) {
        Optional<String> value = take(name);
        if (value.isPresent() && !value.get().equals("yes")) {
            throw new IllegalArgumentException(name + " is either yes or absent");
        }
        return value.isPresent();
    }

    Optional<String> body() {
        return body;
    }

    /** Fails when something is left. */
    void end() {
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + lines);
        }
    }
}
