package org.twinsmith.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.compile.flat.InitialProblem;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Timing;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;

/** Builds flat systems by hand, so that the later phases can be tested without the language. */
final class FlatModel {
    static final Provenance PROVENANCE = new Provenance("test", "test", "", List.of());
    private final List<FlatVariable> variables = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, Integer> derivatives = new LinkedHashMap<>();
    private final List<Definition> parameters = new ArrayList<>();
    private final List<Definition> inputs = new ArrayList<>();
    private final List<Definition> starts = new ArrayList<>();
    private final List<Definition> guesses = new ArrayList<>();
    private final List<FlatEquation> equations = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    Expr variable(String name) {
        return slot(add(name, FlatKind.ALGEBRAIC, new ValueType.Real()));
    }

    Expr flag(String name) {
        return slot(add(name, FlatKind.ALGEBRAIC, new ValueType.Boolean()));
    }

    Expr parameter(String name, double value) {
        return parameter(name, Algebra.constant(value));
    }

    Expr parameter(String name, Expr value) {
        int id = add(name, FlatKind.PARAMETER, new ValueType.Real());
        parameters.add(new Definition(id, value, Place.NOWHERE));
        return slot(id);
    }

    Expr input(String name, Expr value) {
        int id = add(name, FlatKind.INPUT, new ValueType.Real());
        inputs.add(new Definition(id, value, Place.NOWHERE));
        return slot(id);
    }

    Expr state(String name, double start) {
        int id = add(name, FlatKind.STATE, new ValueType.Real());
        starts.add(new Definition(id, Algebra.constant(start), Place.NOWHERE));
        derivatives.put(id, add("der(" + name + ")", FlatKind.DERIVATIVE, new ValueType.Real()));
        return slot(id);
    }

    Expr der(String state) {
        return slot(derivatives.get(ids.get(state)));
    }

    FlatModel guess(String name, double value) {
        guesses.add(new Definition(ids.get(name), Algebra.constant(value), Place.NOWHERE));
        return this;
    }

    FlatModel equation(Expr left, Expr right) {
        return equation("equation " + (equations.size() + 1), left, right);
    }

    FlatModel equation(String text, Expr left, Expr right) {
        equations.add(new FlatEquation(left, right, isReal(left) && isReal(right), text, Place.NOWHERE));
        return this;
    }

    FlatModel relation(Relation relation) {
        relations.add(relation);
        return this;
    }

    FlatSystem build() {
        return new FlatSystem("Test", variables, derivatives, parameters, inputs, starts, guesses, equations, relations,
                List.of(), Timing.NONE, List.of(), new Scenario("", 0, 0, List.of(), List.of()), List.of(), List.of(),
                List.of(), List.of(), InitialProblem.NONE);
    }

    Plan plan() {
        Findings findings = new Findings();
        Optional<Plan> plan = Compiler.lower(build(), PROVENANCE, findings);
        return plan.orElseThrow(() -> new AssertionError(findings.sorted().toString()));
    }

    Findings findings() {
        Findings findings = new Findings();
        Compiler.lower(build(), PROVENANCE, findings);
        return findings;
    }

    private boolean isReal(Expr expression) {
        return switch (expression) {
            case Expr.Slot slot -> variables.get(slot.index()).isReal();
            case Expr.Indicator ignored -> false;
            default -> true;
        };
    }

    private static Expr slot(int id) {
        return new Expr.Slot(id);
    }

    private int add(String name, FlatKind kind, ValueType type) {
        int id = variables.size();
        variables.add(new FlatVariable(id, name, kind, type, Unit.ONE, Interval.ALL, false, false, "", Place.NOWHERE));
        ids.put(name, id);
        return id;
    }
}
