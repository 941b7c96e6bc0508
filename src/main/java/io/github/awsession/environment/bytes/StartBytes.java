package io.github.awsession.environment.bytes;

import io.github.awsession.python.Codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Returns the arguments and variables with which this process was started, in the encoding of the
 * user's locale. Java always reads UTF-8. Linux shows the bytes that Java has lost; on another
 * system they stay lost.
 */
public final class StartBytes {
    private static final String ARGUMENTS = "/proc/self/cmdline";
    private static final String VARIABLES = "/proc/self/environ";

    private final NativeText text;

    /** Makes a reader of bytes in an encoding. */
    public StartBytes(NativeText text) {
        this.text = text;
    }

    /** Returns the arguments, given as Java has read them. */
    public List<String> arguments(String... given) {
        boolean damaged = false;
        for (String argument : given) {
            damaged |= JavaNames.isDamaged(argument);
        }
        if (damaged) {
            List<byte[]> words = words(ARGUMENTS);
            if (words.size() > given.length) {
                return words.subList(words.size() - given.length, words.size()).stream()
                        .map(text::decode)
                        .toList();
            }
        }
        List<String> arguments = new ArrayList<>(given.length);
        for (String argument : given) {
            arguments.add(decoded(argument));
        }
        return List.copyOf(arguments);
    }

    /** Returns the variables, given as Java has read them. */
    public Map<String, String> variables(Map<String, String> given) {
        Map<String, String> variables = HashMap.newHashMap(given.size());
        boolean damaged = false;
        for (Map.Entry<String, String> variable : given.entrySet()) {
            damaged |= JavaNames.isDamaged(variable.getKey());
            damaged |= JavaNames.isDamaged(variable.getValue());
            variables.put(decoded(variable.getKey()), decoded(variable.getValue()));
        }
        List<byte[]> words = damaged ? words(VARIABLES) : List.of();
        return words.isEmpty() ? variables : parsed(words);
    }

    private Map<String, String> parsed(List<byte[]> words) {
        Map<String, String> variables = HashMap.newHashMap(words.size());
        for (byte[] word : words) {
            String variable = text.decode(word);
            int equals = variable.indexOf('=', 1);
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables;
    }

    private String decoded(String given) {
        if (text.codec() == Codec.UTF_8 || JavaNames.isDamaged(given)) {
            return given;
        }
        return Codec.isPlain(given) ? given : text.decode(JavaNames.bytes(given));
    }

    private static List<byte[]> words(String file) {
        try {
            // Latin-1 has a character for each byte.
            String all = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.ISO_8859_1);
            List<byte[]> words = new ArrayList<>();
            int start = 0;
            for (int end = all.indexOf('\0'); end >= 0; end = all.indexOf('\0', start)) {
                words.add(all.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
                start = end + 1;
            }
            return words;
        } catch (IOException _) {
            return List.of();
        }
    }
}
