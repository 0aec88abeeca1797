package org.twinsmith.compile.causalise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    static Causality none(Block block) {
        Causality all = new Causality(block);
        for (int column = 0; column < block.size(); column++) {
            all.tear(column);
        }
        return all;
    }

    /** Tears until every unknown is an iteration variable or follows from some. */
    Causality run() {
        while (!causality.isComplete()) {
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
        int[] waiting = new int[block.size()];
        for (int column : columns) {
            waiting[column] = (int) Arrays.stream(block.rowsOf(column)).filter(causality::waitsForTwo).count();
        }
        return IntStream.of(columns).boxed().sorted(Comparator.<Integer>comparingInt(column -> -waiting[column]))
                .limit(CANDIDATES).mapToInt(Integer::intValue).toArray();
    }

    private int following(int column) {
        int before = causality.mark();
        causality.tear(column);
        int following = causality.propagate(HORIZON);
        causality.backTo(before);
        return following;
    }
}
