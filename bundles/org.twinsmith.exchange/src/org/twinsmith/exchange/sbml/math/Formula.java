package org.twinsmith.exchange.sbml.math;

import java.util.List;

/**
 * A formula, as few kinds of node as suffice. Nodes are immutable; two occurrences of a number are two objects, since
 * each has a unit of its own, so nodes that carry a unit are told apart by identity.
 */
public sealed interface Formula {
    /** The function of the language that gives a value as it was some time ago. */
    String DELAY = "delay";
    /** The factorial of a whole number, for which the text gets a table. */
    String FACTORIAL = "factorial";

    /** A number. @param units id of the unit that the source says it has; empty where it does not say */
    record Number(double value, String units) implements Formula {
        public Number(double value) {
            this(value, "");
        }
    }

    /** Something with an identifier: a species, a parameter, a compartment, a reaction, the argument of a function. */
    record Symbol(String id) implements Formula {
    }

    /** The time since the start of the run, in the unit of time of the model. */
    record Time() implements Formula {
    }

    /** The rate of change of something. */
    record RateOf(String id) implements Formula {
    }

    record Sum(List<Formula> parts) implements Formula {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    record Negation(Formula operand) implements Formula {
    }

    record Product(List<Formula> parts) implements Formula {
        public Product {
            parts = List.copyOf(parts);
        }
    }

    record Quotient(Formula dividend, Formula divisor) implements Formula {
    }

    record Power(Formula base, Formula exponent) implements Formula {
    }

    /** A function that the language has, by its name there. */
    record Call(String function, List<Formula> parts) implements Formula {
        public Call {
            parts = List.copyOf(parts);
        }
    }

    /** A function that the source defines. */
    record Defined(String id, List<Formula> parts) implements Formula {
        public Defined {
            parts = List.copyOf(parts);
        }
    }

    record Choice(Formula condition, Formula then, Formula otherwise) implements Formula {
    }

    /** @param operator {@code == != < <= > >=} */
    record Comparison(String operator, Formula left, Formula right) implements Formula {
    }

    /** @param operator {@code and} or {@code or} */
    record Junction(String operator, List<Formula> parts) implements Formula {
        public Junction {
            parts = List.copyOf(parts);
        }
    }

    record Not(Formula operand) implements Formula {
    }

    record Truth(boolean value) implements Formula {
    }

    /** The operands, in order. */
    default List<Formula> operands() {
        return switch (this) {
            case Number ignored -> List.of();
            case Symbol ignored -> List.of();
            case Time ignored -> List.of();
            case RateOf ignored -> List.of();
            case Truth ignored -> List.of();
            case Sum sum -> sum.parts;
            case Negation negation -> List.of(negation.operand);
            case Product product -> product.parts;
            case Quotient quotient -> List.of(quotient.dividend, quotient.divisor);
            case Power power -> List.of(power.base, power.exponent);
            case Call call -> call.parts;
            case Defined defined -> defined.parts;
            case Choice choice -> List.of(choice.condition, choice.then, choice.otherwise);
            case Comparison comparison -> List.of(comparison.left, comparison.right);
            case Junction junction -> junction.parts;
            case Not not -> List.of(not.operand);
        };
    }

    /** The same kind of node over other operands; always a new object. */
    default Formula over(List<Formula> operands) {
        return switch (this) {
            case Number number -> new Number(number.value, number.units);
            case Symbol symbol -> new Symbol(symbol.id);
            case Time ignored -> new Time();
            case RateOf rate -> new RateOf(rate.id);
            case Truth truth -> new Truth(truth.value);
            case Sum ignored -> new Sum(operands);
            case Negation ignored -> new Negation(operands.getFirst());
            case Product ignored -> new Product(operands);
            case Quotient ignored -> new Quotient(operands.get(0), operands.get(1));
            case Power ignored -> new Power(operands.get(0), operands.get(1));
            case Call call -> new Call(call.function, operands);
            case Defined defined -> new Defined(defined.id, operands);
            case Choice ignored -> new Choice(operands.get(0), operands.get(1), operands.get(2));
            case Comparison comparison -> new Comparison(comparison.operator, operands.get(0), operands.get(1));
            case Junction junction -> new Junction(junction.operator, operands);
            case Not ignored -> new Not(operands.getFirst());
        };
    }
}
