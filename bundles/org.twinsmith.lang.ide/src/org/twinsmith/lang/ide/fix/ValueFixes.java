package org.twinsmith.lang.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.TypeUse;

/** Values that are missing, at a declaration or at an instance; a value to begin with is written, for the engineer to change. */
final class ValueFixes {

    private ValueFixes() {
    }

    static List<QuickFix> missing(Problem problem) {
        Optional<Feature> own = problem.enclosing(Feature.class);
        if (own.isPresent()) {
            return declared(problem, own.get());
        }
        return instance(problem).map(instance -> atInstance(problem, instance)).orElse(List.of());
    }

    /** The instance of a group whose name the finding marks. */
    private static Optional<Instance> instance(Problem problem) {
        return problem.enclosing(Instance.class);
    }

    private static List<QuickFix> declared(Problem problem, Feature feature) {
        if (feature.getValue() != null || feature.getType() == null) {
            return List.of();
        }
        INode last = feature.getRange() == null ? NodeModelUtils.findActualNodeFor(feature.getType())
                : NodeModelUtils.findActualNodeFor(feature.getRange());
        return value(feature).map(value -> List.of(problem.change("Give '" + feature.getName() + "' the value " + value,
                end(last), 0, " = " + value))).orElse(List.of());
    }

    private static List<QuickFix> atInstance(Problem problem, Instance instance) {
        Optional<ComponentType> type = Members.type(instance);
        InstanceGroup group = Members.group(instance);
        return type.stream().flatMap(found -> Members.features(found).stream())
                .filter(feature -> feature.getValue() == null && isMeant(problem, instance, feature))
                .filter(feature -> group.getModifiers().stream().noneMatch(each -> each.getFeature() == feature))
                .flatMap(feature -> value(feature).stream().map(value -> modifier(problem, group, feature.getName() + " = " + value)))
                .toList();
    }

    /** The message ends the path of the variable in instance and feature. */
    private static boolean isMeant(Problem problem, Instance instance, Feature feature) {
        String path = instance.getName() + "." + feature.getName();
        return (" " + problem.finding().message() + " ").matches("(?s).*[ .]" + java.util.regex.Pattern.quote(path) + "[ ,].*");
    }

    private static QuickFix modifier(Problem problem, InstanceGroup group, String modifier) {
        String text = problem.text();
        if (!group.getModifiers().isEmpty()) {
            int after = end(NodeModelUtils.findActualNodeFor(group.getModifiers().getLast()));
            return problem.change("Write '" + modifier + "'", after, 0, " " + modifier);
        }
        int type = end(NodeModelUtils.findNodesForFeature(group, TwinPackage.Literals.INSTANCE_GROUP__TYPE).getLast());
        int whole = end(NodeModelUtils.findActualNodeFor(group));
        int brace = text.substring(type, whole).indexOf('{');
        return brace < 0 ? problem.change("Write '" + modifier + "'", type, 0, " { " + modifier + " }")
                : problem.change("Write '" + modifier + "'", type + brace + 1, 0, " " + modifier);
    }

    /** The lower bound of the range, or the plainest value of the type; empty where there is none. */
    private static Optional<String> value(Feature feature) {
        TypeUse use = feature.getType();
        if (use == null) {
            return Optional.empty();
        }
        if (feature.getRange() != null) {
            String low = SourceTexts.of(feature.getRange().getLow());
            String high = SourceTexts.of(feature.getRange().getHigh());
            return Optional.of(low.contains("[") || !high.contains("[") ? low : low + " " + high.substring(high.indexOf('[')));
        }
        if (use.getType() instanceof EnumType type) {
            return type.getLiterals().stream().findFirst().map(literal -> literal.getName());
        }
        if (use.getPrimitive() == Primitive.BOOLEAN) {
            return Optional.of("false");
        }
        String unit = use.getUnit() != null ? use.getUnit() : Quantities.kind(use).map(QuantityKind::getUnit).orElse("");
        boolean number = use.getPrimitive() == Primitive.REAL || use.getPrimitive() == Primitive.INTEGER || Quantities.kind(use).isPresent();
        return number ? Optional.of(unit.isEmpty() || unit.equals("1") ? "0" : "0 [" + unit + "]") : Optional.empty();
    }

    private static int end(INode node) {
        ITextRegion region = node.getTextRegion();
        return region.getOffset() + region.getLength();
    }
}
