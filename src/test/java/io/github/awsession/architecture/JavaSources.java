package io.github.awsession.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads source files as syntax trees, with the JDK's own parser. */
final class JavaSources {
    private JavaSources() {}

    /** Holds one source file. */
    record Source(CompilationUnitTree tree, SourcePositions positions, String text) {
        String name() {
            return Path.of(tree.getSourceFile().getName()).getFileName().toString();
        }

        int start(Tree part) {
            return (int) positions.getStartPosition(tree, part);
        }

        int end(Tree part) {
            return (int) positions.getEndPosition(tree, part);
        }

        /** Returns the number of physical lines in a part of the text. */
        int lines(int start, int end) {
            return (int) text.substring(start, end).lines().count();
        }
    }

    static List<Source> under(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files =
                    all.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .sorted()
                            .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                String text = tree.getSourceFile().getCharContent(true).toString();
                sources.add(new Source(tree, positions, text));
            }
            return sources;
        }
    }
}
