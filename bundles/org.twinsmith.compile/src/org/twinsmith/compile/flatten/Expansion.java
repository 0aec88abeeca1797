package org.twinsmith.compile.flatten;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.TermCount;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.LocalValue;
import org.twinsmith.model.twin.Named;

/**
 * Writes the bodies of functions in the place of their calls, within one expression: what follows, such as symbolic
 * derivatives, sees the formulas only. An argument is lowered once and shared; generated code computes it once.
 */
final class Expansion {
    private static final int MOST_CALLS = 10_000;
    private static final int MOST_TERMS = 100_000;
    private final SourceText text;
    private final Findings findings;
    private final Set<FunctionDeclaration> open = new HashSet<>();
    private final TermCount terms = new TermCount();
    private int calls;
    private boolean refused;

    Expansion(SourceText text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** @param lower lowers an expression of the function, given what its names mean */
    Expr of(FunctionCall call, FunctionDeclaration function, List<Expr> arguments,
            BiFunction<Map<Named, Expr>, Expression, Expr> lower) {
        if (refused) {
            return Algebra.ZERO;
        }
        if (arguments.size() != function.getParameters().size()) {
            return refuse(call, Code.BAD_CALL, "'" + function.getName() + "' does not take " + arguments.size()
                    + " arguments", "");
        }
        if (!open.add(function)) {
            return refuse(call, Code.BAD_FUNCTION, "'" + function.getName() + "' calls itself", "");
        }
        Expr value = body(function, arguments, lower);
        open.remove(function);
        boolean large = ++calls > MOST_CALLS || terms.of(value) > MOST_TERMS;
        return large && !refused ? refuse(call, Code.TOO_DEEP, "with its functions written out, the expression has more than "
                + MOST_TERMS + " terms or " + MOST_CALLS + " calls", "give parts of it variables of their own") : value;
    }

    private static Expr body(FunctionDeclaration function, List<Expr> arguments,
            BiFunction<Map<Named, Expr>, Expression, Expr> lower) {
        Map<Named, Expr> names = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            names.put(function.getParameters().get(i), arguments.get(i));
        }
        for (LocalValue local : function.getLocals()) {
            names.put(local, lower.apply(names, local.getValue()));
        }
        return lower.apply(names, function.getValue());
    }

    private Expr refuse(FunctionCall call, Code code, String message, String remedy) {
        refused = true;
        findings.error(code, message, remedy, text.place(call));
        return Algebra.ZERO;
    }
}
