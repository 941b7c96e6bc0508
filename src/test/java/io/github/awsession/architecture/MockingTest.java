package io.github.awsession.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;

import io.github.awsession.architecture.JavaSources.Source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks that only clients of the AWS SDK are mocked. The program's own types have fakes: a mock of
 * such a type would repeat in each test what the type does, and hide that its interface has grown
 * too wide.
 */
class MockingTest {
    private static final Set<String> MOCKING =
            Set.of("mock", "spy", "mockStatic", "mockConstruction");
    private static final Set<String> ANNOTATIONS = Set.of("org.mockito.Mock", "org.mockito.Spy");
    private static final String SDK = "software.amazon.awssdk.";

    @Test
    void mocksOnlyTheSdk() throws IOException {
        List<String> found = new ArrayList<>();
        for (Source source : JavaSources.under(Path.of("src", "test", "java"))) {
            if (source.text().contains("import static org.mockito.")
                    || source.text().contains("import org.mockito.")) {
                new Mocks(source, found).scan(source.tree(), null);
            }
        }

        assertThat(found).isEmpty();
    }

    /** Collects the mocks of anything that is not imported from the SDK. */
    private static final class Mocks extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Source source;
        private final List<String> found;

        Mocks(Source source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        /**
         * Rejects Mockito's annotations, because they would hide from this test which types are
         * mocked.
         */
        @Override
        public @Nullable Void visitImport(ImportTree type, @Nullable Void nothing) {
            if (ANNOTATIONS.contains(type.getQualifiedIdentifier().toString())) {
                found.add(source.name() + ": " + type);
            }
            return super.visitImport(type, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            if (MOCKING.contains(name(call.getMethodSelect()))
                    && !isSdkClass(call.getArguments())) {
                found.add(source.name() + ": " + call);
            }
            return super.visitMethodInvocation(call, null);
        }

        private static String name(ExpressionTree method) {
            return switch (method) {
                case IdentifierTree identifier -> identifier.getName().toString();
                case MemberSelectTree select -> select.getIdentifier().toString();
                default -> "";
            };
        }

        /**
         * Returns whether the first argument is a class literal, such as {@code SomeClient.class},
         * of a class that is imported from the SDK.
         */
        private boolean isSdkClass(List<? extends ExpressionTree> arguments) {
            return !arguments.isEmpty()
                    && arguments.getFirst() instanceof MemberSelectTree literal
                    && source.tree().getImports().stream()
                            .map(ImportTree::getQualifiedIdentifier)
                            .map(Object::toString)
                            .anyMatch(
                                    name ->
                                            name.startsWith(SDK)
                                                    && name.endsWith(
                                                            "." + literal.getExpression()));
        }
    }
}
