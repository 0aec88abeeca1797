package org.twinsmith.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.simulation.explanation.Explanation;

/** Why an alarm was raised, in lines for persons. */
public final class ExplanationText {
    private static final int MOST = 5;

    private ExplanationText() {
    }

    /** What was watched, then the causes. */
    public static List<String> of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(explanation.watched().stream().map(value -> value.variable().name() + " was " + shown(value.variable(), value.si()))
                .collect(Collectors.joining(", ")));
        explanation.causes().stream().limit(MOST).map(ExplanationText::cause).forEach(lines::add);
        if (explanation.causes().isEmpty()) {
            lines.add("no fault, input or mode that acts on it has changed since the start");
        } else if (explanation.causes().size() > MOST) {
            lines.add("and " + (explanation.causes().size() - MOST) + " more");
        }
        return lines;
    }

    private static String cause(Explanation.Cause cause) {
        return switch (cause) {
            case Explanation.Fault fault -> "after " + fault.text() + ", since " + Figure.of(fault.since()) + " s";
            case Explanation.Change change -> "after " + change.variable().name() + " went from " + shown(change.variable(), change.before())
                    + " to " + shown(change.variable(), change.now())
                    + (change.through().isEmpty() ? "" : ", through " + String.join(", ", change.through()));
        };
    }

    private static String shown(Variable variable, double si) {
        return switch (variable.type()) {
            case ValueType.Boolean ignored -> si == 0 ? "false" : "true";
            case ValueType.Enumeration enumeration when si >= 0 && si < enumeration.literals().size() -> enumeration.literals().get((int) si);
            default -> Figure.of(si, variable.unit());
        };
    }
}
