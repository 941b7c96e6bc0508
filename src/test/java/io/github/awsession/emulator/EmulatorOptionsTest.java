package io.github.awsession.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.UsageException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class EmulatorOptionsTest {
    private static final EmulatorOptions USUAL =
            new EmulatorOptions(
                    false,
                    0,
                    1,
                    EmrApplications.PREDEFINED,
                    SsmTargets.PREDEFINED,
                    SsmDocuments.PREDEFINED,
                    FaultPlan.NONE,
                    List.of());

    @Test
    void takesAFreePortAndTheUsualSpeed() {
        assertThat(EmulatorOptions.parse(List.of())).isEqualTo(USUAL);
    }

    @Test
    void whatFollowsTwoDashesIsTheCommand() {
        EmulatorOptions options = parse("--port 8080 --speed=2.5 -- x --port -- -h");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.speed()).isEqualTo(2.5);
        assertThat(options.help()).isFalse();
        assertThat(options.command()).containsExactly("x", "--port", "--", "-h");
    }

    @Test
    void applicationsTargetsAndDocumentsAreAddedToTheUsualOnes() {
        EmulatorOptions options =
                parse(
                        "--application 00mine --application=00theirs=no-sessions --application"
                                + " 00emulator2=stopped --target ecs:c_t_r --target i-1=notconnected"
                                + " --document My.Doc");

        assertThat(options.applications().kinds())
                .containsEntry("00emulator1", EmrApplication.SESSIONS)
                .containsEntry("00mine", EmrApplication.SESSIONS)
                .containsEntry("00theirs", EmrApplication.NO_SESSIONS)
                .containsEntry("00emulator2", EmrApplication.STOPPED);
        assertThat(options.targets().isConnected("i-0123456789abcdef0")).isTrue();
        assertThat(options.targets().isConnected("ecs:c_t_r")).isTrue();
        assertThat(options.targets().isConnected("i-1")).isFalse();
        assertThat(options.documents().contains("My.Doc")).isTrue();
        assertThat(options.documents().contains("AWS-StartSSHSession")).isTrue();
    }

    @Test
    void faultsAddUp() {
        EmulatorOptions options =
                parse(
                        "--fault throttle=0.2 --fault error=InternalServerError:0.1 --fault"
                                + " error=ConflictException:1 --fault latency=200ms --fault"
                                + " slow-start=1.5m --fault drop=0.05 --fault stuck=Starting --fault"
                                + " fail=.5 --fault terminate=2 --fault rate=20 --seed=-7");

        assertThat(options.faults())
                .isEqualTo(
                        new FaultPlan(
                                0.2,
                                List.of(
                                        new InjectedError("InternalServerError", 0.1),
                                        new InjectedError("ConflictException", 1)),
                                Duration.ofMillis(200),
                                Duration.ofSeconds(90),
                                0.05,
                                Optional.of("STARTING"),
                                0.5,
                                2,
                                OptionalDouble.of(20),
                                -7));
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "-h", "--port 1 help"})
    void asksForHelp(String line) {
        assertThat(parse(line).help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --port          | argument --port: expected one argument
                    --port x        | argument --port: a number from 0 to 65535 is expected: 'x'
                    --port=-1       | argument --port: a number from 0 to 65535 is expected: '-1'
                    --port 65536    | argument --port: a number from 0 to 65535 is expected: '65536'
                    --speed 0       | argument --speed: a number above 0, at most 1000000, is expected: '0'
                    --speed NaN     | argument --speed: a number above 0, at most 1000000, is expected: 'NaN'
                    --speed fast    | argument --speed: a number above 0, at most 1000000, is expected: 'fast'
                    --              | emulator: a command is expected behind --
                    sh -c true      | Unknown options: sh; emulator takes --port, --speed, --application, --target, --document, --fault and --seed, and a command behind --
                    --seed x        | argument --seed: a number is expected: 'x'
                    --application A | argument --application: an id of 1 to 64 small letters and digits is expected: 'A'
                    --application a=b | argument --application: sessions, no-sessions or stopped is expected behind =: 'a=b'
                    --target =connected | argument --target: an id of 1 to 400 characters is expected: '=connected'
                    --target i-1=on | argument --target: connected or notconnected is expected behind =: 'i-1=on'
                    --document a    | argument --document: a name of 3 to 128 letters, digits and the signs . _ - is expected: 'a'
                    --fault         | argument --fault: expected one argument
                    --fault flood=1 | argument --fault: one of throttle, error, latency, slow-start, drop, stuck, fail, terminate and rate, with = and a value, is expected: 'flood=1'
                    --fault throttle | argument --fault: a share from 0 to 1 is expected: 'throttle'
                    --fault drop=1.1 | argument --fault: a share from 0 to 1 is expected: 'drop=1.1'
                    --fault fail=NaN | argument --fault: a share from 0 to 1 is expected: 'fail=NaN'
                    --fault error=ConflictException | argument --fault: error=NAME:SHARE is expected: 'error=ConflictException'
                    --fault error=Oops:1 | argument --fault: no service here has an error of the name 'Oops': 'error=Oops:1'
                    --fault error=ConflictException:2 | argument --fault: a share from 0 to 1 is expected: 'error=ConflictException:2'
                    --fault latency=200 | argument --fault: a time such as 200ms, 30s or 2m is expected: 'latency=200'
                    --fault latency=-1s | argument --fault: a time such as 200ms, 30s or 2m is expected: 'latency=-1s'
                    --fault slow-start=s | argument --fault: a time such as 200ms, 30s or 2m is expected: 'slow-start=s'
                    --fault stuck=TERMINATED | argument --fault: one of the states CREATING, CREATED, SUBMITTED, STARTING, STARTED, CONNECTING, CONNECTED, IDLE, BUSY, TERMINATING is expected: 'stuck=TERMINATED'
                    --fault terminate=-1 | argument --fault: a whole number from 0 to 1000000 is expected: 'terminate=-1'
                    --fault rate=0  | argument --fault: a whole number from 1 to 1000000 is expected: 'rate=0'
                    """)
    void refusesWhatItDoesNotUnderstand(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    private static EmulatorOptions parse(String line) {
        return EmulatorOptions.parse(List.of(line.split(" ")));
    }
}
