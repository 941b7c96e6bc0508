package io.github.awsession.command.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class OptionDeclarationsTest {
    static Stream<Arguments> commands() {
        return ModelLoader.SERVICES.stream()
                .flatMap(
                        name -> {
                            ServiceModel service = ModelLoader.load(name);
                            return service.operations().values().stream()
                                    .map(
                                            operation ->
                                                    Arguments.of(
                                                            name + " " + operation.commandName(),
                                                            OperationOptions.of(
                                                                    service, operation)));
                        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void haveNamesOfTheirOwn(String command, List<Option> options) {
        List<String> names = new ArrayList<>(options.stream().map(Option::name).toList());
        for (Option global : GlobalOptions.TABLE.options()) {
            names.add(global.name());
        }

        assertThat(names).as(command).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void canBeTypedInFull(String command, List<Option> options) {
        OptionTable globals = GlobalOptions.TABLE;

        assertThat(options)
                .as(
                        "%s: an option whose whole name starts a global option can never be"
                                + " reached",
                        command)
                .noneMatch(option -> !globals.startingWith(option.word()).isEmpty());
    }

    static Stream<Arguments> ownOptions() {
        return ModelLoader.SERVICES.stream()
                .map(ModelLoader::load)
                .flatMap(
                        service ->
                                service.operations().values().stream()
                                        .flatMap(
                                                operation ->
                                                        OwnOptions.of(
                                                                        ServiceCommand.of(
                                                                                service, operation))
                                                                .stream()
                                                                .map(
                                                                        own ->
                                                                                Arguments.of(
                                                                                        own,
                                                                                        OperationOptions
                                                                                                .of(
                                                                                                        service,
                                                                                                        operation)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownOptions")
    void ofOursAreNoAbbreviationsOfOthers(Option own, List<Option> options) {
        assertThat(new OptionTable(options).startingWith(own.word())).isEmpty();
        assertThat(GlobalOptions.TABLE.startingWith(own.word())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownOptions")
    void ofOursHaveNoAbbreviations(Option own, List<Option> options) {
        OptionTable table = new OptionTable(options, List.of(own));

        assertThat(table.exactly(own.word())).isSameAs(own);
        for (int length = 2; length < own.word().length(); length++) {
            assertThat(table.startingWith(own.word().substring(0, length))).doesNotContain(own);
        }
    }
}
