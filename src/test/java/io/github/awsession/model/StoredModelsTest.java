package io.github.awsession.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** The models that the build writes as code are those of the files, but for documentation. */
class StoredModelsTest {
    static List<String> services() {
        return ModelLoader.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void sayWhatTheFilesSay(String service) {
        ServiceModel file = ModelFile.read(service);

        ServiceModel stored = StoredModels.of(service);

        assertThat(stored)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsMatchingRegexes("(.*\\.)?documentation")
                .isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("services")
    void keepTheOrderOfOperations(String service) {
        ServiceModel file = ModelFile.read(service);

        ServiceModel stored = StoredModels.of(service);

        assertThat(stored).isNotNull();
        assertThat(stored.operations().keySet())
                .containsExactlyElementsOf(file.operations().keySet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void areLoadedInsteadOfTheFiles(String service) {
        assertThat(ModelLoader.load(service).documentation()).isEmpty();
    }

    @Test
    void areThoseOfTheServicesAlone() {
        assertThat(StoredModels.of("recursive")).isNull();
    }
}
