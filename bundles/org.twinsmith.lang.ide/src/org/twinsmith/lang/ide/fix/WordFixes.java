package org.twinsmith.lang.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.Characters;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.SemanticIdentifier;
import org.twinsmith.model.twin.TwinPackage;

/** One word of the language in place of another. */
final class WordFixes {
    private static final String WRITABLE = "writable ";

    private WordFixes() {
    }

    /** An unknown takes a guess, anything else a value. */
    static List<QuickFix> start(Problem problem) {
        Feature feature = problem.enclosing(Feature.class).orElse(null);
        if (feature == null) {
            return List.of();
        }
        boolean guess = feature.getStart() != null;
        String before = problem.text().substring(0, problem.start()).stripTrailing();
        String word = guess ? "start" : "=";
        return before.endsWith(word) ? List.of(problem.change(guess ? "Make it the value: '='" : "Make it a guess: 'start'",
                before.length() - word.length(), word.length(), guess ? "=" : "start")) : List.of();
    }

    static List<QuickFix> writable(Problem problem) {
        boolean word = problem.marked().equals("writable");
        int blanks = problem.text().substring(problem.end()).indexOf(problem.text().substring(problem.end()).stripLeading());
        return word ? List.of(problem.change("Remove 'writable'", problem.start(), problem.marked().length() + blanks, "")) : List.of();
    }

    /** Makes the property writable that a binding writes, wherever it is declared. */
    static List<QuickFix> notWritable(Problem problem) {
        return problem.enclosing(Binding.class).flatMap(binding -> Denoted.by(binding.getTarget()))
                .filter(named -> named instanceof Feature feature && feature.getRole() == FeatureRole.PROPERTY)
                .flatMap(property -> problem.place(property).map(place -> declaredWritable(property.getName(), place)))
                .map(List::of).orElse(List.of());
    }

    private static QuickFix declaredWritable(String name, Place place) {
        return new QuickFix("Make '" + name + "' writable", List.of(new TextEdit(place.file(), place.offset(), 0, WRITABLE)));
    }

    /** {@code asset} or {@code system} in front of an instance, as its type says. */
    static List<QuickFix> kindOfInstance(Problem problem) {
        InstanceGroup group = problem.enclosing(InstanceGroup.class).orElse(null);
        ComponentType type = group == null ? null : group.getType();
        if (type == null || type.eIsProxy() || type.getKind() == group.getKind()) {
            return List.of();
        }
        String kind = type.getKind().getLiteral();
        return region(group, TwinPackage.Literals.INSTANCE_GROUP__KIND).map(word -> List.of(problem.change(
                "Write '" + kind + "'", word.getOffset(), word.getLength(), kind))).orElse(List.of());
    }

    /** The character that the marked one looks like; nothing for what is not seen. */
    static List<QuickFix> plain(Problem problem) {
        boolean one = problem.marked().codePointCount(0, problem.marked().length()) == 1;
        if (!one) {
            return List.of();
        }
        return Characters.plain(problem.marked().codePointAt(0)).map(plain -> List.of(problem.replaced("Write '" + plain + "'", plain)))
                .orElseGet(() -> List.of(problem.replaced("Remove the character", "")));
    }

    static List<QuickFix> irdi(Problem problem) {
        boolean meant = problem.finding().remedy().contains("'irdi'") || problem.finding().message().contains("'irdi'");
        return meant && problem.enclosing(SemanticIdentifier.class).isPresent()
                ? List.of(problem.change("Write 'irdi' in front", problem.start(), 0, "irdi ")) : List.of();
    }

    private static Optional<ITextRegion> region(EObject element, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst().map(INode::getTextRegion);
    }
}
