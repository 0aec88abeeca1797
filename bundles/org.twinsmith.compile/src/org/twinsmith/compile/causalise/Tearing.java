package org.twinsmith.compile.causalise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Tears a block of simultaneous equations: a few iteration variables are guessed, the others follow from them one after
 * the other, each from an equation that is solved for it; the equations that are left over are residuals (Elmqvist and
 * Otter 1994; Cellier and Kofman, Continuous System Simulation, 2006, chapter 7). The choice is greedy: that variable is
 * torn next from which most others follow.
 */
final class Tearing {
    /** Candidates whose consequences are looked at; the rest is judged by its neighbours only. */
    private static final int CANDIDATES = 48;
    /** Consequences that are counted for a candidate. */
    private static final int HORIZON = 200;

    private final Block block;
    private final IntPredicate guessed;
    private final Causality causality;

    /** @param guessed whether the model gives a guess for an id; such unknowns are torn first */
    Tearing(Block block, IntPredicate guessed) {
        this.block = block;
        this.guessed = guessed;
        causality = new Causality(block);
    }

    /** Every unknown is an iteration variable, every equation a residual. */
    private static Causality none(Block block) {
        Causality all = new Causality(block);
        for (int column = 0; column < block.size(); column++) {
            all.tear(column);
        }
        return all;
    }

    /**
     * Tears until every unknown is an iteration variable or follows from some.
     *
     * @param most number of iteration variables beyond which nothing is torn
     */
    Causality run(int most) {
        for (int torn = 0; !causality.isComplete(); torn++) {
            if (torn == most) {
                return none(block);
            }
            causality.tear(next());
            causality.propagate(Integer.MAX_VALUE);
        }
        return causality;
    }

    private int next() {
        BitSet open = causality.open();
        int[] preferred = open.stream().filter(column -> guessed.test(block.unknown(column))).toArray();
        int[] candidates = candidates(preferred.length > 0 ? preferred : open.stream().toArray());
        int best = candidates[0];
        int most = -1;
        for (int column : candidates) {
            int following = following(column);
            if (following > most) {
                most = following;
                best = column;
            }
        }
        return best;
    }

    /** Those with most neighbours that wait for nothing else, in the order of the model where they are equal. */
    private int[] candidates(int[] columns) {
        if (columns.length <= CANDIDATES) {
            return columns;
        }
        int[] waiting = new int[columns.length];
        int[] countOf = new int[block.size() + 1];
        for (int c = 0; c < columns.length; c++) {
            for (int row : block.rowsOf(columns[c])) {
                waiting[c] += causality.waitsForTwo(row) ? 1 : 0;
            }
            countOf[waiting[c]]++;
        }
        int least = block.size();
        for (int above = countOf[least]; above < CANDIDATES; above += countOf[least]) {
            least--;
        }
        return chosen(columns, waiting, least);
    }

    /** The first columns of more than a number of neighbours, then those of just that number, as far as there is room. */
    private static int[] chosen(int[] columns, int[] waiting, int least) {
        int[] chosen = new int[CANDIDATES];
        int count = 0;
        for (int wanted = Arrays.stream(waiting).max().orElse(least); wanted >= least; wanted--) {
            for (int c = 0; c < columns.length && count < CANDIDATES; c++) {
                if (waiting[c] == wanted) {
                    chosen[count++] = columns[c];
                }
            }
        }
        return chosen;
    }

    private int following(int column) {
        int before = causality.mark();
        causality.tear(column);
        int following = causality.propagate(HORIZON);
        causality.backTo(before);
        return following;
    }
}
