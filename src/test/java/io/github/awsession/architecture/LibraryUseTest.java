package io.github.awsession.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/** Which packages may use a library; nobody else may, so that it can be replaced there alone. */
class LibraryUseTest {
    // The models are large, so they are read by Jackson directly instead of by way of a tree.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    software.amazon.awssdk..          | client
                    picocli..                         | command.own command.session command.completion emulator
                    org.jline..                       | session
                    org.yaml.snakeyaml..              | argument.yaml
                    com.fasterxml.jackson..           | json model
                    com.sun.net.httpserver..          | emulator.http
                    """,
            delimiter = '|')
    void isUsedOnlyWhereItBelongs(String library, String users) {
        String[] allowed =
                Stream.of(users.split(" ")).map(ProductionClasses::pattern).toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(ProductionClasses.ALL);
    }
}
