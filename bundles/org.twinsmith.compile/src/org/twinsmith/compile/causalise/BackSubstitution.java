package org.twinsmith.compile.causalise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.twinsmith.compile.expression.Slots;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/**
 * Computes the unknowns that tearing removed, once the others are known: as far as possible from the equations as they
 * were written, which read each other's results, and only else from what substitution made of them.
 */
final class BackSubstitution {
    private final Solution solution;
    private final Map<Integer, Tearing.Elimination> pending = new TreeMap<>();
    private final Map<Integer, Expr> plain = new HashMap<>();
    private final Map<Integer, Set<Integer>> missing = new HashMap<>();
    private final Map<Integer, List<Integer>> readers = new HashMap<>();
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();
    private final List<Step.Assign> steps = new ArrayList<>();

    /** @param eliminated in the order in which tearing removed them */
    private BackSubstitution(Solution solution, List<Tearing.Elimination> eliminated) {
        this.solution = solution;
        Set<Integer> gone = new HashSet<>();
        eliminated.forEach(each -> gone.add(each.unknown()));
        for (int i = 0; i < eliminated.size(); i++) {
            pending.put(-i, eliminated.get(i));
            prepare(-i, eliminated.get(i), gone);
        }
    }

    static List<Step.Assign> steps(Solution solution, List<Tearing.Elimination> eliminated) {
        BackSubstitution back = new BackSubstitution(solution, eliminated);
        back.run();
        return back.steps;
    }

    private void prepare(int key, Tearing.Elimination elimination, Set<Integer> gone) {
        Optional<Expr> value = solution.of(elimination.equation(), elimination.unknown());
        if (value.isEmpty()) {
            return;
        }
        plain.put(key, value.get());
        Set<Integer> read = new TreeSet<>();
        Slots.all(read::add).visit(value.get());
        read.retainAll(gone);
        missing.put(key, read);
        read.forEach(unknown -> readers.computeIfAbsent(unknown, absent -> new ArrayList<>()).add(key));
        if (read.isEmpty()) {
            ready.add(key);
        }
    }

    /** The last that tearing removed reads nothing that was removed before it, so there is always one to go on with. */
    private void run() {
        while (!pending.isEmpty()) {
            if (ready.isEmpty()) {
                int key = pending.keySet().iterator().next();
                emit(key, pending.get(key).value());
            } else {
                int key = ready.remove();
                if (pending.containsKey(key)) {
                    emit(key, plain.get(key));
                }
            }
        }
    }

    private void emit(int key, Expr value) {
        Tearing.Elimination elimination = pending.remove(key);
        steps.add(new Step.Assign(elimination.unknown(), value, elimination.equation().place()));
        for (int reader : readers.getOrDefault(elimination.unknown(), List.of())) {
            missing.get(reader).remove(elimination.unknown());
            if (missing.get(reader).isEmpty()) {
                ready.add(reader);
            }
        }
    }
}
