package io.github.awsession.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/**
 * Says which top package may use which; what is inside them is in {@link RoomsTest}. The root
 * package, where all is wired, may use every one.
 */
class PackageGraphTest {
    private static final List<Node> GRAPH =
            List.of(
                    node("value"),
                    node("python", "value"),
                    node("error", "value"),
                    node("json", "value", "python"),
                    node("model"),
                    node("environment", "python", "error"),
                    node("transport", "error"),
                    node("argument", "model", "json", "value", "python", "environment", "error"),
                    node("datachannel", "transport", "json", "value", "error"),
                    node(
                            "client",
                            "datachannel",
                            "transport",
                            "model",
                            "json",
                            "value",
                            "python",
                            "environment",
                            "error"),
                    node("waiting", "client", "model", "json", "value", "environment", "error"),
                    node("output", "json", "value", "python", "environment", "error"),
                    node("session", "datachannel", "python", "environment", "error"),
                    node(
                            "command",
                            "argument",
                            "client",
                            "output",
                            "session",
                            "datachannel",
                            "waiting",
                            "environment",
                            "model",
                            "json",
                            "value",
                            "python",
                            "error"),
                    node(
                            "emulator",
                            "datachannel",
                            "model",
                            "json",
                            "value",
                            "environment",
                            "error"));

    record Node(String name, List<String> mayUse) {}

    private static Node node(String name, String... mayUse) {
        return new Node(name, List.of(mayUse));
    }

    static List<Node> nodes() {
        return GRAPH;
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void usesOnlyWhatItMay(Node node) {
        String[] forbidden =
                Stream.concat(
                                Stream.of(ProductionClasses.ROOT),
                                names().filter(name -> !name.equals(node.name()))
                                        .filter(name -> !node.mayUse().contains(name))
                                        .map(ProductionClasses::pattern))
                        .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ProductionClasses.pattern(node.name()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(ProductionClasses.ALL);
    }

    @Test
    void knowsEveryPackage() {
        String[] known =
                Stream.concat(
                                Stream.of(ProductionClasses.ROOT),
                                names().map(ProductionClasses::pattern))
                        .toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(ProductionClasses.ALL);
    }

    @Test
    void hasNoCycle() {
        for (int position = 0; position < GRAPH.size(); position++) {
            List<String> below = names().limit(position).toList();
            assertThat(below).containsAll(GRAPH.get(position).mayUse());
        }
    }

    private static Stream<String> names() {
        return GRAPH.stream().map(Node::name);
    }
}
