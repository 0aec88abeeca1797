package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.quantity.Unit;

/** Builds plans by hand. Slots are counted by the caller, who knows the layout. */
final class PlanBuilder {
    final List<Variable> variables = new ArrayList<>();
    final List<Step.Assign> parameters = new ArrayList<>();
    final List<Step.Assign> starts = new ArrayList<>();
    final List<Step> dynamics = new ArrayList<>();
    final List<Step> outputs = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<When> whens = new ArrayList<>();
    final List<EventRule> events = new ArrayList<>();
    final List<Scenario.Expectation> expectations = new ArrayList<>();
    private final String name;
    private final Layout layout;
    String namespace = "example.test";
    double duration = 1;
    double interval = 0.1;

    PlanBuilder(String name, Layout layout) {
        this.name = name;
        this.layout = layout;
    }

    static Place at(int line) {
        return new Place("models/station.twin", line, 5, 100 * line, 7);
    }

    static Expr c(double value) {
        return new Expr.Constant(value);
    }

    static Expr v(int slot) {
        return new Expr.Slot(slot);
    }

    static Expr op(Expr left, String symbol, Expr right) {
        for (Operator operator : Operator.values()) {
            if (operator.symbol().equals(symbol)) {
                return new Expr.Binary(operator, left, right);
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    static Expr call(MathFunction function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments));
    }

    PlanBuilder variable(String variableName, Role role, int slot) {
        return variable(variableName, role, slot, Unit.ONE, new ValueType.Real());
    }

    PlanBuilder variable(String variableName, Role role, int slot, Unit unit, ValueType type) {
        variables.add(new Variable(variableName, role, type, unit, slot, false, Interval.ALL, true,
                role == Role.DISCRETE, "doc of " + variableName, at(variables.size() + 1)));
        return this;
    }

    PlanBuilder parameter(int slot, Expr value) {
        parameters.add(new Step.Assign(slot, value, at(20 + slot)));
        return this;
    }

    PlanBuilder start(int slot, Expr value) {
        starts.add(new Step.Assign(slot, value, at(30 + slot)));
        return this;
    }

    PlanBuilder equation(int slot, Expr value) {
        dynamics.add(new Step.Assign(slot, value, at(40 + slot)));
        return this;
    }

    int relation(Expr left, Comparison comparison, Expr right) {
        relations.add(new Relation(comparison, left, right, "relation " + relations.size(), at(60)));
        return relations.size() - 1;
    }

    PlanBuilder when(Condition condition, int slot, Expr value) {
        whens.add(new When(condition, List.of(new When.Action(slot, value, at(70))), at(70)));
        return this;
    }

    Plan build() {
        return new Plan(name, layout, variables, parameters, starts, dynamics, outputs, relations, whens, events,
                new Scenario("S", duration, interval, List.of(), expectations), List.of(), List.of(),
                new Provenance("Twinsmith test", namespace, "1.0.0", List.of()));
    }
}
