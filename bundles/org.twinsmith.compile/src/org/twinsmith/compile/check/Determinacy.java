package org.twinsmith.compile.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.Listing;
import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.compile.flat.TypeBalance;
import org.twinsmith.compile.graph.Matching;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;

/**
 * Finds an unknown for every equation. Where there is none, the parts with too many and with too few equations are those
 * of Dulmage and Mendelsohn (Canad. J. Math. 10, 1958), so that only what is really concerned is named.
 */
public final class Determinacy {
    private final FlatSystem original;
    private final Reduced reduced;
    private final Incidence incidence;
    private final Matching matching;
    private final Values values;
    private final Findings findings;

    private Determinacy(FlatSystem original, Reduced reduced, Values values, Findings findings) {
        this.original = original;
        this.values = values;
        this.reduced = reduced;
        this.findings = findings;
        incidence = Incidence.of(reduced);
        matching = Matching.maximum(incidence.solvable(), incidence.unknowns().length);
    }

    /**
     * Matches equations and unknowns.
     *
     * @param original the system before aliases were removed, whose counts the messages give
     * @param values what is known before a run
     * @return empty where that is impossible; the findings say why
     */
    public static Optional<Matched> check(FlatSystem original, Reduced reduced, Values values, Findings findings) {
        Determinacy check = new Determinacy(original, reduced, values, findings);
        if (!check.matching.isPerfect()) {
            check.report();
            return Optional.empty();
        }
        return Optional.of(new Matched(reduced, check.incidence, check.matching, values));
    }

    private void report() {
        List<FlatVariable> loose = looseUnknowns();
        List<FlatEquation> surplus = surplusEquations();
        if (loose.isEmpty()) {
            overdetermined(surplus);
        } else if (surplus.isEmpty()) {
            explain(Code.UNDERDETERMINED, "not determined: " + names(loose),
                    "add an equation, or make one of them a parameter or an input", loose.getFirst().place());
        } else {
            reportBoth(loose, surplus);
        }
    }

    /** Points to an equation that says nothing new, or the contrary, where the equations let that be seen. */
    private void overdetermined(List<FlatEquation> surplus) {
        List<FlatEquation> inOrder = surplus.stream()
                .sorted(Comparator.comparing(each -> reduced.system().equations().indexOf(each))).toList();
        Optional<Redundancy.Dependent> dependent = new Redundancy(constants()).among(inOrder).stream().findFirst();
        String what = dependent.map(found -> "; '" + found.equation().text() + "'" + at(found.equation().place())
                + (found.consistent() ? " follows from the others" : " contradicts the others")).orElse("");
        String remedy = dependent.filter(Redundancy.Dependent::consistent).isPresent() ? "remove it, it says nothing new"
                : "remove one of them, or make a value in it a variable";
        explain(Code.OVERDETERMINED, tooMany(surplus) + what, remedy,
                dependent.map(Redundancy.Dependent::equation).orElse(surplus.getFirst()).place());
    }

    /** Values of parameters; starts are known too, but not for long. */
    private double[] constants() {
        double[] constants = values.known().clone();
        for (int id = 0; id < constants.length; id++) {
            constants[id] = reduced.system().variable(id).kind() == FlatKind.PARAMETER ? constants[id] : Double.NaN;
        }
        return constants;
    }

    /** Blames the types whose own counts do not match, or else the place where it shows in the system. */
    private void explain(Code code, String detail, String remedy, Place place) {
        List<TypeBalance> guilty = original.balances().stream().filter(balance -> code == Code.UNDERDETERMINED
                ? balance.equations() < balance.unknowns() : balance.equations() > balance.unknowns()).toList();
        guilty.forEach(balance -> findings.error(code, balance.text() + ", so that " + counts() + "; " + detail, remedy,
                balance.place()));
        if (guilty.isEmpty()) {
            findings.error(code, counts() + "; " + detail, remedy, place);
        }
    }

    private void reportBoth(List<FlatVariable> loose, List<FlatEquation> surplus) {
        List<FlatVariable> states = states();
        if (states.isEmpty()) {
            findings.error(Code.STRUCTURALLY_SINGULAR, counts() + "; " + tooMany(surplus)
                    + "; not determined: " + names(loose), "replace one of those equations by one that determines one"
                    + " of these variables", surplus.getFirst().place());
        } else {
            findings.error(Code.UNSUPPORTED_STRUCTURE, "the equations tie the states " + names(states)
                    + " to each other or to a given value, so that they cannot start and change independently: "
                    + equations(surplus) + "; not determined in return: " + names(loose),
                    "make one of the states a variable, or put a component with a resistance or a storage between them",
                    surplus.getFirst().place());
        }
    }

    private String counts() {
        long unknowns = original.variables().stream().filter(variable -> variable.kind().isUnknown()).count();
        return "system " + original.name() + " has " + TypeBalance.counted(original.equations().size(), "equation")
                + " for " + TypeBalance.counted(unknowns, "unknown");
    }

    /** Those that stand in the fewest equations first: they are the likeliest to have been forgotten. */
    private List<FlatVariable> looseUnknowns() {
        int[] occurrences = new int[incidence.unknowns().length];
        for (int[] columns : incidence.solvable()) {
            for (int column : columns) {
                occurrences[column]++;
            }
        }
        return matching.surplusColumns().stream().boxed()
                .sorted(Comparator.comparing((Integer column) -> occurrences[column]).thenComparing(column -> column))
                .map(column -> reduced.system().variable(incidence.unknowns()[column])).toList();
    }

    private List<FlatEquation> surplusEquations() {
        return matching.surplusRows().stream().boxed()
                .sorted(Comparator.comparing((Integer row) -> incidence.solvable()[row].length)
                        .thenComparing(row -> row))
                .map(row -> reduced.system().equations().get(row)).toList();
    }

    /** The states in the part with too many equations: known values, so the equations constrain them. */
    private List<FlatVariable> states() {
        TreeSet<Integer> found = new TreeSet<>();
        Slots slots = Slots.all(slot -> {
            if (reduced.system().variable(slot).kind() == FlatKind.STATE) {
                found.add(slot);
            }
        });
        matching.surplusRows().stream().forEach(row -> {
            slots.visit(reduced.system().equations().get(row).left());
            slots.visit(reduced.system().equations().get(row).right());
        });
        return found.stream().map(reduced.system()::variable).toList();
    }

    private static String names(List<FlatVariable> variables) {
        return Listing.of(variables.stream().map(FlatVariable::name).toList());
    }

    private String tooMany(List<FlatEquation> surplus) {
        long unmatched = IntStream.range(0, incidence.solvable().length)
                .filter(row -> matching.columnOf(row) < 0).count();
        return unmatched + " too many" + (surplus.size() > unmatched ? " among " : ": ") + equations(surplus);
    }

    private static String equations(List<FlatEquation> equations) {
        return Listing.of(equations.stream().map(equation -> "'" + equation.text() + "'" + at(equation.place()))
                .toList());
    }

    private static String at(Place place) {
        return place.line() == 0 ? "" : " (line " + place.line() + ")";
    }
}
