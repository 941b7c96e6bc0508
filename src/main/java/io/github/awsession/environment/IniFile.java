package io.github.awsession.environment;

import io.github.awsession.error.GeneralException;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SequencedMap;

/** A file of sections with keys and values, as the AWS tools keep their settings in. */
public final class IniFile {
    private IniFile() {}

    /**
     * The sections of a file; nothing when it is missing or may not be read.
     *
     * @param path may start with {@code ~} and name environment variables
     * @throws GeneralException when it cannot be parsed, in the words of AWS CLI
     */
    public static Optional<SequencedMap<String, ConfigurationSection>> read(
            Environment environment, String path) {
        PathExpansion expansion = new PathExpansion(environment);
        String file = expansion.expandHome(expansion.expandVariables(path));
        if (!environment.files().isFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] content = environment.files().read(file);
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(checked(IniReader.read(text)));
        } catch (FileFailure _) {
            return Optional.empty();
        } catch (CharacterCodingException | IniSyntaxException _) {
            throw new GeneralException("Unable to parse config file: " + file);
        }
    }

    private static SequencedMap<String, ConfigurationSection> checked(
            SequencedMap<String, ConfigurationSection> sections) throws IniSyntaxException {
        for (ConfigurationSection section : sections.values()) {
            if (!section.isWellFormed()) {
                throw new IniSyntaxException("a group has a line without a separator");
            }
        }
        return sections;
    }
}
