package org.twinsmith.compile.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {
    @Test
    void nodesShareAComponentExactlyWhenEachReachesTheOther() {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int size = 1 + random.nextInt(9);
            int[][] graph = IntStream.range(0, size).mapToObj(node -> IntStream.range(0, size)
                    .filter(other -> random.nextInt(4) == 0).toArray()).toArray(int[][]::new);
            boolean[][] reach = closure(graph);

            List<int[]> components = StrongComponents.of(graph);

            int[] order = new int[size];
            for (int position = 0; position < components.size(); position++) {
                for (int node : components.get(position)) {
                    order[node] = position;
                }
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    assertThat(order[a] == order[b]).isEqualTo(reach[a][b] && reach[b][a]);
                    assertThat(!reach[a][b] || order[b] <= order[a]).isTrue();
                }
            }
        }
    }

    @Test
    void aCircleOfManyNodesNeedsNoDeepStack() {
        int size = 300_000;
        int[][] circle = new int[size][];
        Arrays.setAll(circle, node -> new int[] {(node + 1) % size});

        assertThat(new ArrayList<>(StrongComponents.of(circle))).singleElement()
                .satisfies(nodes -> assertThat(nodes).hasSize(size));
    }

    private static boolean[][] closure(int[][] graph) {
        int size = graph.length;
        boolean[][] reach = new boolean[size][size];
        for (int node = 0; node < size; node++) {
            reach[node][node] = true;
            for (int other : graph[node]) {
                reach[node][other] = true;
            }
        }
        for (int k = 0; k < size; k++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    reach[a][b] |= reach[a][k] && reach[k][b];
                }
            }
        }
        return reach;
    }
}
