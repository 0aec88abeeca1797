package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.model.semantics.CalendarDates;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.core.table.Table;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.TableDeclaration;

/** The calls in the expressions of one pass: of built-in functions, and of functions and tables that a model declares. */
final class Calls {
    private final Pass pass;

    Calls(Pass pass) {
        this.pass = pass;
    }

    Expr call(FunctionCall call) {
        if ("der".equals(call.getFunction())) {
            return derivative(call);
        }
        if ("delay".equals(call.getFunction()) && call.getArguments().size() >= 2) {
            return delay(call);
        }
        if ("measured".equals(call.getFunction()) && call.getArguments().size() == 1) {
            return measured(call);
        }
        if ("instant".equals(call.getFunction()) && call.getArguments().size() == 2) {
            return instant(call);
        }
        if ("bare".equals(call.getFunction()) && call.getArguments().size() == 1) {
            return pass.value(call.getArguments().getFirst());
        }
        Optional<Reduction> reduction = Reduction.of(call);
        if (reduction.isPresent()) {
            return reduced(call, reduction.get());
        }
        List<Expr> arguments = call.getArguments().stream().map(pass::value).toList();
        if (call.getDeclared() instanceof FunctionDeclaration declared) {
            Optional<Table> given = pass.tools.lookups().given(declared);
            if (given.isPresent()) {
                return Algebra.lookup(given.get(), Collections.nCopies(arguments.size(), 0), arguments);
            }
            return pass.expansion.of(call, declared, arguments, (names, body) ->
                    new Pass(pass.tools, pass.scope, pass.holding, pass.meaning, pass.expansion, names, pass.depth).calls().body(declared, body));
        }
        if (call.getDeclared() instanceof TableDeclaration table) {
            return pass.tools.lookups().of(call, table, arguments, pass.holding);
        }
        if ("homotopy".equals(call.getFunction()) && arguments.size() == 2) {
            return Algebra.choose(new Condition.Simplified(), arguments.get(1), arguments.get(0));
        }
        Optional<MathFunction> function = MathFunction.named(String.valueOf(call.getFunction()));
        if (function.isEmpty() || function.get().arity() != arguments.size()) {
            pass.tools.findings().error(Code.BAD_CALL, "there is no function " + call.getFunction() + " of "
                    + arguments.size() + " arguments", "", pass.tools.text().place(call));
            return Algebra.ZERO;
        }
        return Algebra.call(function.get(), arguments);
    }

    /** All elements of an array, or the one value there is. */
    private Expr reduced(FunctionCall call, Reduction reduction) {
        Position whole = pass.at;
        Expression argument = call.getArguments().getFirst();
        List<Expr> elements = new ArrayList<>();
        for (Position each : pass.tools.shapes().of(argument, pass.scope).positions()) {
            pass.at = each;
            elements.add(reduction == Reduction.SIZE ? Algebra.ZERO : pass.value(argument));
        }
        pass.at = whole;
        return reduction.of(elements).orElseGet(() -> pass.nothing(call, "an array without elements has no smallest and no largest one"));
    }

    private Expr delay(FunctionCall call) {
        List<Expression> arguments = call.getArguments();
        Optional<Expr> before = arguments.size() < 3 ? Optional.empty()
                : Optional.of(pass.value(arguments.get(2)));
        return pass.tools.delays().slot(pass.value(arguments.get(0)), pass.value(arguments.get(1)), before,
                pass.scope.labelled(pass.tools.text().text(call)), pass.tools.text().place(call));
    }

    private Expr instant(FunctionCall call) {
        return CalendarDates.of(call).<Expr>map(Algebra::constant).orElseGet(() -> pass.nothing(call, "there is no such date"));
    }

    private Expr measured(FunctionCall call) {
        Denotation denotation = pass.tools.paths().resolve(call.getArguments().getFirst(), pass.scope);
        Denotation element = denotation instanceof Denotation.OfArray array && array.shape().contains(pass.at) ? array.at().apply(pass.at) : denotation;
        Optional<Integer> measured = element instanceof Denotation.OfVariable variable ? pass.tools.measured().of(variable.id()) : Optional.empty();
        if (measured.isEmpty() && !(element instanceof Denotation.Mistake)) {
            pass.tools.findings().error(Code.UNMEASURED, "nothing gives '" + pass.tools.text().text(call) + "' in a run of the model",
                    "bind it to a recording: source march : file \"march.csv\"; a plant is not there in a run of the model",
                    pass.tools.text().place(call));
        }
        return measured.<Expr>map(id -> pass.meaning.variable(id)).orElse(Algebra.ZERO);
    }

    /** A bare number that is all of a function is in the unit of its result. */
    private Expr body(FunctionDeclaration function, Expression part) {
        Optional<Double> number = part == function.getValue()
                ? pass.tools.quantities().direct(part, pass.tools.quantities().of(function.getType())) : Optional.empty();
        return number.map(Algebra::constant).orElseGet(() -> pass.value(part));
    }

    private Expr derivative(FunctionCall call) {
        Expression operand = call.getArguments().isEmpty() ? null : call.getArguments().getFirst();
        Denotation denotation = pass.tools.paths().resolve(operand, pass.scope);
        if (denotation instanceof Denotation.Mistake) {
            return Algebra.ZERO;
        }
        Denotation element = denotation instanceof Denotation.OfArray array && array.shape().contains(pass.at) ? array.at().apply(pass.at) : denotation;
        if (element instanceof Denotation.OfVariable variable
                && pass.tools.variables().derivatives().containsKey(variable.id())) {
            return new Expr.Slot(pass.tools.variables().derivatives().get(variable.id()));
        }
        pass.tools.findings().error(Code.NOT_A_STATE, "'" + pass.tools.text().text(call) + "' is the derivative of something that is not a"
                + " state", "declare it as a state", pass.tools.text().place(call));
        return Algebra.ZERO;
    }
}
