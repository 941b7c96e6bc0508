package io.github.awsession.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages of the program as {@code rooms.txt} lists them, from the lowest to the highest, and
 * the dependencies that the compiled classes really have.
 */
final class Rooms {
    /** Every package with code, in the order of the table. */
    static final List<Room> ALL = read();

    private Rooms() {}

    /**
     * One package.
     *
     * @param name its name below the root package
     * @param mayUse the packages that its classes may refer to
     * @param doors its classes that packages outside its top package may refer to
     */
    record Room(String name, Set<String> mayUse, Set<String> doors) {
        /** The top package that this one is in, or its own name. */
        String top() {
            return Rooms.top(name);
        }

        boolean isInner() {
            return name.contains(".");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A reference from a class of one file to a class of another. */
    record Reference(String from, String to) {
        String fromRoom() {
            return room(from);
        }

        String toRoom() {
            return room(to);
        }
    }

    /** All references between files; nested classes count as their file. */
    static Set<Reference> references() {
        Set<Reference> references = new TreeSet<>(Rooms::compare);
        for (JavaClass type : ProductionClasses.ALL) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = file(dependency.getTargetClass().getBaseComponentType());
                String from = file(type);
                if (to.startsWith(ProductionClasses.ROOT + ".") && !to.equals(from)) {
                    references.add(new Reference(from, to));
                }
            }
        }
        return references;
    }

    /** The class that a file is named after. */
    static String file(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** The room of a class, empty for the root package. */
    static String room(String type) {
        int root = ProductionClasses.ROOT.length();
        int end = type.lastIndexOf('.');
        return end <= root ? "" : type.substring(root + 1, end);
    }

    static String top(String room) {
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }

    private static int compare(Reference one, Reference other) {
        int order = one.from().compareTo(other.from());
        return order == 0 ? one.to().compareTo(other.to()) : order;
    }

    private static List<Room> read() {
        try (InputStream table =
                Objects.requireNonNull(Rooms.class.getResourceAsStream("rooms.txt"))) {
            List<Room> rooms = new ArrayList<>();
            for (String line :
                    new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rooms.add(room(line.split("\\|", -1)));
                }
            }
            return List.copyOf(rooms);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Room room(String[] cells) {
        return new Room(
                cells[0].strip(), words(cells[1]), cells.length < 3 ? Set.of() : words(cells[2]));
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.strip().split("\\s+"));
    }
}
