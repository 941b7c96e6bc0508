package io.github.awsession.command.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.command.help.ServiceHelp;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.Globals;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OperationParser;
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
import io.github.awsession.error.UsageException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.Waiters;

import org.junit.jupiter.api.Test;
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
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tree that completion walks tells of what the readers of the command line take. */
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
    void hasTheDeclaredOptions(String path, ServiceCommand command) {
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

    @Test
    void hasTheMirroredCommandsAndNoOthers() {
        List<String> commands = new ArrayList<>(ModelLoader.SERVICES);
        commands.addAll(List.of("emulator", "completion", "session", Positional.HELP));
        assertThat(PROGRAM.subcommands().keySet()).containsExactlyInAnyOrderElementsOf(commands);

        assertThat(ModelLoader.SERVICES.stream().flatMap(ProgramSpecTest::paths))
                .containsExactlyInAnyOrderElementsOf(
                        mirrored().map(command -> (String) command.get()[0]).toList());
        for (String name : ModelLoader.SERVICES) {
            ServiceModel service = ModelLoader.load(name);
            assertThat(find(name).subcommands().keySet())
                    .containsExactlyElementsOf(ServiceCommand.names(service));
            assertThat(ServiceHelp.page(service)).contains(find(name).subcommands().keySet());
        }
    }

    /** Returns the paths of the commands that have no further words but {@code help}. */
    private static Stream<String> paths(String path) {
        List<String> words = new ArrayList<>(find(path).subcommands().keySet());
        assertThat(words).as(path).contains(Positional.HELP);
        words.remove(Positional.HELP);
        return words.isEmpty()
                ? Stream.of(path)
                : words.stream().flatMap(word -> paths(path + ' ' + word));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mirrored")
    void hasOnlyOptionsThatTheReaderAccepts(String path, ServiceCommand command) {
        for (OptionSpec option : find(path).options()) {
            if (option.inherited()) {
                ParsedLevel main =
                        LevelParser.parse(
                                GlobalOptions.TABLE,
                                new Positional("command", true, ModelLoader.SERVICES),
                                Stream.concat(typed(option), Stream.of("ssm")).toList());
                assertThat(main.rest()).as(option.longestName()).isEmpty();
                assertThat(main.values()).as(option.longestName()).hasSize(1);
            } else {
                List<String> words = line(path, option);
                Invocation invocation = read(command, words).orElseThrow();
                assertThat(invocation.arguments()).as(String.join(" ", words)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mirrored")
    void requiresTheOptionsThatTheReaderRequires(String path, ServiceCommand command) {
        assertThat(read(command, required(path, "").toList())).isPresent();
        for (OptionSpec option : find(path).options()) {
            if (option.required()) {
                List<String> words = required(path, option.longestName()).toList();
                assertThatExceptionOfType(UsageException.class)
                        .as(option.longestName())
                        .isThrownBy(() -> read(command, words));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mirrored")
    void hasAllOptionsThatTheReaderAccepts(String path, ServiceCommand command) {
        Set<String> known = find(path).optionsMap().keySet();
        List<OptionSpec> strange =
                mirrored()
                        .flatMap(other -> find((String) other.get()[0]).options().stream())
                        .filter(option -> !option.inherited())
                        .filter(option -> known.stream().noneMatch(startsWith(option)))
                        .toList();
        assertThat(strange).isNotEmpty();
        for (OptionSpec option : strange) {
            List<String> words = Stream.concat(required(path, ""), typed(option)).toList();
            assertThatExceptionOfType(UsageException.class)
                    .as(option.longestName())
                    .isThrownBy(() -> read(command, words))
                    .withMessageContaining(option.longestName());
        }
    }

    /** The reader takes an abbreviation of a known option. */
    private static Predicate<String> startsWith(OptionSpec option) {
        return known -> known.startsWith(option.longestName());
    }

    private static Optional<Invocation> read(ServiceCommand command, List<String> words) {
        return new OperationParser(command).read(words, Globals.of(TypedGlobals.NONE));
    }

    /** Returns words with one option and all that it needs. */
    private static List<String> line(String path, OptionSpec option) {
        String name = option.longestName();
        Stream<String> companions =
                switch (name) {
                    case "--prefill" -> Stream.of("--generate-cli-skeleton", "input");
                    case "--wait-timeout" -> Stream.of("--wait");
                    case "--progress" ->
                            find(path).findOption("--wait") == null
                                    ? Stream.of()
                                    : Stream.of("--wait");
                    default -> Stream.of();
                };
        return Stream.of(required(path, name), companions, typed(option))
                .flatMap(words -> words)
                .toList();
    }

    private static Stream<String> required(String path, String except) {
        return find(path).options().stream()
                .filter(OptionSpec::required)
                .filter(option -> !option.longestName().equals(except))
                .flatMap(ProgramSpecTest::typed);
    }

    private static Stream<String> typed(OptionSpec option) {
        if (option.arity().max() == 0) {
            return Stream.of(option.longestName());
        }
        Iterable<String> choices = option.completionCandidates();
        Iterator<String> values =
                choices == null ? Collections.emptyIterator() : choices.iterator();
        return Stream.of(option.longestName(), values.hasNext() ? values.next() : "1");
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
