package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;
import org.twinsmith.exchange.sbml.twin.TwinModel.Variable;
import org.twinsmith.exchange.sbml.unit.UnitInference;

/** Writes a model as a file of the language. */
public final class TwinText {
    private static final int WIDTH = 110;
    private final TwinModel model;
    private final UnitInference units;
    private final FormulaText writer;
    private final List<String> lines = new ArrayList<>();

    public TwinText(TwinModel model, UnitInference units) {
        this.model = model;
        this.units = units;
        writer = new FormulaText(units);
    }

    /**
     * The text of the file.
     *
     * @param duration length of its one scenario, s
     * @param interval time between recorded rows, s
     */
    public String write(double duration, double interval) {
        lines.add("namespace sbml." + model.name());
        lines.add("");
        document(model.documentation(), "");
        lines.add("system " + model.name() + " {");
        model.variables().forEach(this::declaration);
        if (!model.equations().isEmpty() || !model.reactions().isEmpty()) {
            lines.add("    equations");
        }
        model.equations().forEach(each -> lines.add("        " + writer.of(each.left()) + " = " + writer.of(each.right())));
        model.reactions().forEach(this::reaction);
        lines.add("}");
        lines.add("");
        if (formulas().anyMatch(TwinText::hasFactorial)) {
            factorials();
        }
        scenario(duration, interval);
        return String.join("\n", lines) + "\n";
    }

    private Stream<Formula> formulas() {
        Stream<Formula> reactions = model.reactions().stream().flatMap(each -> Stream.concat(Stream.of(each.condition()),
                each.actions().stream().map(TwinModel.Action::value)));
        Stream<Formula> values = model.variables().stream().map(Variable::value).filter(Objects::nonNull);
        return Stream.of(model.equations().stream().flatMap(each -> Stream.of(each.left(), each.right())), values, reactions)
                .flatMap(each -> each);
    }

    private static boolean hasFactorial(Formula formula) {
        return formula instanceof Formula.Call call && call.function().equals(Formula.FACTORIAL)
                || formula.operands().stream().anyMatch(TwinText::hasFactorial);
    }

    /** The language has no factorial: the largest one that a number can be is that of 170. */
    private void factorials() {
        StringBuilder table = new StringBuilder("table " + Formula.FACTORIAL + "(x : Real) : Real { 0 : 1");
        double product = 1;
        for (int i = 1; i <= 170; i++) {
            product *= i;
            table.append(", ").append(i).append(" : ").append(FormulaText.digits(product));
        }
        lines.add("/** The factorial of a whole number; of another one that of its whole part. */");
        lines.add(wrapped(table + " } interpolate step outside error", "", "    "));
        lines.add("");
    }

    private void declaration(Variable variable) {
        document(variable.documentation(), "    ");
        String unit = units.unit(variable.name());
        String value = variable.value() == null ? "" : (variable.role() == Role.VARIABLE ? " start " : " = ") + (variable.value() instanceof Formula.Number number
                && units.factor(number).isEmpty() ? FormulaText.digits(number.value()) : writer.of(variable.value()));
        lines.add("    " + keyword(variable.role()) + " " + variable.name() + " : Real" + (unit.equals("1") ? "" : " [" + unit + "]")
                + value);
    }

    private static String keyword(Role role) {
        return switch (role) {
            case PARAMETER -> "parameter";
            case STATE -> "state";
            case VARIABLE -> "variable";
            case PROPERTY -> "property";
        };
    }

    private void reaction(TwinModel.Reaction reaction) {
        lines.add("        // " + reaction.documentation().replaceAll("\\s+", " "));
        String condition = writer.of(reaction.condition());
        lines.add("        when " + (reaction.atStart() ? "initial() and (" + condition + ")" : condition) + " then");
        reaction.actions().forEach(action -> lines.add("            " + (action.jump()
                ? "reinit(" + action.target() + ", " + writer.of(action.value()) + ")"
                : action.target() + " = " + writer.of(action.value()))));
        lines.add("        end");
    }

    private void scenario(double duration, double interval) {
        List<String> recorded = model.variables().stream().filter(each -> each.role() != Role.PARAMETER).map(Variable::name)
                .toList();
        lines.add("scenario Simulation of " + model.name() + " for " + FormulaText.digits(duration) + " [s] {");
        for (TwinModel.Limit limit : model.limits()) {
            lines.add("    expect " + limit.count() + " == 0 always");
            lines.add("    stop when " + limit.count() + " > 0 \"" + limit.message().replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\"");
        }
        if (!recorded.isEmpty()) {
            lines.add(wrapped("record " + recorded.stream().collect(Collectors.joining(", ")) + " every "
                    + FormulaText.digits(interval) + " [s]", "    ", "        "));
        }
        lines.add("}");
    }

    /** A documentation comment, which nothing in the text can end early. */
    private void document(String text, String indent) {
        String safe = text.replace("*/", "* /").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (!safe.isEmpty()) {
            lines.add(wrapped("/** " + safe + " */", indent, indent + " * "));
        }
    }

    private static String wrapped(String text, String first, String next) {
        StringBuilder wrapped = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                wrapped.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(next);
            }
            line.append(word).append(' ');
        }
        return wrapped.append(line.toString().stripTrailing()).toString();
    }
}
