package io.github.awsession.session;

import java.util.function.LongSupplier;

/**
 * Keeps the heap small in a process that transfers for hours. What is on its way outlives the small
 * collections, and Java would take a quarter of the machine's memory before it collects everything.
 */
final class HeapLimit {
    static final long USUAL = 40L << 20;

    private final LongSupplier used;
    private final Runnable collection;
    private long limit = USUAL;

    HeapLimit() {
        this(HeapLimit::used, System::gc);
    }

    /**
     * Makes an instance.
     *
     * @param used tells how many bytes are in use
     * @param collection frees those that are in use for nothing
     */
    HeapLimit(LongSupplier used, Runnable collection) {
        this.used = used;
        this.collection = collection;
    }

    /** Collects everything if the heap has grown. */
    synchronized void keep() {
        if (used.getAsLong() > limit) {
            collection.run();
            // What is in use for good must not be collected again and again.
            limit = Math.max(USUAL, 2 * used.getAsLong());
        }
    }

    private static long used() {
        Runtime java = Runtime.getRuntime();
        return java.totalMemory() - java.freeMemory();
    }
}
