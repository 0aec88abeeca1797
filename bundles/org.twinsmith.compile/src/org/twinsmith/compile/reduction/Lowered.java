package org.twinsmith.compile.reduction;

import static org.twinsmith.compile.reduction.DerivativeChains.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.alias.Alias;
import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.When;

/** Writes down the system with its derivatives: dummies are plain unknowns, and starts of what is no state are guesses. */
final class Lowered {
    private final Reduced reduced;
    private final FlatSystem old;
    private final DerivativeChains chains;
    private final Findings findings;
    private final BitSet dummies;
    private final Map<Integer, Integer> derivatives;
    private final Map<Integer, Definition> released = new TreeMap<>();
    private final List<Definition> starts = new ArrayList<>();
    private final List<Definition> guesses = new ArrayList<>();
    private final List<FlatEquation> equations;
    private final List<Relation> relations;
    private final List<When> whens;

    /** @param known starts and parameters by id */
    Lowered(Reduced reduced, DerivativeChains chains, StateSelection selection, double[] known, Findings findings) {
        this.reduced = reduced;
        this.chains = chains;
        this.findings = findings;
        old = reduced.system();
        derivatives = new TreeMap<>(old.derivatives());
        equations = new ArrayList<>(chains.equations());
        equations.addAll(chains.links());
        relations = new ArrayList<>(old.relations());
        whens = new ArrayList<>(old.whens());
        dummies = (BitSet) selection.dummies().clone();
        selection.pivotings().forEach(pivoting -> pivoting.levels().forEach(level -> level.forEach(dummies::set)));
        int members = chains.variables().size();
        for (int id = 0; id < members; id++) {
            place(id);
        }
        for (Pivoting pivoting : selection.pivotings()) {
            write(new SelectedStates(chains, pivoting, relations.size(), known));
        }
        old.starts().stream().filter(start -> !released.containsKey(start.variable())).forEach(starts::add);
        old.guesses().stream().filter(guess -> chains.variable(guess.variable()).kind() != FlatKind.STATE
                || old.initial().free().contains(guess.variable()))
                .forEach(guesses::add);
        guesses.addAll(released.values());
    }

    private void place(int id) {
        boolean state = chains.isMember(id) && chains.next(id) != NONE && !dummies.get(chains.next(id));
        boolean declared = chains.variable(id).kind() == FlatKind.STATE;
        if (declared && !state) {
            release(id);
        } else if (state && !declared) {
            promote(id);
        }
    }

    private void release(int id) {
        change(id, FlatKind.ALGEBRAIC);
        change(derivatives.remove(id), FlatKind.ALGEBRAIC);
        chains.given(id).ifPresent(start -> released.put(id, start));
        old.actions().filter(action -> action.slot() == id).findFirst()
                .ifPresent(action -> findings.error(Code.UNSUPPORTED_STRUCTURE, "reinit changes "
                        + chains.variable(id).name() + ", which follows from other states by the equations",
                        "reinit the state that it follows from", action.place()));
    }

    /** An unknown that has to be integrated; its guess is its start. */
    private void promote(int id) {
        FlatVariable variable = chains.variable(id);
        Optional<Definition> guess = variable.kind() == FlatKind.ALGEBRAIC ? chains.given(id) : Optional.empty();
        guess.ifPresentOrElse(starts::add, () -> findings.error(Code.MISSING_VALUE, variable.name()
                + " has to be integrated, because no state determines it, and it has no start",
                "declare it as a state, or give it a start", variable.place()));
        change(id, FlatKind.STATE);
        change(chains.next(id), FlatKind.DERIVATIVE);
        derivatives.put(id, chains.next(id));
    }

    private void change(int id, FlatKind kind) {
        chains.variables().set(id, chains.variable(id).as(kind));
    }

    private void write(SelectedStates selected) {
        derivatives.putAll(selected.derivatives());
        starts.addAll(selected.starts());
        equations.addAll(selected.equations());
        relations.add(selected.relation());
        whens.add(selected.when());
    }

    Reduced system() {
        Substitution substitution = new Substitution(this::start);
        FlatSystem system = new FlatSystem(old.name(), chains.variables(), derivatives, old.parameters(), old.inputs(),
                apply(substitution, starts), apply(substitution, guesses), equations, relations, whens, old.timing(),
                old.events(), old.scenario(), old.sources(), old.bindings(), old.commands(), old.balances(), old.initial());
        List<Alias> aliases = new ArrayList<>(reduced.aliases());
        for (int id = aliases.size(); id < system.variables().size(); id++) {
            aliases.add(new Alias(id, false));
        }
        return new Reduced(system, aliases);
    }

    private static List<Definition> apply(Substitution substitution, List<Definition> definitions) {
        return definitions.stream().map(definition -> new Definition(definition.variable(),
                substitution.apply(definition.value()), definition.place())).toList();
    }

    /** What a start may read is known before the equations are solved, so the given start stands for what is no state. */
    private Expr start(int slot) {
        Definition given = released.get(slot);
        return given == null ? new Expr.Slot(slot) : new Substitution(this::start).apply(given.value());
    }
}
