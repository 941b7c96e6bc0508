package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.ProgramOutput;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.python.PythonText;
import io.github.awsession.python.ShellWords;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Runs the program that a profile names as {@code credential_process} and reads the credentials
 * that the program prints.
 */
final class CredentialProcess {
    private final Environment environment;

    CredentialProcess(Environment environment) {
        this.environment = environment;
    }

    Credentials run(String command) {
        List<String> words =
                ShellWords.split(command)
                        .orElseThrow(
                                () ->
                                        new GeneralException(
                                                command.endsWith("\\")
                                                        ? "No escaped character"
                                                        : "No closing quotation"));
        if (words.isEmpty()) {
            throw new GeneralException("credential_process names no program");
        }
        try {
            Process process =
                    environment
                            .processes()
                            .start(
                                    new Processes.Launch(
                                            words,
                                            Map.of(),
                                            Redirect.INHERIT,
                                            Redirect.PIPE,
                                            Redirect.PIPE));
            ProgramOutput.End end = ProgramOutput.of(process, "credential_process");
            if (end.status() != 0) {
                throw failure(new String(end.complaint(), StandardCharsets.UTF_8));
            }
            return read(end.output());
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        } catch (IOException problem) {
            throw failure(String.valueOf(problem.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    private static Credentials read(byte[] output) {
        if (!(json(output) instanceof Value.Structure document)) {
            throw failure("The output is not a JSON object");
        }
        requireVersion(document.get("Version"));
        return new Credentials(
                required(document, "AccessKeyId"),
                required(document, "SecretAccessKey"),
                document.get("SessionToken") instanceof Value.Text(String token) ? token : "",
                end(document.get("Expiration")));
    }

    private static Value json(byte[] output) {
        try {
            return new JsonReader().read(new String(output, StandardCharsets.UTF_8));
        } catch (JsonSyntaxException problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        }
    }

    private static void requireVersion(@Nullable Value version) {
        boolean supported =
                switch (version == null ? Value.Null.NULL : version) {
                    case Value.Integral(BigInteger number) -> number.equals(BigInteger.ONE);
                    case Value.Decimal(double number) -> number == 1;
                    case Value.Bool(boolean truth) -> truth;
                    default -> false;
                };
        if (!supported) {
            throw failure(
                    "Unsupported version '"
                            + (version == null
                                    ? "<Version key not provided>"
                                    : PythonText.of(version))
                            + "' for credential process provider, supported versions: 1");
        }
    }

    private static String required(Value.Structure document, String key) {
        if (document.get(key) instanceof Value.Text text) {
            return text.value();
        }
        throw failure("Missing required key in response: '" + key + "'");
    }

    private static @Nullable Instant end(@Nullable Value written) {
        if (written == null || written == Value.Null.NULL) {
            return null;
        }
        if (written instanceof Value.Text(String text)) {
            return TimestampText.required(text);
        }
        throw failure("Expiration is no text: " + PythonText.of(written));
    }

    private static GeneralException failure(String reason) {
        return new GeneralException(
                "Error when retrieving credentials from custom-process: " + reason);
    }
}
