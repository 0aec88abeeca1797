package org.twinsmith.compile.expression;

import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/**
 * How large an expression is.
 *
 * @param size number of nodes
 * @param depth longest path from the root, in nodes
 */
public record Extent(int size, int depth) {
    private static final Extent LEAF = new Extent(1, 1);

    public static Extent of(Expr expression) {
        return switch (expression) {
            case Expr.Constant ignored -> LEAF;
            case Expr.Slot ignored -> LEAF;
            case Expr.Time ignored -> LEAF;
            case Expr.Negate negate -> of(negate.operand()).under();
            case Expr.Binary binary -> of(binary.left()).beside(of(binary.right())).under();
            case Expr.Call call -> call.arguments().stream().map(Extent::of).reduce(Extent::beside).orElse(LEAF).under();
            case Expr.Lookup lookup -> lookup.arguments().stream().map(Extent::of).reduce(Extent::beside).orElse(LEAF)
                    .under();
            case Expr.If choice -> of(choice.condition()).beside(of(choice.then())).beside(of(choice.otherwise()))
                    .under();
            case Expr.Indicator indicator -> of(indicator.condition()).under();
        };
    }

    private static Extent of(Condition condition) {
        return switch (condition) {
            case Condition.Literal ignored -> LEAF;
            case Condition.Initial ignored -> LEAF;
            case Condition.Simplified ignored -> LEAF;
            case Condition.Flag ignored -> LEAF;
            case Condition.Held ignored -> LEAF;
            case Condition.Compare compare -> of(compare.left()).beside(of(compare.right())).under();
            case Condition.Not not -> of(not.operand()).under();
            case Condition.And and -> of(and.left()).beside(of(and.right())).under();
            case Condition.Or or -> of(or.left()).beside(of(or.right())).under();
        };
    }

    private Extent under() {
        return new Extent(size + 1, depth + 1);
    }

    private Extent beside(Extent other) {
        return new Extent(size + other.size, Math.max(depth, other.depth));
    }
}
