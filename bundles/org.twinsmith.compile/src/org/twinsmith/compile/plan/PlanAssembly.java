package org.twinsmith.compile.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.twinsmith.compile.alias.Alias;
import org.twinsmith.compile.check.Matched;
import org.twinsmith.compile.check.Values;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.Variable;

/** Writes the plan of a system whose unknowns can be computed by steps. */
public final class PlanAssembly {
    private final FlatSystem system;
    private final Values values;
    private final SlotMap slots;
    private final Renumbering renumbering;

    private PlanAssembly(Matched matched) {
        system = matched.reduced().system();
        values = matched.values();
        slots = new SlotMap(matched.reduced());
        renumbering = new Renumbering(slots);
    }

    /**
     * Assembles a plan.
     *
     * @param steps what {@code Causalisation} made of the matched system
     * @param initial what {@code Initialisation} made of it; empty where every start is given
     */
    public static Plan assemble(Matched matched, List<Step> steps, List<Step> initial, Provenance provenance) {
        return new PlanAssembly(matched).plan(steps, initial, provenance);
    }

    private Plan plan(List<Step> steps, List<Step> initial, Provenance provenance) {
        Partition partition = Partition.of(system, Zeros.in(steps));
        List<Step> dynamics = new ArrayList<>(renumbering.definitions(values.inputs()));
        dynamics.addAll(renumbering.steps(partition.dynamics()));
        return new Plan(system.name(), slots.layout(), variables(), renumbering.definitions(values.parameters()),
                starts(Stream.concat(steps.stream(), initial.stream())), dynamics, renumbering.steps(partition.outputs()), relations(),
                system.whens().stream().map(renumbering::when).toList(),
                renumbering.timing(system.timing()),
                system.events().stream().map(renumbering::event).toList(), renumbering.scenario(system.scenario()),
                system.sources(), system.bindings(), provenance, LocalPartials.of(slots.layout(), dynamics),
                initial(initial), system.commands());
    }

    private List<Step> initial(List<Step> steps) {
        List<Step> all = new ArrayList<>(steps.isEmpty() ? List.of() : renumbering.definitions(values.inputs()));
        all.addAll(renumbering.steps(steps));
        return all;
    }

    private List<Variable> variables() {
        return system.variables().stream().filter(variable -> variable.kind() != FlatKind.DERIVATIVE && !system.timing().isHidden(variable.id()))
                .map(this::variable).toList();
    }

    private Variable variable(FlatVariable flat) {
        Alias alias = slots.alias(flat.id());
        return new Variable(flat.name(), role(flat.kind()), flat.type(), flat.unit(), slots.slot(flat.id()),
                alias.negated(), flat.range(), flat.published(), flat.writable(), flat.description(), flat.place(), flat.limits());
    }

    private static Role role(FlatKind kind) {
        return switch (kind) {
            case STATE -> Role.STATE;
            case DISCRETE -> Role.DISCRETE;
            case INPUT -> Role.INPUT;
            case PARAMETER -> Role.PARAMETER;
            case ALGEBRAIC, DERIVATIVE -> Role.ALGEBRAIC;
        };
    }

    /** Initial values, then guesses for what Newton's method has to find. */
    private List<Step.Assign> starts(Stream<Step> steps) {
        List<Step.Assign> starts = new ArrayList<>(renumbering.definitions(values.starts()));
        Set<Integer> guessed = new HashSet<>();
        for (Definition guess : values.guesses()) {
            if (system.variable(guess.variable()).kind() == FlatKind.ALGEBRAIC
                    || system.initial().free().contains(guess.variable())) {
                starts.add(renumbering.definition(guess));
                guessed.add(guess.variable());
            }
        }
        steps.filter(Step.Solve.class::isInstance).map(Step.Solve.class::cast)
                .flatMap(solve -> solve.slots().stream()).filter(guessed::add)
                .map(system::variable).forEach(variable -> addDefaultGuess(variable, starts));
        return starts;
    }

    /** Zero where the range allows it, else a value well inside of the range. */
    private void addDefaultGuess(FlatVariable variable, List<Step.Assign> starts) {
        Interval range = variable.range();
        if (!range.contains(0)) {
            double guess = Double.isInfinite(range.low()) ? range.high()
                    : Double.isInfinite(range.high()) ? range.low() : range.low() / 2 + range.high() / 2;
            starts.add(new Step.Assign(slots.slot(variable.id()), Algebra.constant(guess), variable.place()));
        }
    }

    private List<Relation> relations() {
        Instants instants = new Instants(slot -> system.variable(slot).kind() == FlatKind.PARAMETER
                || system.variable(slot).kind() == FlatKind.DISCRETE);
        return system.relations().stream().map(instants::normalised).map(renumbering::relation).toList();
    }
}
