package io.github.awsession.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

class ModelLoaderTest {
    static Stream<ServiceModel> models() {
        return ModelLoader.SERVICES.stream().map(ModelLoader::load);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameInAModelResolves(ServiceModel model) {
        model.shapes().values().forEach(shape -> targets(shape).forEach(model::shape));
        for (Operation operation : model.operations().values()) {
            assertThat(model.input(operation)).isNotNull();
            assertThat(model.output(operation)).isNotNull();
            operation.errors().forEach(model::shape);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void commandNamesAreUniqueAndFindTheirOperation(ServiceModel model) {
        model.operations()
                .forEach(
                        (command, operation) -> {
                            assertThat(command).isEqualTo(CommandNames.of(operation.name()));
                            assertThat(model.operation(command)).isSameAs(operation);
                            Set<String> options = new HashSet<>();
                            for (Member member : model.input(operation).members()) {
                                assertThat(options.add(CommandNames.of(member.name()))).isTrue();
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingAUserMeetsIsDocumented(ServiceModel plain) {
        ServiceModel model = ModelLoader.documented(plain.name());
        assertThat(model.documentation()).isNotBlank();
        for (Operation operation : model.operations().values()) {
            assertThat(operation.documentation()).as(operation.name()).endsWith(".");
        }
        for (Shape shape : model.shapes().values()) {
            if (shape instanceof Shape.StructureShape structure) {
                structure
                        .members()
                        .forEach(
                                member ->
                                        assertThat(member.documentation())
                                                .as(structure.name() + "." + member.name())
                                                .endsWith("."));
            }
        }
    }

    private static Stream<String> targets(Shape shape) {
        return switch (shape) {
            case Shape.StructureShape structure -> structure.members().stream().map(Member::target);
            case Shape.ListShape list -> Stream.of(list.item());
            case Shape.MapShape map -> Stream.of(map.key(), map.value());
            case Shape.StringShape _,
                    Shape.IntegerShape _,
                    Shape.DecimalShape _,
                    Shape.BooleanShape _,
                    Shape.TimestampShape _,
                    Shape.BlobShape _ ->
                    Stream.empty();
        };
    }
}
