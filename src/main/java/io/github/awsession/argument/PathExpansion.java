package io.github.awsession.argument;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Expands {@code ~}, {@code ~user}, {@code $NAME} and <code>${NAME}</code> in paths; what is
 * unknown stays.
 */
final class PathExpansion {
    private static final int HOME_FIELD = 5;

    private final Environment environment;

    PathExpansion(Environment environment) {
        this.environment = environment;
    }

    String expand(String path) {
        return variables(home(path));
    }

    private String home(String path) {
        if (!path.startsWith("~")) {
            return path;
        }
        int slash = path.indexOf('/');
        int end = slash < 0 ? path.length() : slash;
        Optional<String> home =
                end == 1 ? environment.variables().find("HOME") : homeOf(path.substring(1, end));
        if (home.isEmpty()) {
            return path;
        }
        String expanded = withoutFinalSlashes(home.get()) + path.substring(end);
        return expanded.isEmpty() ? "/" : expanded;
    }

    private Optional<String> homeOf(String user) {
        try {
            String accounts =
                    new String(environment.files().read("/etc/passwd"), StandardCharsets.UTF_8);
            return accounts.lines()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > HOME_FIELD && fields[0].equals(user))
                    .map(fields -> fields[HOME_FIELD])
                    .findFirst();
        } catch (FileFailure _) {
            return Optional.empty();
        }
    }

    private static String withoutFinalSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private String variables(String path) {
        StringBuilder out = new StringBuilder(path.length());
        int index = 0;
        while (index < path.length()) {
            int end = path.charAt(index) == '$' ? referenceEnd(path, index + 1) : index + 1;
            String part = path.substring(index, end);
            out.append(
                    part.length() > 1
                            ? environment.variables().find(name(part)).orElse(part)
                            : part);
            index = end;
        }
        return out.toString();
    }

    private static String name(String reference) {
        return reference.charAt(1) == '{'
                ? reference.substring(2, reference.length() - 1)
                : reference.substring(1);
    }

    private static int referenceEnd(String path, int start) {
        if (start < path.length() && path.charAt(start) == '{') {
            int close = path.indexOf('}', start);
            return close < 0 ? start : close + 1;
        }
        int end = start;
        while (end < path.length() && isNamePart(path.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_';
    }
}
