package io.github.awsession.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeapLimitTest {
    private static final long MEGABYTE = 1 << 20;

    private long used;
    private long live;
    private int collections;
    private final HeapLimit heap =
            new HeapLimit(
                    () -> used,
                    () -> {
                        collections++;
                        used = live;
                    });

    @Test
    void isKeptByCollections() {
        live = 10 * MEGABYTE;
        for (int count = 0; count < 1000; count++) {
            used += MEGABYTE;
            heap.keep();
            assertThat(used).isLessThanOrEqualTo(HeapLimit.USUAL);
        }
        assertThat(collections).isBetween(30, 40);
    }

    @Test
    void growsWithWhatIsInUseForGood() {
        live = 100 * MEGABYTE;
        used = live;
        for (int count = 0; count < 100; count++) {
            used += MEGABYTE;
            heap.keep();
        }
        assertThat(collections).isEqualTo(1);
    }
}
