package io.github.awsession.command.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Reads the help texts of the options that are not in a model. The commands that mirror AWS CLI
 * read these texts only for help.
 */
public final class OptionTexts {
    private static final String RESOURCE = "/help/options.properties";

    private OptionTexts() {}

    /** Returns the text with this key; the key of an option is its name without hyphens. */
    public static String of(String name) {
        return Objects.requireNonNull(load().getProperty(name), name);
    }

    /**
     * Returns all texts for picocli, which finds the texts of an own command by the command's name.
     */
    public static ResourceBundle bundle() {
        try (Reader reader = open()) {
            return new PropertyResourceBundle(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Properties load() {
        try (Reader reader = open()) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Reader open() {
        InputStream resource =
                Objects.requireNonNull(OptionTexts.class.getResourceAsStream(RESOURCE));
        return new InputStreamReader(resource, StandardCharsets.UTF_8);
    }
}
