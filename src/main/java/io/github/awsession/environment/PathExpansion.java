package io.github.awsession.environment;

import java.util.Optional;

/**
 * Expands variables and the home folder in paths that users write, as Python's {@code os.path}
 * does.
 */
public final class PathExpansion {
    private final Variables variables;

    /** Expands with these variables; the home folder is {@code HOME}. */
    public PathExpansion(Variables variables) {
        this.variables = variables;
    }

    /**
     * The path with {@code $NAME} and <code>${NAME}</code> replaced where set, and a leading {@code
     * ~} by home.
     */
    public String expand(String path) {
        return expandHome(expandVariables(path));
    }

    /** The path with a leading {@code ~} replaced by home. */
    public String expandHome(String path) {
        Optional<String> home = variables.findNotEmpty("HOME");
        if (home.isPresent() && (path.equals("~") || path.startsWith("~/"))) {
            String folder = home.get();
            String base = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
            return base + path.substring(1);
        }
        return path;
    }

    private String expandVariables(String path) {
        StringBuilder out = new StringBuilder(path.length());
        int next = 0;
        for (int dollar = path.indexOf('$'); dollar >= 0; dollar = path.indexOf('$', next)) {
            out.append(path, next, dollar);
            next = referenceEnd(path, dollar);
            String reference = path.substring(dollar, next);
            out.append(variables.find(name(reference)).orElse(reference));
        }
        return out.append(path, next, path.length()).toString();
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
