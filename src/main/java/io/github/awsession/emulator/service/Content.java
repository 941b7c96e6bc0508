package io.github.awsession.emulator.service;

import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Measures the parameters of a request, which may be too large to be kept. */
final class Content {
    private Content() {}

    /** Returns about as many characters as the value needs in memory. */
    static long size(Value value) {
        long size = 16;
        if (value instanceof Value.Structure structure) {
            for (Map.Entry<String, Value> member : structure.members().entrySet()) {
                size += member.getKey().length() + size(member.getValue());
            }
        } else if (value instanceof Value.Sequence sequence) {
            for (Value item : sequence.items()) {
                size += size(item);
            }
        } else if (value instanceof Value.Text(String text)) {
            size += text.length();
        }
        return size;
    }

    /** Returns a text that other content does not have; the order of members does not matter. */
    static String fingerprint(Value value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(value, digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Value value, MessageDigest digest) {
        switch (value) {
            case Value.Structure structure -> {
                add("{" + structure.members().size(), digest);
                new TreeMap<>(structure.members())
                        .forEach(
                                (name, member) -> {
                                    add(name, digest);
                                    add(member, digest);
                                });
            }
            case Value.Sequence sequence -> {
                add("[" + sequence.items().size(), digest);
                sequence.items().forEach(item -> add(item, digest));
            }
            case Value scalar -> add(scalar.toString(), digest);
        }
    }

    /** Adds a text and its length, so that two texts differ from one that joins them. */
    private static void add(String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
