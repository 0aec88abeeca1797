package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/**
 * What stores are made of but for the numbers of slots and relations, and those numbers in the order in which they
 * stand. Stores of equal words do the same to different variables.
 *
 * @param words operations, constants and tables in the order in which they stand
 * @param numbers the numbers of slots, positions and relations
 * @param size how many nodes there are, an expression that stands twice counted twice; more than {@link #LARGEST} for
 *        any number beyond
 */
record Form(List<Object> words, int[] numbers, int size) {
    /** What is larger than this is not looked at. */
    static final int LARGEST = 300;

    static Form of(List<Store> stores) {
        List<Integer> numbers = new ArrayList<>();
        Walk walk = new Walk(number -> {
            numbers.add(number);
            return number;
        });
        stores.forEach(walk::store);
        return new Form(List.copyOf(walk.words), numbers.stream().mapToInt(Integer::intValue).toArray(), walk.words.size());
    }

    /** The same stores, with each number replaced in the order in which they stand. */
    static List<Store> renumbered(List<Store> stores, IntUnaryOperator number) {
        return stores.stream().map(new Walk(number)::store).toList();
    }

    /** One walk for both, so that numbers stand in the same order. */
    private static final class Walk {
        private final IntUnaryOperator number;
        private final List<Object> words = new ArrayList<>();

        Walk(IntUnaryOperator number) {
            this.number = number;
        }

        Store store(Store store) {
            words.add(store.array());
            words.add(store.given() < 0 ? "free" : "given " + store.otherwise());
            int index = number.applyAsInt(store.index());
            int given = store.given() < 0 ? -1 : number.applyAsInt(store.given());
            return store.with(index, given, of(store.value()));
        }

        private Expr of(Expr expression) {
            if (words.size() > LARGEST) {
                return expression;
            }
            return switch (expression) {
                case Expr.Constant constant -> word(Double.doubleToRawLongBits(constant.value()), constant);
                case Expr.Time time -> word("time", time);
                case Expr.Slot slot -> {
                    words.add("slot");
                    yield new Expr.Slot(number.applyAsInt(slot.index()));
                }
                case Expr.Negate negate -> {
                    words.add("negate");
                    yield new Expr.Negate(of(negate.operand()));
                }
                case Expr.Binary binary -> {
                    words.add(binary.operator());
                    yield new Expr.Binary(binary.operator(), of(binary.left()), of(binary.right()));
                }
                case Expr.Call call -> {
                    words.add(call.function());
                    yield new Expr.Call(call.function(), all(call.arguments()));
                }
                case Expr.Lookup lookup -> {
                    words.add(lookup.table());
                    words.add(lookup.orders());
                    yield new Expr.Lookup(lookup.table(), lookup.orders(), all(lookup.arguments()));
                }
                case Expr.If choice -> {
                    words.add("if");
                    yield new Expr.If(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
                }
                case Expr.Indicator indicator -> {
                    words.add("indicator");
                    yield new Expr.Indicator(of(indicator.condition()));
                }
            };
        }

        private Condition of(Condition condition) {
            if (words.size() > LARGEST) {
                return condition;
            }
            return switch (condition) {
                case Condition.Literal literal -> word(literal.value(), literal);
                case Condition.Initial initial -> word("initial", initial);
                case Condition.Simplified simplified -> word("simplified", simplified);
                case Condition.Flag flag -> {
                    words.add("flag");
                    yield new Condition.Flag(number.applyAsInt(flag.slot()));
                }
                case Condition.Held held -> {
                    words.add("held");
                    yield new Condition.Held(number.applyAsInt(held.relation()));
                }
                case Condition.Compare compare -> {
                    words.add(compare.comparison());
                    yield new Condition.Compare(compare.comparison(), of(compare.left()), of(compare.right()));
                }
                case Condition.Not not -> {
                    words.add("not");
                    yield new Condition.Not(of(not.operand()));
                }
                case Condition.And and -> {
                    words.add("and");
                    yield new Condition.And(of(and.left()), of(and.right()));
                }
                case Condition.Or or -> {
                    words.add("or");
                    yield new Condition.Or(of(or.left()), of(or.right()));
                }
            };
        }

        private List<Expr> all(List<Expr> arguments) {
            words.add(arguments.size());
            return arguments.stream().map(this::of).toList();
        }

        private <T> T word(Object word, T same) {
            words.add(word);
            return same;
        }
    }
}
