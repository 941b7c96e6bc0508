package io.github.awsession.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.architecture.Rooms.Reference;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * No two files of a package need each other, neither directly nor by way of others, so that each
 * can be read after those that it uses. The members of a sealed family name their parent, which the
 * {@code permits} of the parent does not count against.
 */
class FileCirclesTest {
    @Test
    void noFilesOfAPackageNeedEachOther() {
        Map<String, Set<String>> uses = new HashMap<>();
        for (Reference reference : Rooms.references()) {
            if (reference.fromRoom().equals(reference.toRoom())) {
                uses.computeIfAbsent(reference.from(), _ -> new TreeSet<>()).add(reference.to());
            }
        }

        assertThat(circles(uses)).isEmpty();
    }

    @Test
    void findsACircle() {
        Map<String, Set<String>> uses =
                Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"));

        assertThat(circles(uses)).containsExactly("a", "b", "c");
    }

    /** The files that reach themselves. */
    private static List<String> circles(Map<String, Set<String>> uses) {
        List<String> found = new ArrayList<>();
        for (String file : new TreeSet<>(uses.keySet())) {
            Set<String> reached = new TreeSet<>();
            reach(file, uses, reached);
            if (reached.contains(file)) {
                found.add(file);
            }
        }
        return found;
    }

    private static void reach(String file, Map<String, Set<String>> uses, Set<String> reached) {
        for (String next : uses.getOrDefault(file, Set.of())) {
            if (reached.add(next)) {
                reach(next, uses, reached);
            }
        }
    }
}
