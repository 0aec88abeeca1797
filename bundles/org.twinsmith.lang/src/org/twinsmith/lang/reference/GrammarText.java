package org.twinsmith.lang.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractNegatedToken;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CharacterRange;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.UntilToken;
import org.eclipse.xtext.Wildcard;

/** Rules of the grammar in EBNF: what an engineer can write, without what the parser makes of it. */
final class GrammarText {
    private static final String INDENT = "\n    ";
    private static final int WIDTH = 110;

    private GrammarText() {
    }

    static String of(AbstractRule rule) {
        AbstractElement body = rule.getAlternatives();
        List<String> choices = body instanceof Alternatives alternatives && body.getCardinality() == null
                ? alternatives.getElements().stream().map(each -> text(each, Rank.CHOICE)).toList() : List.of(text(body, Rank.CHOICE));
        String line = String.join(" | ", choices);
        String laidOut = line.length() <= WIDTH ? line : String.join(INDENT + "| ", choices);
        return rule.getName() + " =" + INDENT + laidOut + " ;";
    }

    /** How tightly the surrounding text binds. */
    private enum Rank {
        CHOICE, SEQUENCE, REPEATED
    }

    private static String text(AbstractElement element, Rank around) {
        String cardinality = element.getCardinality() == null ? "" : element.getCardinality();
        Rank inner = cardinality.isEmpty() ? around : Rank.CHOICE;
        String text = bare(element, cardinality.isEmpty() ? inner : Rank.REPEATED);
        return text.isEmpty() ? "" : text + cardinality;
    }

    private static String bare(AbstractElement element, Rank around) {
        return switch (element) {
            case Alternatives choice -> parenthesised(choice.getElements().stream().map(each -> text(each, Rank.CHOICE))
                    .filter(each -> !each.isEmpty()).collect(Collectors.joining(" | ")), around != Rank.CHOICE);
            case Group group -> sequence(group, around);
            case Assignment assignment -> text(assignment.getTerminal(), around);
            case CrossReference reference -> text(reference.getTerminal(), around);
            case RuleCall call -> call.getRule().getName();
            case Keyword keyword -> quoted(keyword.getValue());
            case EnumLiteralDeclaration literal -> quoted(literal.getLiteral().getValue());
            case CharacterRange range -> quoted(range.getLeft().getValue()) + ".." + quoted(range.getRight().getValue());
            case UntilToken until -> "... " + text(until.getTerminal(), Rank.REPEATED);
            case AbstractNegatedToken not -> "not " + text(not.getTerminal(), Rank.REPEATED);
            case Wildcard any -> "any character";
            case Action made -> "";
            default -> element.eClass().getName();
        };
    }

    private static String sequence(Group group, Rank around) {
        List<String> parts = group.getElements().stream().map(each -> text(each, group.getElements().size() > 1 ? Rank.SEQUENCE : around))
                .filter(each -> !each.isEmpty()).toList();
        return parenthesised(String.join(" ", parts), around == Rank.REPEATED && parts.size() > 1);
    }

    private static String parenthesised(String text, boolean needed) {
        return needed && text.contains(" ") ? "(" + text + ")" : text;
    }

    private static String quoted(String word) {
        String shown = word.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return shown.contains("'") ? "\"" + shown + "\"" : "'" + shown + "'";
    }
}
