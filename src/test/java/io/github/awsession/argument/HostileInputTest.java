package io.github.awsession.argument;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.argument.check.Validator;
import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.argument.shorthand.ShorthandParser;
import io.github.awsession.argument.shorthand.ShorthandSyntaxException;
import io.github.awsession.argument.yaml.YamlReader;
import io.github.awsession.argument.yaml.YamlSyntaxException;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.FailureStatus;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Input made to break readers: each gives its own error, quickly. */
@Timeout(60)
class HostileInputTest {
    private static final ServiceModel ATHENA = ModelLoader.load("athena");
    private static final Operation START =
            Objects.requireNonNull(ATHENA.operation("start-session"));
    private static final String MARKS =
            "{}[],:=@'\"\\-#&*!|>%?~<. \n\t\u0001\u00a0\u0663\ud83d\ude00abtrue10";
    private static final List<String> SEEDS =
            List.of(
                    "a=b,c={d=[e,'f'],g@=h},i=\"j\"",
                    "{\"a\": [1, -2.5e3, \"\\u00e9\\n\", {\"b\": null}], \"c\": true}",
                    "a: &x {b: [1, 2.5], c: \"d\\/e\"}\nf: *x\ng: |\n  h\n<<: *x\n");

    private final ArgumentReader reader =
            new ArgumentReader(new FakeEnvironment(Path.of("/")).build(), ATHENA);

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void givesOneErrorForDeepJson(String open) {
        String text = "{\"a\":" + open.repeat(10_000);
        assertThatExceptionOfType(AwsessionException.class)
                .isThrownBy(
                        () ->
                                reader.read(
                                        START,
                                        Map.of("EngineConfiguration", List.of(text)),
                                        CliInput.NONE))
                .withMessage(
                        "The JSON given to --engine-configuration has more than 1000 levels of"
                                + " nesting.")
                .returns(ExitCode.GENERAL, FailureStatus::of);
        assertThatExceptionOfType(AwsessionException.class)
                .isThrownBy(
                        () ->
                                reader.read(
                                        START,
                                        Map.of(),
                                        new CliInput(Optional.of(text), Optional.empty())))
                .withMessage(
                        "The JSON given to --cli-input-json has more than 1000 levels of nesting.");
    }

    @Test
    void validatesAndSpellsTheDeepestTreeThatIsRead() {
        String text = "{\"WorkGroup\": " + "[".repeat(990) + "]".repeat(990) + "}";
        var parameters =
                reader.read(START, Map.of(), new CliInput(Optional.of(text), Optional.empty()));
        assertThatCode(() -> Validator.check(ATHENA, START, parameters, Clock.systemUTC()))
                .doesNotThrowAnyException();
    }

    @Test
    void readsTenMegabytesOfShorthand() {
        String text = "AdditionalConfigs={" + "a=b,".repeat(2_500_000) + "}";
        assertThatCode(
                        () ->
                                reader.read(
                                        START,
                                        Map.of("EngineConfiguration", List.of(text)),
                                        CliInput.NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void neverFailsInAnyOtherWayThanItsOwn() {
        Random random = new Random(20_260_102);
        Paramfile paramfile = new Paramfile(new FakeEnvironment(Path.of("/")).build());
        for (int round = 0; round < 70_000; round++) {
            String seed = SEEDS.get(round % SEEDS.size());
            String text = round % 5 == 0 ? noise(random) : mutated(seed, random);
            try {
                readShorthand(paramfile, text);
                readJson(text);
                readYaml(text);
            } catch (RuntimeException | StackOverflowError failure) {
                throw new AssertionError(text, failure);
            }
        }
    }

    private static void readShorthand(Paramfile paramfile, String text) {
        try {
            ShorthandParser.parse(paramfile, text);
        } catch (ShorthandSyntaxException | AwsessionException _) {
            // One of its own.
        }
    }

    private static void readJson(String text) {
        try {
            new JsonReader().read(text);
        } catch (JsonSyntaxException _) {
            // One of its own.
        }
    }

    private static void readYaml(String text) {
        try {
            YamlReader.read(text);
        } catch (YamlSyntaxException | AwsessionException _) {
            // One of its own.
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
            text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        }
        return text.toString();
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(place, MARKS.charAt(random.nextInt(MARKS.length())));
                case 1 -> text.insert(place, MARKS.charAt(random.nextInt(MARKS.length())));
                default -> text.deleteCharAt(place);
            }
        }
        return text.toString();
    }
}
