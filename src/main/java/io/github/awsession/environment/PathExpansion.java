package io.github.awsession.environment;

import java.util.Optional;

/**
 * Expands {@code ~}, {@code ~user}, {@code $NAME} and <code>${NAME}</code> in paths that users
 * write, as Python's {@code os.path} does; unknown names stay as they are.
 */
public final class PathExpansion {
    private static final int HOME_FIELD = 5;

    private final Environment environment;

    /** Makes an expansion with the variables of an environment; the home folder is {@code HOME}. */
    public PathExpansion(Environment environment) {
        this.environment = environment;
    }

    /** Returns the path with a leading {@code ~} or {@code ~user} replaced by a home folder. */
    public String expandHome(String path) {
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

    /** Returns the path with variables replaced where they are set. */
    public String expandVariables(String path) {
        StringBuilder out = new StringBuilder(path.length());
        int next = 0;
        for (int dollar = path.indexOf('$'); dollar >= 0; dollar = path.indexOf('$', next)) {
            out.append(path, next, dollar);
            next = referenceEnd(path, dollar);
            String reference = path.substring(dollar, next);
            out.append(environment.variables().find(name(reference)).orElse(reference));
        }
        return out.append(path, next, path.length()).toString();
    }

    private Optional<String> homeOf(String user) {
        try {
            String accounts =
                    environment.files().text().decode(environment.files().read("/etc/passwd"));
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

    private static int referenceEnd(String path, int dollar) {
        int close = path.startsWith("{", dollar + 1) ? path.indexOf('}', dollar) : -1;
        if (close >= 0) {
            return close + 1;
        }
        int end = dollar + 1;
        while (end < path.length() && isNamePart(path.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String name(String reference) {
        return reference.startsWith("${") && reference.endsWith("}")
                ? reference.substring(2, reference.length() - 1)
                : reference.substring(1);
    }

    private static boolean isNamePart(char character) {
        return character == '_'
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }
}
