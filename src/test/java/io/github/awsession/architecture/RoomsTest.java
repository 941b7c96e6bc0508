package io.github.awsession.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.architecture.Rooms.Reference;
import io.github.awsession.architecture.Rooms.Room;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds the code to {@code rooms.txt}: which package may use which, and through which classes. */
class RoomsTest {
    private static final Set<Reference> REFERENCES = Rooms.references();
    private static final List<Room> ROOMS = Rooms.ALL;

    /** A permission that nobody needs is struck out, so that the table shows the code as it is. */
    @ParameterizedTest
    @FieldSource("ROOMS")
    void usesExactlyWhatTheTableSays(Room room) {
        Set<String> used = new TreeSet<>();
        for (Reference reference : REFERENCES) {
            if (reference.fromRoom().equals(room.name())
                    && !reference.toRoom().equals(room.name())) {
                used.add(reference.toRoom());
            }
        }

        assertThat(used).containsExactlyInAnyOrderElementsOf(room.mayUse());
    }

    @Test
    void listsEveryPackage() {
        Set<String> packages = new TreeSet<>();
        ProductionClasses.ALL.forEach(type -> packages.add(Rooms.room(type.getName())));
        packages.remove("");

        assertThat(ROOMS)
                .extracting(Room::name)
                .containsExactlyInAnyOrderElementsOf(packages)
                .doesNotHaveDuplicates();
    }

    /** Each row names only rows above it: so there is neither an arrow up nor a circle. */
    @Test
    void goesFromTheBottomUp() {
        Set<String> below = new LinkedHashSet<>();
        for (Room room : ROOMS) {
            assertThat(below).as(room.name()).containsAll(room.mayUse());
            below.add(room.name());
        }
    }

    /** An inner package is seen from outside its top package through its doors alone. */
    @ParameterizedTest
    @FieldSource("ROOMS")
    void isEnteredThroughItsDoors(Room room) {
        Set<String> entered = new TreeSet<>();
        for (Reference reference : REFERENCES) {
            if (room.isInner()
                    && reference.toRoom().equals(room.name())
                    && !Rooms.top(reference.fromRoom()).equals(room.top())) {
                entered.add(reference.to().substring(reference.to().lastIndexOf('.') + 1));
            }
        }

        assertThat(entered).containsExactlyInAnyOrderElementsOf(room.doors());
    }

    /** The root package wires the program together and is used by nobody. */
    @Test
    void nobodyUsesTheRootPackage() {
        List<Reference> up = new ArrayList<>();
        for (Reference reference : REFERENCES) {
            if (reference.toRoom().isEmpty() && !reference.fromRoom().isEmpty()) {
                up.add(reference);
            }
        }

        assertThat(up).isEmpty();
    }
}
