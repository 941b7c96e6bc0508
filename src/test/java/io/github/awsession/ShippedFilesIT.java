package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.awsession.json.JsonReader;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at the files beside the program, in the folder and in the archive that is shipped. */
class ShippedFilesIT {
    private final Path folder =
            Path.of(Objects.requireNonNull(System.getProperty("image.launcher"), "no image"))
                    .resolve("../..")
                    .normalize();

    @Test
    void namesTheLibrariesAndTheRuntimeInTheBillOfMaterials() throws Exception {
        assumeMaterials();
        Value materials = new JsonReader().read(Files.readString(folder.resolve("sbom.json")));

        assertThat(materials).isInstanceOf(Value.Structure.class);
        assertThat(((Value.Structure) materials).get("components"))
                .asString()
                .contains("jackson-core", "slf4j-api", "openjdk", Runtime.version().toString());
    }

    @Test
    void shipsTheLicensesOfTheLibraries() throws Exception {
        assertThat(Files.readString(folder.resolve("licenses/slf4j-api-LICENSE")))
                .startsWith("Copyright (c) 2004-2022 QOS.ch");
        assertThat(folder.resolve("licenses/NOTICE")).isNotEmptyFile();
    }

    @Test
    void packsBothIntoTheArchive() throws Exception {
        assumeMaterials();
        Path archive;
        try (Stream<Path> files = Files.list(folder.resolveSibling(""))) {
            archive =
                    files.filter(file -> file.toString().endsWith(".tar.gz"))
                            .findFirst()
                            .orElseThrow();
        }
        Process tar = new ProcessBuilder("tar", "-tzf", archive.toString()).start();
        List<String> packed = tar.inputReader().lines().toList();

        assertThat(packed)
                .anyMatch(name -> name.endsWith("/sbom.json"))
                .anyMatch(name -> name.endsWith("/licenses/slf4j-api-LICENSE"));
    }

    /** Maven lists the libraries only when it is online, as it is in CI. */
    private void assumeMaterials() {
        assumeThat(folder.resolve("sbom.json")).exists();
    }
}
