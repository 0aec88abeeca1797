package org.twinsmith.compile.initialise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.Listing;
import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.causalise.Causalisation;
import org.twinsmith.compile.check.Incidence;
import org.twinsmith.compile.check.Matched;
import org.twinsmith.compile.check.Values;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.compile.flat.InitialProblem;
import org.twinsmith.compile.flat.TypeBalance;
import org.twinsmith.compile.graph.Matching;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Step;

/**
 * Finds the starts that the model leaves free. At the start such a state is an unknown like any other, and each initial
 * equation takes the place of one fixed value (Modelica Language Specification 3.6, 8.6).
 */
public final class Initialisation {
    private final FlatSystem system;
    private final List<Integer> free;
    private final Findings findings;

    private Initialisation(FlatSystem system, Findings findings) {
        this.system = system;
        this.findings = findings;
        // What the index reduction took from the states follows from the others, at the start, too.
        free = system.initial().ordered().stream().filter(id -> system.variable(id).kind() == FlatKind.STATE).toList();
    }

    /**
     * The steps that compute the free starts and all other unknowns at the start.
     *
     * @param reduced the system whose states an integrator integrates
     * @return steps whose slots are ids of variables; empty where every start is given, or where there are findings
     */
    public static List<Step> steps(Reduced reduced, Values values, Findings findings) {
        if (reduced.system().initial().isEmpty()) {
            return List.of();
        }
        return new Initialisation(reduced.system(), findings).steps(reduced, values);
    }

    private List<Step> steps(Reduced reduced, Values values) {
        if (free.size() != system.initial().equations().size()) {
            refuseCount();
            return List.of();
        }
        Reduced atStart = new Reduced(atStart(), reduced.aliases());
        Incidence incidence = Incidence.of(atStart);
        Matching matching = Matching.maximum(incidence.solvable(), incidence.unknowns().length);
        if (!matching.isPerfect()) {
            refuseStructure(atStart.system(), incidence, matching);
            return List.of();
        }
        return Causalisation.causalise(new Matched(atStart, incidence, matching, values), findings);
    }

    /** The system as it is at the start: free states are unknowns, beside their derivatives. */
    private FlatSystem atStart() {
        List<FlatVariable> variables = new ArrayList<>(system.variables());
        free.forEach(id -> variables.set(id, variables.get(id).as(FlatKind.ALGEBRAIC)));
        Map<Integer, Integer> derivatives = new HashMap<>(system.derivatives());
        derivatives.keySet().removeAll(free);
        List<FlatEquation> equations = new ArrayList<>(system.equations());
        equations.addAll(system.initial().equations());
        return new FlatSystem(system.name(), variables, derivatives, system.parameters(), system.inputs(),
                system.starts(), system.guesses(), equations, system.relations(), system.whens(), system.timing(), system.events(),
                system.scenario(), system.sources(), system.bindings(), system.commands(), system.balances(), InitialProblem.NONE);
    }

    private void refuseCount() {
        List<FlatEquation> equations = system.initial().equations();
        String counts = TypeBalance.counted(equations.size(), "initial equation") + " for "
                + TypeBalance.counted(free.size(), "free start");
        if (equations.size() < free.size()) {
            findings.error(Code.INITIAL_EQUATIONS, counts + "; free: " + names(free), "give one of them a start with"
                    + " '= value', or write one more equation under 'initial equations'",
                    system.variable(free.getFirst()).place());
        } else {
            findings.error(Code.INITIAL_EQUATIONS, counts + "; at the start: " + texts(equations), "declare as many"
                    + " states as 'free' as there are initial equations, or remove one of those",
                    equations.getLast().place());
        }
    }

    private void refuseStructure(FlatSystem atStart, Incidence incidence, Matching matching) {
        TreeSet<Integer> loose = new TreeSet<>();
        matching.surplusColumns().stream().forEach(column -> loose.add(incidence.unknowns()[column]));
        List<FlatEquation> surplus = matching.surplusRows().stream().mapToObj(atStart.equations()::get).toList();
        FlatEquation first = surplus.stream().filter(system.initial().equations()::contains).findFirst()
                .orElse(surplus.getFirst());
        findings.error(Code.INITIAL_EQUATIONS, "the initial equations do not find the free starts: too many equations for"
                + " what they contain: " + texts(surplus) + "; not determined: " + names(loose.stream().toList()),
                "let the initial equations say something about the free states, each something else", first.place());
    }

    private String names(List<Integer> ids) {
        return Listing.of(ids.stream().map(system::variable).map(FlatVariable::name).toList());
    }

    private static String texts(List<FlatEquation> equations) {
        return Listing.of(equations.stream().map(equation -> "'" + equation.text() + "'").toList());
    }
}
