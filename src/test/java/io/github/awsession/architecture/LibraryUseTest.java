package io.github.awsession.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

/**
 * Lists the packages that may use a library. No other package may, so that replacing the library
 * changes only these packages.
 */
class LibraryUseTest {
    // The package {@code model} uses Jackson itself, because the models are too large to be read
    // into a tree first.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    software.amazon.awssdk..          | client
                    picocli..                         | command.own command.session command.completion emulator
                    org.yaml.snakeyaml..              | argument.yaml
                    org.apache.hc..                   | transport.http
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
