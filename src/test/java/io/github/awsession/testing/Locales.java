package io.github.awsession.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;

/**
 * Builds locales in a folder. That needs the program {@code localedef} and its sources of locales,
 * the package {@code locales} on Debian.
 */
public final class Locales {
    private static final Map<String, String> CHARMAPS =
            Map.of(
                    "de_DE.ISO-8859-1", "ISO-8859-1",
                    "de_DE.UTF-8", "UTF-8",
                    "ja_JP.eucJP", "EUC-JP");

    private Locales() {}

    /** Builds a locale, and returns whether that is possible on this machine. */
    public static boolean build(Path folder, String locale) throws InterruptedException {
        String language = locale.substring(0, locale.indexOf('.'));
        try {
            return new ProcessBuilder(
                                    "localedef",
                                    "-i",
                                    language,
                                    "-f",
                                    CHARMAPS.get(locale),
                                    folder.resolve(locale).toString())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
