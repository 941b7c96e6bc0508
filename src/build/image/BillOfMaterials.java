package build.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the Java runtime to the bill of materials, which Maven makes of the libraries only: most of
 * what is shipped is from the JDK.
 */
final class BillOfMaterials {
    private static final Pattern COMPONENTS =
            Pattern.compile("(?m)^  \"components\" : \\[\\n    \\{\\n");
    private static final Pattern OUR_NEEDS =
            Pattern.compile(
                    "\"ref\" : \"pkg:maven/io\\.github\\.awsession/[^\"]*\",\\s*\"dependsOn\" : \\[\\n");

    private BillOfMaterials() {}

    /** Adds the JDK that runs this build, of which the runtime is made, to the file. */
    static void complete(Path file) throws IOException {
        String text = Files.readString(file);
        String reference = "pkg:generic/openjdk@" + version().replace("+", "%2B");
        if (!text.contains(reference)) {
            String named = inserted(text, COMPONENTS, component(reference), "    {\n");
            Files.writeString(
                    file, inserted(named, OUR_NEEDS, "        \"" + reference + "\",\n", ""));
        }
    }

    /** Inserts a text behind a match, or before the end of the match that is to follow it. */
    private static String inserted(String text, Pattern place, String addition, String after) {
        Matcher match = place.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("the bill of materials has no " + place);
        }
        int at = match.end() - after.length();
        return text.substring(0, at) + addition + text.substring(at);
    }

    private static String component(String reference) {
        return """
            {
              "type" : "platform",
              "bom-ref" : "%s",
              "publisher" : "%s",
              "name" : "openjdk",
              "version" : "%s",
              "description" : "Java runtime with the modules that the program needs",
              "scope" : "required",
              "licenses" : [
                {
                  "expression" : "GPL-2.0-only WITH Classpath-exception-2.0"
                }
              ],
              "purl" : "%s"
            },
        """
                .formatted(reference, System.getProperty("java.vendor"), version(), reference);
    }

    private static String version() {
        return System.getProperty("java.runtime.version");
    }
}
