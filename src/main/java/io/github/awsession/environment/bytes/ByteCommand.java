package io.github.awsession.environment.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a command whose arguments and variables may have any bytes. Java can only hand over what
 * is text in its own encoding, so that the shell has to write the rest: it sets the variables, and
 * the program then takes its place.
 */
public final class ByteCommand {
    private final List<String> ordinary = new ArrayList<>();
    private final StringBuilder exports = new StringBuilder();
    private final StringBuilder words = new StringBuilder("exec");
    private boolean needsShell;

    /** Adds a word; the first is the program. */
    public void add(byte[] word) {
        Optional<String> name = JavaNames.name(word);
        words.append(' ');
        if (name.isPresent()) {
            ordinary.add(name.get());
            words.append("\"${").append(ordinary.size()).append("}\"");
        } else {
            needsShell = true;
            appendPrinted(word, words);
        }
    }

    /** Adds a variable that Java cannot hand over; a shell only knows names that are words. */
    public void export(String name, byte[] value) {
        needsShell = true;
        exports.append("export ").append(name).append('=');
        appendPrinted(value, exports);
        exports.append('\n');
    }

    /** Returns the command for Java. */
    public List<String> words() {
        if (!needsShell) {
            return ordinary;
        }
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", exports + "" + words, "sh"));
        command.addAll(ordinary);
        return command;
    }

    /** A shell drops line feeds at the end of what a command prints, so they stand behind it. */
    private static void appendPrinted(byte[] bytes, StringBuilder script) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == '\n') {
            end--;
        }
        script.append("\"$(printf '");
        for (int at = 0; at < end; at++) {
            String octal = Integer.toOctalString(Byte.toUnsignedInt(bytes[at]));
            script.append('\\').append("0".repeat(3 - octal.length())).append(octal);
        }
        script.append("')").append("\n".repeat(bytes.length - end)).append('"');
    }
}
