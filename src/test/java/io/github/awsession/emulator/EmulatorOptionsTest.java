package io.github.awsession.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.command.Application;
import io.github.awsession.emulator.emr.EmrApplication;
import io.github.awsession.emulator.emr.EmrApplications;
import io.github.awsession.emulator.fault.ChannelFaults;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.InjectedError;
import io.github.awsession.emulator.ssm.SsmDocuments;
import io.github.awsession.emulator.ssm.SsmTargets;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

class EmulatorOptionsTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void takesAFreePortAndTheUsualSpeed() {
        EmulatorOptions options = parse("");

        assertThat(options.port()).isZero();
        assertThat(options.speed()).isEqualTo(1);
        assertThat(options.applications()).isEqualTo(EmrApplications.PREDEFINED);
        assertThat(options.targets()).isEqualTo(SsmTargets.PREDEFINED);
        assertThat(options.documents()).isEqualTo(SsmDocuments.PREDEFINED);
        assertThat(options.faults()).isEqualTo(FaultPlan.NONE);
        assertThat(options.command()).isEmpty();
    }

    @Test
    void portAndSpeedAreNumbers() {
        EmulatorOptions options = parse("--port 8080 --speed=2.5");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.speed()).isEqualTo(2.5);
    }

    @Test
    void theLastUseOfAnOptionWins() {
        EmulatorOptions options = parse("--port 1 --seed -3 --port=2 --seed=4");

        assertThat(options.port()).isEqualTo(2);
        assertThat(options.faults().seed()).isEqualTo(4);
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
                                + " fail=.5 --fault terminate=2 --fault rate=20 --fault"
                                + " cut=5s --fault channel-loss=0.01 --fault channel-latency=40ms"
                                + " --fault refuse-upgrade=.1 --fault idle=30s --seed=-7");

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
                                new ChannelFaults(
                                        Duration.ofSeconds(5),
                                        0.01,
                                        Duration.ofMillis(40),
                                        0.1,
                                        Duration.ofSeconds(30)),
                                -7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "--port 1 help", "--port 1 -h", "help me"})
    void asksForHelp(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("EMULATOR ")
                .contains("\n       --port N\n");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --port          | argument --port: expected one argument
                    --port --speed 2 | argument --port: expected one argument
                    --port x        | argument --port: a number from 0 to 65535 is expected: 'x'
                    --port=-1       | argument --port: a number from 0 to 65535 is expected: '-1'
                    --port 65536    | argument --port: a number from 0 to 65535 is expected: '65536'
                    --speed 0       | argument --speed: a number above 0, at most 1000000, is expected: '0'
                    --speed NaN     | argument --speed: a number above 0, at most 1000000, is expected: 'NaN'
                    --speed fast    | argument --speed: a number above 0, at most 1000000, is expected: 'fast'
                    --              | emulator: a command is expected behind --
                    sh -c true      | Unknown options: sh, -c, true; emulator takes --port, --speed, --application, --target, --document, --no-shell, --kms-key, --agent-version, --fault and --seed, and a command behind --
                    --sped 2        | Unknown options: --sped, 2; emulator takes --port, --speed, --application, --target, --document, --no-shell, --kms-key, --agent-version, --fault and --seed, and a command behind --
                    --po 2          | Unknown options: --po, 2; emulator takes --port, --speed, --application, --target, --document, --no-shell, --kms-key, --agent-version, --fault and --seed, and a command behind --
                    --region r      | Unknown options: --region, r; emulator takes --port, --speed, --application, --target, --document, --no-shell, --kms-key, --agent-version, --fault and --seed, and a command behind --
                    @words          | Unknown options: @words; emulator takes --port, --speed, --application, --target, --document, --no-shell, --kms-key, --agent-version, --fault and --seed, and a command behind --
                    --seed x        | argument --seed: a number is expected: 'x'
                    --application A | argument --application: an id of 1 to 64 small letters and digits is expected: 'A'
                    --application a=b | argument --application: sessions, no-sessions or stopped is expected behind =: 'a=b'
                    --target =connected | argument --target: an id of 1 to 400 characters is expected: '=connected'
                    --target i-1=on | argument --target: connected or notconnected is expected behind =: 'i-1=on'
                    --document a    | argument --document: a name of 3 to 128 letters, digits and the signs . _ - is expected: 'a'
                    --fault         | argument --fault: expected one argument
                    --fault flood=1 | argument --fault: one of throttle, error, latency, slow-start, drop, stuck, fail, terminate, rate, cut, channel-loss, channel-latency, refuse-upgrade and idle, with = and a value, is expected: 'flood=1'
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
                    --fault cut=5   | argument --fault: a time such as 200ms, 30s or 2m is expected: 'cut=5'
                    --fault channel-loss=2 | argument --fault: a share from 0 to 1 is expected: 'channel-loss=2'
                    --fault channel-latency | argument --fault: a time such as 200ms, 30s or 2m is expected: 'channel-latency'
                    --fault refuse-upgrade=x | argument --fault: a share from 0 to 1 is expected: 'refuse-upgrade=x'
                    --fault idle=s  | argument --fault: a time such as 200ms, 30s or 2m is expected: 'idle=s'
                    --kms-key a!b | argument --kms-key: an alias, an id or an ARN of a key is expected: 'a!b'
                    --agent-version 3.1 | argument --agent-version: a version of four numbers, such as 3.3.1230.0, is expected: '3.1'
                    --fault rate=0  | argument --fault: a whole number from 1 to 1000000 is expected: 'rate=0'
                    """)
    void refusesWhatItDoesNotUnderstand(String line, String message) {
        assertThat(run(line)).isEqualTo(252);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\nawsession: [ERROR]: An error occurred (ParamValidation): "
                                + message
                                + "\n");
        assertThat(out.size()).isZero();
    }

    private static EmulatorOptions parse(String line) {
        EmulatorOptions options = new EmulatorOptions();
        new CommandLine(options)
                .setEndOfOptionsDelimiter("none")
                .setOverwrittenOptionsAllowed(true)
                .parseArgs(line.isEmpty() ? new String[0] : line.split(" "));
        return options;
    }

    private int run(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addFirst("emulator");
        Variables variables = new Variables(Map.of("HOME", folder.toString()));
        FileSystem files = new FileSystem(folder);
        Environment environment =
                new Environment(
                        new Streams(
                                new ByteArrayInputStream(new byte[0]),
                                out,
                                err,
                                false,
                                false,
                                false),
                        variables,
                        files,
                        Clock.systemUTC(),
                        Thread::sleep,
                        new Processes(variables, files));
        return new Application(List.of(new EmulatorEntry())).run(environment, words);
    }
}
