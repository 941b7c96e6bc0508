package io.github.awsession.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.awsession.client.sdk.SdkOperation;
import io.github.awsession.client.sdk.SdkOperations;
import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What makes "model plus one case" safe: the SDK's fields are the model's members. */
class SdkContractTest {
    static Stream<Arguments> operations() {
        return ModelLoader.SERVICES.stream()
                .map(ModelLoader::load)
                .flatMap(
                        model ->
                                model.operations().values().stream()
                                        .map(operation -> arguments(model, operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestFieldsAreTheModelsMembers(ServiceModel model, Operation modelled) {
        SdkOperation<?, ?, ?> operation = SdkOperations.find(model.name(), modelled.name());

        assertThat(operation.service().name()).isEqualTo(model.name());
        assertFields(model, model.input(modelled), operation.request().get(), new TreeSet<>());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestIsTheOperationsOwn(ServiceModel model, Operation modelled) {
        SdkOperation<?, ?, ?> operation = SdkOperations.find(model.name(), modelled.name());

        assertThat(operation.request().get().getClass().getName())
                .endsWith("." + modelled.name() + "Request$BuilderImpl");
    }

    @Test
    void unknownOperationIsRefused() {
        assertThatThrownBy(() -> SdkOperations.find("athena", "DeleteEverything"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertFields(
            ServiceModel model, Shape.StructureShape shape, SdkPojo pojo, Set<String> seen) {
        if (!seen.add(shape.name())) {
            return;
        }
        assertThat(pojo.sdkFields())
                .as(shape.name())
                .extracting(SdkField::memberName)
                .containsExactlyElementsOf(shape.members().stream().map(Member::name).toList());
        for (int index = 0; index < shape.members().size(); index++) {
            assertKind(
                    model,
                    model.target(shape.members().get(index)),
                    pojo.sdkFields().get(index),
                    seen);
        }
    }

    private static void assertKind(
            ServiceModel model, Shape shape, SdkField<?> field, Set<String> seen) {
        MarshallingKnownType kind = field.marshallingType().getKnownType();
        assertThat(kind).as(field.memberName()).isEqualTo(expected(shape));
        switch (shape) {
            case Shape.StructureShape structure ->
                    assertFields(model, structure, field.constructor().get(), seen);
            case Shape.ListShape list ->
                    assertKind(
                            model,
                            model.shape(list.item()),
                            field.getTrait(ListTrait.class).memberFieldInfo(),
                            seen);
            case Shape.MapShape map ->
                    assertKind(
                            model,
                            model.shape(map.value()),
                            field.getTrait(MapTrait.class).valueFieldInfo(),
                            seen);
            default -> assertThat(kind).isNotNull();
        }
    }

    private static MarshallingKnownType expected(Shape shape) {
        return switch (shape) {
            case Shape.StructureShape _ -> MarshallingKnownType.SDK_POJO;
            case Shape.ListShape _ -> MarshallingKnownType.LIST;
            case Shape.MapShape _ -> MarshallingKnownType.MAP;
            case Shape.StringShape _ -> MarshallingKnownType.STRING;
            case Shape.IntegerShape number ->
                    number.wide() ? MarshallingKnownType.LONG : MarshallingKnownType.INTEGER;
            case Shape.DecimalShape _ -> MarshallingKnownType.DOUBLE;
            case Shape.BooleanShape _ -> MarshallingKnownType.BOOLEAN;
            case Shape.TimestampShape _ -> MarshallingKnownType.INSTANT;
            case Shape.BlobShape _ -> MarshallingKnownType.SDK_BYTES;
        };
    }
}
