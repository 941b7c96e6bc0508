package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.LaunchedProgram;
import io.github.awsession.testing.Locales;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of what AWS CLI does with bytes beyond ASCII in several locales. Rows about locales
 * that are installed are skipped on a machine that cannot build them.
 */
@Timeout(300)
class LocalesTest {
    private static final String START =
            "athena start-session --work-group w --engine-configuration MaxConcurrentDpus=4";
    private static final String GET = "athena get-session --session-id s1 --output text";

    private static final Pattern DESCRIPTION = Pattern.compile("\"Description\":\"([^\"]*)\"");

    @TempDir private static Path locales;
    private final BlockingQueue<HttpRequest> requests = new LinkedBlockingQueue<>();
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvFileSource(
            resources = "locales.txt",
            delimiter = '|',
            quoteCharacter = '\0',
            emptyValue = "",
            maxCharsPerColumn = 4096)
    void treatsBytesAsAwsCliDoes(
            String locale,
            String state,
            String encoding,
            String call,
            int status,
            String sent,
            String out,
            String err)
            throws Exception {
        Map<String, String> variables = new HashMap<>(Map.of("LC_ALL", locale));
        if (state.equals("installed")) {
            assumeTrue(Locales.build(locales, locale), "localedef cannot build " + locale);
            variables.put("LOCPATH", locales.toString());
        }
        String text = encoding.equals("euc-jp") ? "日本" : "Grüße";
        String bytes = latin(text.getBytes(Charset.forName(encoding)));
        LaunchedProgram program = LaunchedProgram.in(folder, "image");
        prepareHome(program, bytes);

        LaunchedProgram.Result result;
        try (StubServer server = StubServer.start(this::answer)) {
            result = program.run(variables, script(call, bytes, server.url()));
        }

        assertThat(result.status()).isEqualTo(status);
        assertThat(shown(result.out().strip())).isEqualTo(orEmpty(out));
        assertThat(message(result.err())).isEqualTo(orEmpty(err));
        assertThat(sent()).isEqualTo(orEmpty(sent));
    }

    private Reply answer(HttpRequest request) {
        boolean start = request.operation().endsWith(".StartSession");
        if (start) {
            requests.add(request);
        }
        return Reply.ok(
                start ? "{\"SessionId\":\"s1\"}" : "{\"SessionId\":\"s1\",\"Description\":\"ü\"}");
    }

    /** Makes the home folder of the calls; only a shell can write a name of any bytes. */
    private void prepareHome(LaunchedProgram program, String bytes) throws Exception {
        LaunchedProgram.Result made =
                program.run(
                        Map.of("BASE", folder.toString()),
                        """
                        set -e
                        mkdir -p "$BASE/HBYTES/.aws"
                        cd "$BASE/HBYTES"
                        printf %s 'BYTES' > 'BYTES.txt'
                        printf '[profile BYTES]\\nregion = prof-1\\ncredential_process = %s BYTES\\n' \\
                            "$BASE/cp.sh" > .aws/config
                        cat > "$BASE/cp.sh" <<'END'
                        #!/bin/sh
                        printf %s "$1=$X" > "${0%/*}/got"
                        echo '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b"}'
                        END
                        chmod +x "$BASE/cp.sh"
                        """
                                .replace("BYTES", bytes));
        assertThat(made.status()).as(made.err()).isZero();
    }

    private String script(String call, String bytes, String url) {
        String keys = "export AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b AWS_REGION=eu-west-1\n";
        String words =
                switch (call) {
                    case "start" -> START + " --description 'BYTES'";
                    case "file" -> START + " --description 'file://~/$X.txt'";
                    case "missing" -> START + " --description 'file://noBYTES'";
                    case "query" -> GET + " --query \"join(' ', ['BYTES', 'x'])\"";
                    default -> GET;
                };
        return ("cd '"
                        + folder
                        + "/HBYTES'\nexport HOME=\"$PWD\" X='BYTES'\n"
                        + (call.equals("start") ? "export AWS_PROFILE='BYTES'\n" : keys)
                        + "exec \"$PROGRAM\" "
                        + words
                        + " --endpoint-url "
                        + url
                        + "\n")
                .replace("BYTES", bytes);
    }

    /**
     * Returns the description, the region of the signature, and what the credential process got.
     */
    private String sent() throws IOException {
        HttpRequest request = requests.poll();
        if (request == null) {
            return "";
        }
        Matcher description = DESCRIPTION.matcher(request.text());
        String sent =
                (description.find() ? escaped(description.group(1)) : "")
                        + " "
                        + request.authorization().split("/")[2];
        Path got = folder.resolve("got");
        return Files.exists(got)
                ? sent + " " + shown(Files.readString(got, StandardCharsets.ISO_8859_1))
                : sent;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char character : text.toCharArray()) {
            escaped.append(character > '~' ? "\\u%04x".formatted((int) character) : "" + character);
        }
        return escaped.toString();
    }

    private String message(String err) {
        String plain =
                err.strip()
                        .replace("awsession: [ERROR]: ", "")
                        .replace("An error occurred (ParamValidation): ", "");
        return shown(plain.replace(folder.toString(), "FOLDER"));
    }

    private static String shown(String latin) {
        StringBuilder shown = new StringBuilder();
        for (char character : latin.toCharArray()) {
            if (character < ' ' || character > '~') {
                shown.append('%').append("%02X".formatted((int) character));
            } else {
                shown.append(character);
            }
        }
        return shown.toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
