package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Scenario.Expectation;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.space.SpaceTables;
import org.twinsmith.core.space.UnusableSpaceData;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Ephemeris;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.core.table.Table;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.TablePoints;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.TableDeclaration;
import org.twinsmith.model.twin.TwinFile;

/**
 * Turns calls of lookup tables into expressions. Where a table jumps, each of its points is an event; where its argument
 * is time, so is each point at which its slope changes, so that no pulse falls between two steps of an integrator.
 */
final class Lookups {
    /** More jumps than this are not watched one by one: the integrator finds them by its error. */
    private static final int MOST_EVENTS = 10_000;
    /** More bends than this are those of a recording, each of which is small. */
    private static final int MOST_BENDS = 2_000;
    private final SourceText text;
    private final SpaceTables data;
    private final Findings findings;
    private final Quantities quantities;
    private final RelationTable relations;
    private final Map<TableDeclaration, Optional<Table>> known = new IdentityHashMap<>();
    private final Map<FunctionDeclaration, Optional<Table>> functions = new IdentityHashMap<>();
    private final Map<Condition, Expectation> guards = new LinkedHashMap<>();

    Lookups(CompileRequest request, Findings findings, Quantities quantities, RelationTable relations) {
        text = request.text();
        data = request.data();
        this.findings = findings;
        this.quantities = quantities;
        this.relations = relations;
    }

    /** What must hold during a run so that the tables that allow nothing outside of their points have a value. */
    List<Expectation> guards() {
        return List.copyOf(guards.values());
    }

    /** @param holding whether comparisons of continuous values are held as relations here */
    Expr of(FunctionCall call, TableDeclaration declaration, List<Expr> arguments, boolean holding) {
        Table table = known.computeIfAbsent(declaration, this::read).orElse(null);
        if (table == null || table.arguments() != arguments.size()) {
            return Algebra.ZERO;
        }
        if (table instanceof Curve curve && curve.isConstant()) {
            return Algebra.constant(curve.values()[0]);
        }
        List<Expr> inside = new ArrayList<>(arguments);
        for (int i = 0; i < inside.size() && holding; i++) {
            if (table.outside() == Outside.ERROR && relations.isContinuous(inside.get(i))) {
                inside.set(i, guarded(call, declaration, table, i, inside.get(i)));
            }
        }
        if (table instanceof Curve curve && holding && relations.isContinuous(inside.getFirst())) {
            return watched(curve, inside.getFirst(), text.text(call), text.place(call));
        }
        return Algebra.lookup(table, Collections.nCopies(inside.size(), 0), inside);
    }

    /** What data say instead of a function of the library. */
    Optional<Table> given(FunctionDeclaration function) {
        return functions.computeIfAbsent(function, fresh -> fresh.eContainer() instanceof TwinFile file
                ? data.function(file.getNamespace() + "." + fresh.getName()).filter(table -> table.arguments() == fresh.getParameters().size()) : Optional.empty());
    }

    /** A curve over the time of the run. */
    Expr overTime(Curve curve, Place place) {
        return watched(curve, new Expr.Time(), curve.name(), place);
    }

    /** A component of an orbit that a file gives; that the run stays within what the file knows is expected. @param date s of TT from J2000 */
    Expr along(Ephemeris orbit, Expr date, Place place) {
        if (orbit.outside() != Outside.ERROR) {
            return Algebra.lookup(orbit, List.of(0), List.of(date));
        }
        Expr low = Algebra.constant(orbit.grid(0)[0]);
        Expr high = Algebra.constant(orbit.grid(0)[1]);
        String allowed = "the date within the states of " + orbit.track().orbit().object() + ", " + CalendarDate.text(orbit.grid(0)[0]) + " .. "
                + CalendarDate.text(orbit.grid(0)[1]) + " TT";
        Condition inside = new Condition.And(relations.hold(new Condition.Compare(Comparison.GREATER_OR_EQUAL, date, low), allowed, place),
                relations.hold(new Condition.Compare(Comparison.LESS_OR_EQUAL, date, high), allowed, place));
        guards.putIfAbsent(inside, new Expectation(inside, Expectation.When.ALWAYS, allowed, place));
        Expr within = Algebra.call(MathFunction.MIN, Algebra.call(MathFunction.MAX, date, low), high);
        return Algebra.lookup(orbit, List.of(0), List.of(within));
    }

    private Expr watched(Curve curve, Expr argument, String words, Place place) {
        if (curve.interpolation() == Interpolation.STEP && curve.grid(0).length <= MOST_EVENTS) {
            return steps(curve.grid(0), curve.values(), argument, 0, curve.values().length - 1, words, place);
        }
        if (argument instanceof Expr.Time && curve.interpolation() == Interpolation.LINEAR && curve.grid(0).length <= MOST_BENDS) {
            bends(curve, place);
        }
        return Algebra.lookup(curve, List.of(0), List.of(argument));
    }

    private Optional<Table> read(TableDeclaration declaration) {
        Place place = text.place(declaration);
        try {
            Optional<Table> given = declaration.eContainer() instanceof TwinFile file ? data.table(file.getNamespace() + "." + declaration.getName())
                    : Optional.empty();
            return given.isPresent() ? given : declared(declaration, place);
        } catch (UnusableSpaceData e) {
            findings.error(Code.SPACE_DATA, e.getMessage(), "choose another file for the folder of space data", place);
            return Optional.empty();
        }
    }

    private Optional<Table> declared(TableDeclaration declaration, Place place) {
        return switch (TablePoints.read(quantities, declaration, place.file())) {
            case TablePoints.Complete complete -> Optional.of(complete.table());
            case TablePoints.Refused refused -> {
                findings.error(Code.TABLE_POINTS, refused.message(), refused.remedy(), place);
                yield Optional.empty();
            }
        };
    }

    /** The argument within the points; that it stays there is expected, so that leaving them is reported by name. */
    private Expr guarded(FunctionCall call, TableDeclaration declaration, Table table, int index, Expr argument) {
        double[] grid = table.grid(index);
        Expr low = Algebra.constant(grid[0]);
        Expr high = Algebra.constant(grid[grid.length - 1]);
        Unit unit = quantities.of(declaration.getParameters().get(index).getType());
        String allowed = "'" + text.text(call.getArguments().get(index)) + "' within the points of the table "
                + declaration.getName() + ", " + (float) unit.fromSi(grid[0]) + " .. " + (float) unit.fromSi(grid[grid.length - 1])
                + " [" + unit.text() + "]";
        Condition inside = new Condition.And(hold(Comparison.GREATER_OR_EQUAL, argument, low, allowed, call),
                hold(Comparison.LESS_OR_EQUAL, argument, high, allowed, call));
        guards.putIfAbsent(inside, new Expectation(inside, Expectation.When.ALWAYS, allowed, text.place(call)));
        return Algebra.call(MathFunction.MIN, Algebra.call(MathFunction.MAX, argument, low), high);
    }

    private Condition hold(Comparison comparison, Expr left, Expr right, String words, FunctionCall call) {
        return relations.hold(new Condition.Compare(comparison, left, right), words, text.place(call));
    }

    /** A tree of choices, so that few comparisons are looked at. Outside of the points a step holds, or the guard reports. */
    private Expr steps(double[] x, double[] y, Expr argument, int first, int last, String words, Place place) {
        if (first == last) {
            return Algebra.constant(y[first]);
        }
        int middle = (first + last + 1) / 2;
        Condition above = relations.hold(new Condition.Compare(Comparison.GREATER_OR_EQUAL, argument, Algebra.constant(x[middle])),
                words + " steps at " + x[middle], place);
        return Algebra.choose(above, steps(x, y, argument, middle, last, words, place),
                steps(x, y, argument, first, middle - 1, words, place));
    }

    private void bends(Curve curve, Place place) {
        double[] x = curve.grid(0);
        double[] y = curve.values();
        for (int i = 0; i < x.length; i++) {
            boolean end = i == 0 || i == x.length - 1;
            boolean straight = !end && (y[i + 1] - y[i]) * (x[i] - x[i - 1]) == (y[i] - y[i - 1]) * (x[i + 1] - x[i]);
            if (x[i] > 0 && !straight) {
                relations.from(x[i], curve.name() + " bends at " + x[i] + " s", place);
            }
        }
    }
}
