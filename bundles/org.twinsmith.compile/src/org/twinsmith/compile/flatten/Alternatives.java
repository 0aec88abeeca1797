package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.EquationBranch;
import org.twinsmith.model.twin.IfStatement;
import org.twinsmith.model.twin.Statement;

/**
 * The equations that statements stand for. Where they differ by condition, the n equations of each branch become n that
 * always hold: those that define the same left side choose between the right sides, all others between their residuals.
 */
record Alternatives(Context context) {
    /** What holds by turns with others. @param label which one, for messages. @param condition empty: where none before holds */
    record Alternative(String label, Optional<Condition> condition, List<FlatEquation> equations) {
        Alternative {
            equations = List.copyOf(equations);
        }

        Alternative ordered(List<FlatEquation> order) {
            return new Alternative(label, condition, order);
        }
    }

    List<FlatEquation> all(Component component, List<Statement> statements) {
        List<FlatEquation> all = new ArrayList<>();
        Unrolling unrolling = new Unrolling(context);
        statements.forEach(statement -> unrolling.within(component, statement, inner -> {
            if (inner instanceof Statement each) {
                all.addAll(of(component, each));
            }
        }));
        return all;
    }

    /** None for a reaction. */
    List<FlatEquation> of(Component component, Statement statement) {
        return switch (statement) {
            case Equation equation -> context.shapes().common(equation.getLeft(), equation.getRight(), component).positions().stream()
                    .map(at -> equation(component, equation, at)).toList();
            case IfStatement choice -> joined(component, alternatives(component, choice), choice);
            default -> List.of();
        };
    }

    /** @param at which of the equations that arrays make at once */
    private FlatEquation equation(Component component, Equation equation, Position at) {
        Lowering lowering = context.lowering();
        Expr left = lowering.held(equation.getLeft(), component, at);
        Expr right = lowering.held(equation.getRight(), component, at);
        return new FlatEquation(left, right, lowering.isReal(left) && lowering.isReal(right),
                component.labelled(context.request().text().text(equation)) + context.paths().numbers().text()
                        + (at.rank() == 0 ? "" : " at " + at.suffix()), context.place(equation));
    }

    /** Branches that are known not to hold are left out, so that they may speak of what is not there. */
    private List<Alternative> alternatives(Component component, IfStatement choice) {
        KnownConditions known = new KnownConditions(context.paths());
        List<Alternative> alternatives = new ArrayList<>();
        for (EquationBranch branch : choice.getBranches()) {
            Optional<Boolean> truth = branch.getCondition() == null ? Optional.of(true) : known.of(branch.getCondition(), component);
            if (truth.orElse(true)) {
                alternatives.add(new Alternative(label(branch), truth.isPresent() ? Optional.empty()
                        : Optional.of(context.lowering().heldCondition(branch.getCondition(), component)),
                        all(component, branch.getStatements())));
            }
            if (truth.orElse(false)) {
                return alternatives;
            }
        }
        alternatives.add(new Alternative("without 'else'", Optional.empty(), List.of()));
        return alternatives;
    }

    private String label(EquationBranch branch) {
        return branch.getCondition() == null ? "behind 'else'" : "where " + context.request().text().text(branch.getCondition());
    }

    /** The equations that hold whichever alternative does; the last one is what holds where none before it does. */
    List<FlatEquation> joined(Component component, List<Alternative> alternatives, EObject source) {
        List<FlatEquation> first = alternatives.getFirst().equations();
        if (alternatives.stream().anyMatch(each -> each.equations().size() != first.size())) {
            context.findings().error(Code.BRANCHES, component.labelled("the number of equations is not the same everywhere: "
                    + alternatives.stream().map(each -> each.equations().size() + " " + each.label()).collect(Collectors.joining(", "))),
                    "each branch, and each state, needs as many equations as the others, or the condition has to be known before the run",
                    context.place(source));
            return List.of();
        }
        List<Alternative> ordered = alternatives.stream().map(each -> each.ordered(alike(each.equations(), first))).toList();
        List<FlatEquation> joined = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            joined.add(joined(ordered, i));
        }
        return joined;
    }

    /** The same equations, as far as possible in the order in which other ones have the same left sides. */
    private static List<FlatEquation> alike(List<FlatEquation> equations, List<FlatEquation> model) {
        List<FlatEquation> left = new ArrayList<>(equations);
        List<Optional<FlatEquation>> places = new ArrayList<>();
        for (FlatEquation each : model) {
            Optional<FlatEquation> same = left.stream().filter(other -> other.left().equals(each.left())).findFirst();
            same.ifPresent(left::remove);
            places.add(same);
        }
        return places.stream().map(place -> place.orElseGet(left::removeFirst)).toList();
    }

    private FlatEquation joined(List<Alternative> alternatives, int index) {
        List<FlatEquation> each = alternatives.stream().map(one -> one.equations().get(index)).toList();
        FlatEquation first = each.getFirst();
        String text = each.stream().map(FlatEquation::text).distinct().collect(Collectors.joining(" | "));
        boolean real = each.stream().allMatch(FlatEquation::real);
        if (each.stream().allMatch(other -> other.left().equals(first.left()))) {
            return new FlatEquation(first.left(), chosen(alternatives, each.stream().map(FlatEquation::right).toList()), real, text,
                    first.place());
        }
        if (!real) {
            context.findings().error(Code.BRANCHES, "'" + first.text() + "' gives a value that is no real number, and another branch"
                    + " gives another one", "write the same name on the left in each branch", first.place());
        }
        return new FlatEquation(chosen(alternatives, each.stream().map(one -> Algebra.subtract(one.left(), one.right())).toList()),
                Algebra.ZERO, true, text, first.place());
    }

    private static Expr chosen(List<Alternative> alternatives, List<Expr> values) {
        Expr chosen = values.getLast();
        for (int i = values.size() - 2; i >= 0; i--) {
            chosen = Algebra.choose(alternatives.get(i).condition().orElseThrow(), values.get(i), chosen);
        }
        return chosen;
    }
}
