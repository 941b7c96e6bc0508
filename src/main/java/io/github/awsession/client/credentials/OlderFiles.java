package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.IniFile;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds keys in the files of tools that are older than AWS CLI: first the file that {@code
 * AWS_CREDENTIAL_FILE} names, then the configuration of Boto.
 */
final class OlderFiles {
    private OlderFiles() {}

    static Optional<Credentials> find(Environment environment) {
        Optional<String> named = environment.variables().find("AWS_CREDENTIAL_FILE");
        Optional<Credentials> found =
                named.isEmpty() ? Optional.empty() : inKeyFile(environment, named.get());
        return found.isPresent() ? found : inBoto(environment);
    }

    private static Optional<Credentials> inKeyFile(Environment environment, String path) {
        String file = new PathExpansion(environment).expandHome(path);
        Map<String, String> values = new HashMap<>();
        for (String line : read(environment, file).lines().toList()) {
            int separator = line.indexOf('=');
            if (separator >= 0) {
                values.put(
                        line.substring(0, separator).strip(),
                        line.substring(separator + 1).strip());
            }
        }
        @Nullable String accessKey = values.get("AWSAccessKeyId");
        @Nullable String secretKey = values.get("AWSSecretKey");
        if (accessKey == null) {
            return Optional.empty();
        }
        if (secretKey == null) {
            throw Credentials.partial("ec2-credentials-file", "AWSSecretKey");
        }
        return Optional.of(new Credentials(accessKey, secretKey, "", null));
    }

    private static String read(Environment environment, String file) {
        try {
            return new String(environment.files().read(file), StandardCharsets.UTF_8);
        } catch (FileFailure _) {
            throw new GeneralException(
                    "The specified config file (" + file + ") could not be found.");
        }
    }

    private static Optional<Credentials> inBoto(Environment environment) {
        Optional<String> named = environment.variables().find("BOTO_CONFIG");
        List<String> places =
                named.isPresent() ? List.of(named.get()) : List.of("/etc/boto.cfg", "~/.boto");
        for (String place : places) {
            Optional<ConfigurationSection> section =
                    IniFile.read(environment, place).map(file -> file.get("Credentials"));
            Optional<Credentials> found =
                    section.isEmpty()
                            ? Optional.empty()
                            : Credentials.inSection("boto-config", withoutToken(section.get()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the section without a token, because Boto did not support temporary credentials. */
    private static ConfigurationSection withoutToken(ConfigurationSection section) {
        LinkedHashMap<String, String> values = new LinkedHashMap<>(section.values());
        values.remove("aws_session_token");
        values.remove("aws_security_token");
        return new ConfigurationSection(values);
    }
}
