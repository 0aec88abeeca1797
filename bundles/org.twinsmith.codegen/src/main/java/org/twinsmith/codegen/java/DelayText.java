package org.twinsmith.codegen.java;

import java.util.List;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Delay;
import org.twinsmith.core.plan.Expr;

/** Writes what a program with delays says of them. */
final class DelayText {
    private static final Expr UNKNOWN = new Expr.Constant(Double.NaN);

    private final Statements statements;
    private final List<Delay> delays;

    DelayText(Statements statements, List<Delay> delays) {
        this.statements = statements;
        this.delays = delays;
    }

    /** The elements of an array of slots. */
    String slots() {
        return delays.stream().map(delay -> Integer.toString(delay.slot())).collect(Collectors.joining(", "));
    }

    /** Writes how long each delay is. */
    List<String> times() {
        return write(delays.stream().map(Delay::time).toList());
    }

    /** Writes what each value was before the start. */
    List<String> before() {
        return write(delays.stream().map(delay -> delay.before().orElse(UNKNOWN)).toList());
    }

    /** Writes what is delayed. */
    List<String> sources() {
        return write(delays.stream().map(Delay::source).toList());
    }

    private List<String> write(List<Expr> values) {
        statements.into("double[] into");
        for (int d = 0; d < values.size(); d++) {
            statements.add("into[" + d + "] = %s;", values.get(d), Statements.words(delays.get(d).place()));
        }
        return statements.end();
    }
}
