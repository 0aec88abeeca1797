package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/** Finds what occurs more than once in some expressions, so that it is computed once. */
final class Sharing {
    /** Below this many nodes an expression is as short as a name. */
    private static final int SMALLEST = 3;

    private final Map<Expr, Integer> ids = new IdentityHashMap<>();
    private final Map<Key, Integer> known = new HashMap<>();
    private final List<Integer> uses = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /** A node by what it is and by the numbers of its children. */
    private record Key(Object operation, List<Integer> children) {
    }

    /** Takes an expression into account. */
    void add(Expr root) {
        use(id(root));
    }

    /** Takes a condition into account. */
    void add(Condition root) {
        use(id(root));
    }

    /** How many different nodes there are. */
    int size() {
        return known.size();
    }

    /** A number that equal expressions share, if this one is worth a name; else -1. */
    int shared(Expr expression) {
        Integer id = ids.get(expression);
        return id != null && uses.get(id) > 1 && sizes.get(id) >= SMALLEST ? id : -1;
    }

    private void use(int id) {
        uses.set(id, uses.get(id) + 1);
    }

    private int id(Expr expression) {
        Integer id = ids.get(expression);
        if (id == null) {
            id = switch (expression) {
                case Expr.Constant constant -> node(constant);
                case Expr.Slot slot -> node(slot);
                case Expr.Time time -> node(time);
                case Expr.Negate negate -> node("negate", id(negate.operand()));
                case Expr.Binary binary -> node(binary.operator(), id(binary.left()), id(binary.right()));
                case Expr.Call call -> node(call.function(),
                        call.arguments().stream().map(this::id).toArray(Integer[]::new));
                case Expr.Lookup lookup -> node(List.of(lookup.table(), lookup.orders()),
                        lookup.arguments().stream().map(this::id).toArray(Integer[]::new));
                case Expr.If choice -> node("if", id(choice.condition()), id(choice.then()), id(choice.otherwise()));
                case Expr.Indicator indicator -> node("indicator", id(indicator.condition()));
            };
            ids.put(expression, id);
        }
        return id;
    }

    private int id(Condition condition) {
        return switch (condition) {
            case Condition.Literal literal -> node(literal);
            case Condition.Flag flag -> node(flag);
            case Condition.Held held -> node(held);
            case Condition.Initial initial -> node(initial);
            case Condition.Simplified simplified -> node(simplified);
            case Condition.Compare compare -> node(compare.comparison(), id(compare.left()), id(compare.right()));
            case Condition.Not not -> node("not", id(not.operand()));
            case Condition.And and -> node("and", id(and.left()), id(and.right()));
            case Condition.Or or -> node("or", id(or.left()), id(or.right()));
        };
    }

    private int node(Object operation, Integer... children) {
        Key key = new Key(operation, List.of(children));
        Integer old = known.get(key);
        if (old != null) {
            return old;
        }
        int id = known.size();
        known.put(key, id);
        uses.add(0);
        int size = 1;
        for (int child : children) {
            use(child);
            size = (int) Math.min(Integer.MAX_VALUE / 2, (long) size + sizes.get(child));
        }
        sizes.add(size);
        return id;
    }
}
