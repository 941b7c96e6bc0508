package io.github.awsession.command.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.Globals;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.TypedGlobals;
import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.DebugLog;
import io.github.awsession.command.session.SessionEntry;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.Waiters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Range;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree that completion and pages walk tells of what the readers of the command line take. */
class ProgramSpecTest {
    static Stream<Arguments> mirrored() {
        List<Arguments> commands = new ArrayList<>();
        for (String name : ModelLoader.SERVICES) {
            ServiceModel service = ModelLoader.load(name);
            service.operations()
                    .values()
                    .forEach(
                            operation ->
                                    commands.add(
                                            Arguments.of(
                                                    name + ' ' + operation.commandName(),
                                                    ServiceCommand.of(service, operation))));
            Waiters.of(name)
                    .forEach(
                            waiter ->
                                    commands.add(
                                            Arguments.of(
                                                    name + " wait " + waiter.name(),
                                                    ServiceCommand.of(service, waiter))));
        }
        return commands.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mirrored")
    void hasTheOptionsThatTheReaderTakes(String path, ServiceCommand command) {
        List<Option> options =
                new ArrayList<>(OperationOptions.of(command.service(), command.operation()));
        options.addAll(OwnOptions.of(command));
        GlobalOptions.TABLE.options().forEach(options::add);
        CommandSpec spec = find(path);

        assertThat(spec.options().stream().map(OptionSpec::longestName))
                .containsExactlyInAnyOrderElementsOf(options.stream().map(Option::word).toList());
        for (Option option : options) {
            OptionSpec described = spec.findOption(option.word());
            assertThat(described.arity()).as(option.word()).isEqualTo(arity(option));
            assertThat(described.required()).as(option.word()).isEqualTo(option.required());
            if (!option.choices().isEmpty()) {
                assertThat(described.completionCandidates())
                        .as(option.word())
                        .containsExactlyElementsOf(option.choices());
            }
        }
    }

    private static Range arity(Option option) {
        return Range.valueOf(
                switch (option.arity()) {
                    case NONE -> "0";
                    case ONE -> "1";
                    case ZERO_OR_ONE -> "0..1";
                    case ANY -> "0..*";
                });
    }

    static Stream<CommandSpec> own() {
        return Stream.of("emulator", "completion", "session").flatMap(word -> all(find(word)));
    }

    private static Stream<CommandSpec> all(CommandSpec spec) {
        return spec.helpCommand()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(spec),
                        spec.subcommands().values().stream()
                                .flatMap(verb -> all(verb.getCommandSpec())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mirrored")
    void describesEveryOption(String path, ServiceCommand command) {
        assertThat(find(path).usageMessage().description()).as(path).isNotEmpty();
        assertThat(find(path).options())
                .allSatisfy(
                        option ->
                                assertThat(String.join("", option.description()))
                                        .as(path + ' ' + option.longestName())
                                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("own")
    void tellsWhatOurCommandsAndTheirOptionsDo(CommandSpec command) {
        assertThat(command.usageMessage().header()).as(command.name()).isNotEmpty();
        assertThat(command.options().stream().filter(option -> !option.hidden()))
                .filteredOn(option -> !option.inherited())
                .allSatisfy(
                        option ->
                                assertThat(option.description())
                                        .as(command.name() + ' ' + option.longestName())
                                        .isNotEmpty());
        assertThat(command.subcommands()).containsKey(Positional.HELP);
    }

    private static CommandSpec find(String path) {
        CommandSpec spec = PROGRAM;
        for (String word : path.split(" ")) {
            spec = spec.subcommands().get(word).getCommandSpec();
        }
        return spec;
    }

    private static final CommandSpec PROGRAM = program();

    private static CommandSpec program() {
        List<ExtraCommand> extras = new ArrayList<>(List.of(new EmulatorEntry()));
        extras.add(new CompletionEntry(extras));
        extras.add(new SessionEntry());
        Variables variables = new Variables(Map.of("HOME", "/nowhere"));
        FileSystem files = new FileSystem(Path.of("/"));
        Environment environment =
                new Environment(
                        new Streams(
                                InputStream.nullInputStream(),
                                OutputStream.nullOutputStream(),
                                OutputStream.nullOutputStream(),
                                false,
                                false,
                                false),
                        variables,
                        files,
                        Clock.systemUTC(),
                        _ -> {},
                        new Processes(variables, files));
        return ProgramSpec.of(
                extras,
                new CallContext(
                        environment,
                        new DebugLog(StepLog.OFF),
                        SharedSettings.load(environment, Optional.empty())
                                .selecting(Optional.empty()),
                        Globals.of(TypedGlobals.NONE)));
    }
}
