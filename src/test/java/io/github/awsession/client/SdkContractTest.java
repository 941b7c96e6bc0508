package io.github.awsession.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.model.Member;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What makes "model plus one line" safe: the SDK's fields are the model's members. */
class SdkContractTest {
    static List<? extends SdkOperation<?, ?, ?>> operations() {
        return ModelLoader.SERVICES.stream()
                .flatMap(service -> SdkOperations.of(service).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestFieldsAreTheModelsMembers(SdkOperation<?, ?, ?> operation) {
        ServiceModel model = ModelLoader.load(operation.service().name());
        Operation modelled =
                model.operations().values().stream()
                        .filter(candidate -> candidate.name().equals(operation.name()))
                        .findFirst()
                        .orElseThrow();

        assertFields(model, model.input(modelled), operation.request().get(), new TreeSet<>());
    }

    @Test
    void everyModelledOperationHasAnSdkOperation() {
        for (String service : ModelLoader.SERVICES) {
            assertThat(SdkOperations.of(service))
                    .extracting(SdkOperation::name)
                    .containsExactlyInAnyOrderElementsOf(
                            ModelLoader.load(service).operations().values().stream()
                                    .map(Operation::name)
                                    .toList());
        }
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
