package org.twinsmith.diagram.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Indexed;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;

/**
 * Names joined by dots, linked.
 *
 * @param elements what each name refers to; never empty
 */
record Path(List<Named> elements) {
    /** Reads a path; empty where the expression is none or a name refers to nothing. */
    static Optional<Path> of(Expression expression) {
        return Optional.of(NamePaths.steps(expression)).filter(steps -> !steps.isEmpty()).map(Path::new);
    }

    Named last() {
        return elements.get(elements.size() - 1);
    }

    /** The path inside of a component. */
    String in(String component) {
        String path = String.join(".", elements.stream().map(Named::getName).toList());
        return join(component, path);
    }

    /** The name that a run gives to the value at the end of a path: indices that are numbers stand in it. */
    static String signal(Expression expression) {
        return switch (expression) {
            case MemberAccess access -> join(signal(access.getReceiver()), access.getMember().getName() + indices(access));
            case Reference reference -> reference.getTarget().getName() + indices(reference);
            default -> "";
        };
    }

    private static String indices(Indexed path) {
        return path.getIndices().isEmpty() ? "" : path.getIndices().stream()
                .map(index -> index instanceof NumberLiteral literal ? literal.getText() : "…").collect(Collectors.joining(",", "[", "]"));
    }

    static String join(String component, String name) {
        return component.isEmpty() ? name : component + "." + name;
    }
}
