package org.twinsmith.compile.flatten;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.model.twin.BinaryExpression;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.LoopIndex;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnaryOperator;

/** Whole numbers that are known before a run: sizes, indices and bounds of loops. They decide what variables there are. */
final class WholeNumbers {
    private static final int MAXIMUM_DEPTH = 100;
    private final Map<LoopIndex, Integer> counters = new HashMap<>();
    private final Set<String> decisive = new HashSet<>();
    private final Paths paths;
    private int depth;

    WholeNumbers(Paths paths) {
        this.paths = paths;
    }

    /** Gives the index of a loop its number. */
    void count(LoopIndex index, int value) {
        counters.put(index, value);
    }

    /** Whether the variables or equations of the system depend on a parameter. @param name its path */
    boolean decides(String name) {
        return decisive.contains(name);
    }

    /** Forgets the index of a loop that is done. */
    void end(LoopIndex index) {
        counters.remove(index);
    }

    /** {@code " for i = 3"}; empty outside of loops. */
    String text() {
        return counters.isEmpty() ? "" : counters.entrySet().stream().map(each -> each.getKey().getName() + " = " + each.getValue())
                .sorted().reduce((one, other) -> one + ", " + other).map(text -> " for " + text).orElse("");
    }

    /** Empty for what is no whole number, or not known before the run, or means itself. */
    Optional<Integer> of(Expression expression, Component scope) {
        if (depth > MAXIMUM_DEPTH) {
            return Optional.empty();
        }
        depth++;
        try {
            return find(expression, scope);
        } catch (ArithmeticException e) {
            // Too large for anything that is counted.
            return Optional.empty();
        } finally {
            depth--;
        }
    }

    private Optional<Integer> find(Expression expression, Component scope) {
        return switch (expression) {
            case NumberLiteral literal when literal.getUnit() == null -> literal(literal.getText());
            case UnaryExpression unary when unary.getOperator() == UnaryOperator.MINUS ->
                of(unary.getOperand(), scope).map(Math::negateExact);
            case BinaryExpression binary -> of(binary.getLeft(), scope)
                    .flatMap(left -> of(binary.getRight(), scope).flatMap(right -> join(binary, left, right)));
            case Reference reference when reference.getTarget() instanceof LoopIndex index -> Optional.ofNullable(counters.get(index));
            case Reference reference when reference.getTarget() instanceof ConstantDeclaration constant -> of(constant.getValue(), scope);
            case Reference reference -> parameter(reference, reference.getTarget(), scope, scope);
            case MemberAccess access when paths.resolve(access.getReceiver(), scope) instanceof Denotation.OfComponent owner ->
                parameter(access, access.getMember(), owner.component(), scope);
            case FunctionCall call when "size".equals(call.getFunction()) && call.getArguments().size() == 1
                    && paths.resolve(call.getArguments().getFirst(), scope) instanceof Denotation.OfArray array ->
                Optional.of(array.shape().sizes().getFirst());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Integer> literal(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            // A fraction, or too large to count to.
            return Optional.empty();
        }
    }

    private static Optional<Integer> join(BinaryExpression binary, int left, int right) {
        return switch (binary.getOperator()) {
            case ADD -> Optional.of(Math.addExact(left, right));
            case SUBTRACT -> Optional.of(Math.subtractExact(left, right));
            case MULTIPLY -> Optional.of(Math.multiplyExact(left, right));
            default -> Optional.empty();
        };
    }

    private Optional<Integer> parameter(Indexed path, Named named, Component owner, Component scope) {
        if (named == null || !(owner.named(named.getName()) instanceof Feature feature) || feature.getRole() != FeatureRole.PARAMETER) {
            return Optional.empty();
        }
        Position at = new Position(path.getIndices().stream().map(index -> of(index, scope).orElse(0)).toList());
        decisive.add(owner.qualified(named.getName() + at.suffix()));
        return Supplied.of(owner, feature).flatMap(given -> given.element(at, owner.position()))
                .flatMap(value -> of(value, Supplied.of(owner, feature).orElseThrow().scope()));
    }
}
