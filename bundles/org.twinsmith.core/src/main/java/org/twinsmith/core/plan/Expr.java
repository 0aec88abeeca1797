package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.table.Table;

/** A real-valued expression over the values array, in coherent SI. */
public sealed interface Expr {
    /** A number, SI. */
    record Constant(double value) implements Expr {
    }

    /** {@code values[index]}. */
    record Slot(int index) implements Expr {
    }

    /** The time since the start of the run, s. */
    record Time() implements Expr {
    }

    record Negate(Expr operand) implements Expr {
    }

    record Binary(Operator operator, Expr left, Expr right) implements Expr {
    }

    record Call(MathFunction function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A value of a lookup table, or of one of its partial derivatives.
     *
     * @param orders how often the table is derived by each argument
     */
    record Lookup(Table table, List<Integer> orders, List<Expr> arguments) implements Expr {
        public Lookup {
            orders = List.copyOf(orders);
            arguments = List.copyOf(arguments);
        }
    }

    record If(Condition condition, Expr then, Expr otherwise) implements Expr {
    }

    /** 1 where the condition holds, else 0: how a boolean is stored. */
    record Indicator(Condition condition) implements Expr {
    }
}
