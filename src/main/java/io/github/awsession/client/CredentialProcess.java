package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.ShellWords;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs the program that a profile names as {@code credential_process} and reads what it prints. */
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
                                                "No closing quotation in credential_process: "
                                                        + command));
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
            return read(output(process));
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        } catch (IOException problem) {
            throw failure(String.valueOf(problem.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }

    private static byte[] output(Process process) throws IOException, InterruptedException {
        CompletableFuture<String> complaint =
                CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw failure(complaint.join());
        }
        return output;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private Credentials read(byte[] output) {
        if (!(WireDocument.of(output) instanceof Value.Structure document)) {
            throw failure("The output is not a JSON object");
        }
        requireVersion(document.get("Version"));
        String accessKey = required(document, "AccessKeyId");
        String secretKey = required(document, "SecretAccessKey");
        String token = document.get("SessionToken") instanceof Value.Text text ? text.value() : "";
        if (document.get("Expiration") instanceof Value.Text expiration) {
            requireFuture(expiration.value());
        }
        return new Credentials(accessKey, secretKey, token);
    }

    private static void requireVersion(@Nullable Value version) {
        boolean supported =
                version instanceof Value.Integral number && number.value().equals(BigInteger.ONE);
        if (!supported) {
            String shown =
                    switch (version) {
                        case null -> "<Version key not provided>";
                        case Value.Text(String text) -> text;
                        case Value other ->
                                JsonWriter.write(other, JsonWriter.Layout.SPACED, false);
                    };
            throw failure(
                    "Unsupported version '"
                            + shown
                            + "' for credential process provider, supported versions: 1");
        }
    }

    private static String required(Value.Structure document, String key) {
        if (document.get(key) instanceof Value.Text text) {
            return text.value();
        }
        throw failure("Missing required key in response: '" + key + "'");
    }

    private void requireFuture(String expiration) {
        Instant end =
                TimestampText.parse(expiration)
                        .map(TimestampText::instant)
                        .orElseThrow(() -> failure("Expiration is no date: " + expiration));
        if (!end.isAfter(environment.clock().instant())) {
            throw new GeneralException(
                    "Credentials were refreshed, but the refreshed credentials are still expired.");
        }
    }

    private static GeneralException failure(String reason) {
        return new GeneralException(
                "Error when retrieving credentials from custom-process: " + reason);
    }
}
