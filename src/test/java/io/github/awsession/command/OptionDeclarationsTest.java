package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

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
}
