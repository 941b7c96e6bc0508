package io.github.awsession.command.session.forward;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a forward in the form {@code [ADDRESS:]PORT:[HOST:]REMOTE_PORT}. */
final class ForwardValue implements ITypeConverter<LocalForward> {
    private static final int MAX_PORT = 65_535;
    private static final int PORTS = 2;
    private static final int PORTS_AND_NAME = 3;
    private static final int ALL = 4;

    @Override
    public LocalForward convert(String text) {
        List<String> parts = parts(text);
        return switch (parts.size()) {
            case PORTS -> of(text, "", parts.get(0), Optional.empty(), parts.get(1));
            case PORTS_AND_NAME ->
                    isNumber(parts.get(0))
                            ? of(text, "", parts.get(0), Optional.of(parts.get(1)), parts.get(2))
                            : of(text, parts.get(0), parts.get(1), Optional.empty(), parts.get(2));
            case ALL ->
                    of(
                            text,
                            parts.get(0),
                            parts.get(1),
                            Optional.of(parts.get(2)),
                            parts.getLast());
            default -> throw wrong(text, "it has " + parts.size() + " parts");
        };
    }

    private static LocalForward of(
            String text, String address, String port, Optional<String> host, String remotePort) {
        if (host.isPresent() && host.get().isEmpty()) {
            throw wrong(text, "the host is empty");
        }
        int remote = port(text, remotePort);
        if (remote == 0) {
            throw wrong(text, "the remote port is 0");
        }
        return new LocalForward(
                address.equals("*") ? "0.0.0.0" : address, port(text, port), host, remote);
    }

    /** Splits a text at its colons, except those in brackets, which are left out. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inBrackets = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '[' || character == ']') {
                inBrackets = character == '[';
            } else if (character == ':' && !inBrackets) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean isNumber(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int port(String text, String port) {
        if (isNumber(port) && port.length() <= Integer.toString(MAX_PORT).length()) {
            int number = Integer.parseInt(port);
            if (number <= MAX_PORT) {
                return number;
            }
        }
        throw wrong(text, "'" + port + "' is no port");
    }

    private static TypeConversionException wrong(String text, String reason) {
        return new TypeConversionException(
                "[ADDRESS:]PORT:[HOST:]REMOTE_PORT is expected, but '"
                        + text
                        + "' is not that: "
                        + reason);
    }
}
