package io.github.awsession.value;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Maps few names to values, in order. A response can hold hundreds of thousands of structures, and
 * this map takes a quarter of the memory of a {@link LinkedHashMap}. A search looks at all names.
 */
final class FewMembers<V> extends AbstractMap<String, V> implements SequencedMap<String, V> {
    /** Bounds the number of names, because finding one takes a time in proportion. */
    static final int MOST = 16;

    /** Holds each name, with its value behind it. */
    private final Object[] parts;

    /** Makes a map of these parts; the array must not be changed any more. */
    private FewMembers(Object[] parts) {
        this.parts = parts;
    }

    /** Returns a map of names and values in turn, which are copied from the start of an array. */
    static <V> FewMembers<V> of(Object[] parts, int length) {
        return new FewMembers<>(Arrays.copyOf(parts, length));
    }

    /** Returns an immutable map with the same order as another map. */
    static <V> SequencedMap<String, V> copyOf(SequencedMap<String, V> members) {
        if (members instanceof FewMembers<V>) {
            return members;
        }
        if (members.size() > MOST) {
            return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }
        Object[] parts = new Object[2 * members.size()];
        int length = 0;
        for (Map.Entry<String, V> member : members.entrySet()) {
            parts[length++] = member.getKey();
            parts[length++] = member.getValue();
        }
        return new FewMembers<>(parts);
    }

    /** Returns the position of a name among the first parts of an array; negative if absent. */
    static int find(Object[] parts, int length, Object name) {
        int hash = name.hashCode();
        for (int index = 0; index < length; index += 2) {
            Object other = parts[index];
            if (other == name || (other.hashCode() == hash && other.equals(name))) {
                return index;
            }
        }
        return -1;
    }

    // Each name has such a value behind it.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <V> V value(Object[] parts, int index) {
        return (V) parts[index + 1];
    }

    @Override
    public int size() {
        return parts.length / 2;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int index = name == null ? -1 : find(parts, parts.length, name);
        return index < 0 ? null : value(parts, index);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name != null && find(parts, parts.length, name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int index = 0; index < parts.length; index += 2) {
            action.accept((String) parts[index], value(parts, index));
        }
    }

    @Override
    public SequencedMap<String, V> reversed() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(this).reversed());
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new Entries<>(parts);
    }

    private static final class Entries<V> extends AbstractSet<Map.Entry<String, V>> {
        private final Object[] parts;

        Entries(Object[] parts) {
            this.parts = parts;
        }

        @Override
        public int size() {
            return parts.length / 2;
        }

        @Override
        public Iterator<Map.Entry<String, V>> iterator() {
            return new InTurn<>(parts);
        }
    }

    private static final class InTurn<V> implements Iterator<Map.Entry<String, V>> {
        private final Object[] parts;
        private int index;

        InTurn(Object[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            return index < parts.length;
        }

        @Override
        public Map.Entry<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            index += 2;
            return Map.entry((String) parts[index - 2], value(parts, index - 2));
        }
    }
}
