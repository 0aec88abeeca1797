package org.twinsmith.core.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {
    private static final int COUNT = 200_000;

    /** The known answers of Random123 1.14 (kat_vectors), the reference implementation by the paper's authors. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1",
    })
    void theGeneratorGivesTheKnownAnswersOfItsAuthors(String counter, String key, String expected) {
        int[] block = words(counter);
        Philox.block(block, words(key)[0], words(key)[1]);

        assertThat(block).containsExactly(words(expected));
    }

    private static int[] words(String text) {
        return IntStream.range(0, text.split(" ").length)
                .map(i -> Integer.parseUnsignedInt(text.split(" ")[i], 16)).toArray();
    }

    @Test
    void uniformValuesLieBetweenZeroAndOneAndHaveTheMomentsOfTheUniformDistribution() {
        double[] values = IntStream.range(0, COUNT).mapToDouble(k -> Noise.uniform(1, 2, k)).toArray();

        assertThat(DoubleStream.of(values)).allMatch(value -> value > 0 && value < 1);
        // five standard errors
        assertThat(mean(values, 1)).isCloseTo(0.5, within(5 * Math.sqrt(1.0 / 12 / COUNT)));
        assertThat(mean(values, 2)).isCloseTo(1.0 / 3, within(5 * Math.sqrt(4.0 / 45 / COUNT)));
    }

    @Test
    void gaussianValuesHaveTheMomentsOfTheNormalDistribution() {
        double[] values = IntStream.range(0, COUNT).mapToDouble(k -> Noise.gaussian(7, 3, k)).toArray();

        assertThat(mean(values, 1)).isCloseTo(0, within(5 / Math.sqrt(COUNT)));
        assertThat(mean(values, 2)).isCloseTo(1, within(5 * Math.sqrt(2.0 / COUNT)));
        assertThat(mean(values, 3)).isCloseTo(0, within(5 * Math.sqrt(15.0 / COUNT)));
        assertThat(mean(values, 4)).isCloseTo(3, within(5 * Math.sqrt(96.0 / COUNT)));
    }

    @Test
    void neighboursInIndexStreamAndSeedAreUncorrelated() {
        double limit = 5 / Math.sqrt(COUNT);

        assertThat(correlation(1, 0, 0)).isCloseTo(0, within(limit));
        assertThat(correlation(0, 1, 0)).isCloseTo(0, within(limit));
        assertThat(correlation(0, 0, 1)).isCloseTo(0, within(limit));
    }

    private static double correlation(int seed, int stream, int index) {
        return IntStream.range(0, COUNT).mapToDouble(k -> Noise.gaussian(5, 5, k)
                * Noise.gaussian(5 + seed, 5 + stream, k + index)).sum() / COUNT;
    }

    private static double mean(double[] values, int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value, power);
        }
        return sum / values.length;
    }

    @Test
    void streamsDifferByPathAndSeed() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> Noise.stream("turbine" + i + ".wind", i % 3)).distinct()).hasSize(1000);
        assertThat(Noise.stream("a.wind", 1)).isNotEqualTo(Noise.stream("a.wind", 2));
    }
}
