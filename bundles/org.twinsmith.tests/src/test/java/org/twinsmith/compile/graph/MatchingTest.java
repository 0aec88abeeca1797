package org.twinsmith.compile.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void aMatchingOfASmallGraphIsAsLargeAsTheBestOfAll() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int[][] graph = graph(random, 1 + random.nextInt(6), 1 + random.nextInt(6));
            int columns = 7;

            Matching matching = Matching.maximum(graph, columns);

            long size = IntStream.range(0, graph.length).filter(row -> matching.columnOf(row) >= 0).count();
            assertThat(size).isEqualTo(best(graph, 0, 0));
            assertThat(IntStream.range(0, graph.length).filter(row -> matching.columnOf(row) >= 0))
                    .allMatch(row -> matching.rowOf(matching.columnOf(row)) == row);
        }
    }

    @Test
    void aLongChainThatHasToBeTurnedAroundIsMatched() {
        int size = 200_000;
        int[][] chain = new int[size][];
        for (int row = 0; row < size - 1; row++) {
            chain[row] = new int[] {row, row + 1};
        }
        chain[size - 1] = new int[] {0};

        assertThat(Matching.maximum(chain, size).isPerfect()).isTrue();
    }

    @Test
    void theSurplusNamesOnlyThePartThatIsConcerned() {
        int[][] graph = {{0}, {0}, {1}, {2, 3}};

        Matching matching = Matching.maximum(graph, 4);

        assertThat(matching.surplusRows().stream()).containsExactly(0, 1);
        assertThat(matching.surplusColumns().stream()).containsExactly(2, 3);
    }

    private static int[][] graph(Random random, int rows, int columns) {
        int[][] graph = new int[rows][];
        for (int row = 0; row < rows; row++) {
            graph[row] = IntStream.range(0, columns).filter(column -> random.nextInt(3) == 0).toArray();
        }
        return graph;
    }

    /** Tries all assignments. */
    private static int best(int[][] graph, int row, int used) {
        if (row == graph.length) {
            return 0;
        }
        int best = best(graph, row + 1, used);
        for (int column : graph[row]) {
            if ((used & 1 << column) == 0) {
                best = Math.max(best, 1 + best(graph, row + 1, used | 1 << column));
            }
        }
        return best;
    }
}
