package io.github.awsession.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;

import io.github.awsession.architecture.JavaSources.Source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that files and methods are small enough to read at one go. Lines are physical lines. */
class SizeTest {
    private static final List<Path> ROOTS =
            List.of(Path.of("src", "main", "java"), Path.of("src", "build"));

    /** Counts lines, or files of a package. */
    record Size(String what, int lines) {}

    @Test
    void filesAreSmall() throws IOException {
        List<Size> files =
                sources().stream()
                        .map(file -> new Size(file.name(), file.lines(0, file.text().length())))
                        .toList();

        check("file", files, new Limits(90, 250, 300));
    }

    @Test
    void methodsAreSmall() throws IOException {
        List<Size> methods = new ArrayList<>();
        for (Source source : sources()) {
            new MethodSizes(source, methods).scan(source.tree(), null);
        }

        check("method", methods, new Limits(8, 25, 40));
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path root : ROOTS) {
            sources.addAll(JavaSources.under(root));
        }
        return sources;
    }

    /** A package with more files gets a wall; most have few. */
    @Test
    void packagesAreSmall() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        for (Source source : sources()) {
            files.merge(source.tree().getPackageName().toString(), 1, Integer::sum);
        }
        List<Size> packages =
                files.entrySet().stream()
                        .map(entry -> new Size(entry.getKey(), entry.getValue()))
                        .toList();

        check("package", packages, new Limits(9, 22, 22));
    }

    record Limits(int median, int ninetieth, int largest) {}

    private static void check(String kind, List<Size> sizes, Limits limits) {
        List<Size> sorted = sizes.stream().sorted(Comparator.comparingInt(Size::lines)).toList();
        int median = percentile(sorted, 50);
        int ninetieth = percentile(sorted, 90);
        Size largest = sorted.getLast();
        System.out.printf(
                "%d %ss: median %d, 90th percentile %d, largest %d (%s)%n",
                sorted.size(), kind, median, ninetieth, largest.lines(), largest.what());

        assertThat(sorted).as("too large").noneMatch(size -> size.lines() > limits.largest());
        assertThat(median).as("median").isLessThanOrEqualTo(limits.median());
        assertThat(ninetieth).as("90th percentile").isLessThanOrEqualTo(limits.ninetieth());
    }

    private static int percentile(List<Size> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1).lines();
    }

    /** Collects the methods that have a body, from the signature to the closing brace. */
    private static final class MethodSizes extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Source source;
        private final List<Size> sizes;

        MethodSizes(Source source, List<Size> sizes) {
            this.source = source;
            this.sizes = sizes;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                int start = signature(method);
                int end = source.end(method.getBody());
                sizes.add(
                        new Size(source.name() + " " + method.getName(), source.lines(start, end)));
            }
            return super.visitMethod(method, null);
        }

        private int signature(MethodTree method) {
            int start = source.start(method);
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                start = Math.max(start, source.end(annotation));
            }
            while (Character.isWhitespace(source.text().charAt(start))) {
                start++;
            }
            return start;
        }
    }
}
