package org.twinsmith.model.semantics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Statement;

/** The statements of component types, inherited ones included. Equations add up; a redefined one takes the place of its base. */
public final class Statements {
    private Statements() {
    }

    /** All that hold in the type, those of bases first; a redefinition stands where its label stood first. */
    public static List<Statement> of(ComponentType type) {
        return collected(type, false);
    }

    /** All that hold at the start of a run only, in the same order. */
    public static List<Statement> atStart(ComponentType type) {
        return collected(type, true);
    }

    /** All that hold in a variant of the behaviour, besides those of the type. */
    public static List<Statement> of(FidelityVariant variant) {
        return within(variant.getMembers()).stream().filter(each -> !isInitial(each)).toList();
    }

    /** All that hold in a variant at the start of a run only. */
    public static List<Statement> atStart(FidelityVariant variant) {
        return within(variant.getMembers()).stream().filter(Statements::isInitial).toList();
    }

    private static List<Statement> within(List<Member> members) {
        return members.stream().<Statement>flatMap(member -> switch (member) {
            case EquationSection section -> section.getStatements().stream();
            case Loop loop -> Stream.of(loop);
            default -> Stream.empty();
        }).toList();
    }

    private static List<Statement> collected(ComponentType type, boolean initial) {
        Map<Object, Statement> statements = new LinkedHashMap<>();
        for (ComponentType owner : Members.linearised(type)) {
            for (Statement statement : own(owner).stream().filter(each -> isInitial(each) == initial).toList()) {
                boolean labelled = statement instanceof Equation equation && equation.getLabel() != null;
                Object key = labelled ? ((Equation) statement).getLabel() : statement;
                boolean replaces = labelled && ((Equation) statement).isRedefine();
                statements.put(statements.containsKey(key) && !replaces ? statement : key, statement);
            }
        }
        return List.copyOf(statements.values());
    }

    /** The labelled equations that hold in the type, by label. */
    public static Map<String, Equation> labelled(ComponentType type) {
        Map<String, Equation> labelled = new LinkedHashMap<>();
        for (Statement statement : of(type)) {
            if (statement instanceof Equation equation && equation.getLabel() != null) {
                labelled.putIfAbsent(equation.getLabel(), equation);
            }
        }
        return labelled;
    }

    private static boolean isInitial(Statement statement) {
        return statement.eContainer() instanceof EquationSection section && section.isInitial();
    }

    /** What the type itself says, in the order of the text. */
    public static List<Statement> own(ComponentType type) {
        return within(type.getMembers());
    }
}
