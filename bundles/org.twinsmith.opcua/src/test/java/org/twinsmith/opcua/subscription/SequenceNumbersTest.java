package org.twinsmith.opcua.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceNumbersTest {
    /** OPC 10000-4, 7.6: the number that follows the largest is 1. */
    @Test
    void theyBeginAnewBehindTheLargest() {
        assertThat(SequenceNumbers.next(4_294_967_294L)).isEqualTo(4_294_967_295L);
        assertThat(SequenceNumbers.next(4_294_967_295L)).isEqualTo(1);
    }

    @Test
    void aDistanceIsCountedAcrossTheTurn() {
        assertThat(SequenceNumbers.distance(4_294_967_294L, 2)).isEqualTo(3);
        assertThat(SequenceNumbers.distance(2, 4_294_967_294L)).isEqualTo(-3);
        assertThat(SequenceNumbers.distance(7, 7)).isZero();
    }
}
