package org.twinsmith.sirius.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.model.edit.TextResource;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TypeUse;

/** Values that a part gives to the parameters of its type. */
public class ValueServices {

    /** The parameters that a part can be given values for; those of structs member by member, in the text. */
    public List<Feature> parameters(Instance part) {
        return Members.type(part).map(Members::features).orElse(List.of()).stream()
                .filter(feature -> feature.getRole() == FeatureRole.PARAMETER || feature.getRole() == FeatureRole.PROPERTY)
                .filter(feature -> feature.getType() == null || !(feature.getType().getType() instanceof StructType)).toList();
    }

    /** The value that a part gives a feature, as it is written; empty where it gives none. */
    public String givenValue(Instance part, Feature feature) {
        return modifier(part, feature).map(modifier -> text(modifier.getValue())).orElse("");
    }

    /** What a feature is where a part gives it no value. */
    public String defaultValue(Feature feature) {
        return feature.getValue() == null ? "" : text(feature.getValue());
    }

    /** {@code k = 0.5, area = 12 [m2]}: all that a part is given. */
    public String givenValues(Instance part) {
        return Members.group(part).getModifiers().stream().filter(each -> each.getFeature() != null && each.getValue() != null)
                .map(each -> each.getFeature().getName() + " = " + text(each.getValue())).collect(Collectors.joining(", "));
    }

    /** {@code k : Length [m]}. */
    public String featureTitle(Feature feature) {
        return feature.getName() + " : " + typeText(feature.getType());
    }

    static String typeText(TypeUse type) {
        if (type == null) {
            return "?";
        }
        String name = type.getPrimitive() != Primitive.NONE ? type.getPrimitive().getLiteral() : type.getType() == null ? "?" : type.getType().getName();
        return name + (type.getUnit() == null ? "" : " [" + type.getUnit() + "]");
    }

    private static Optional<Modifier> modifier(Instance part, Feature feature) {
        return Members.group(part).getModifiers().stream().filter(each -> each.getFeature() == feature && each.getMember() == null
                && each.getValue() != null).findFirst();
    }

    private static String text(Expression expression) {
        return expression.eResource() instanceof TextResource text ? text.text(expression) : "";
    }

    /**
     * Gives a feature of a part a value; an empty text takes it away, so that the one of the type holds. Of several parts that are
     * declared together, the one concerned gets a declaration of its own. Where the text is no value nothing changes, and the reason
     * is said.
     */
    public Instance setValue(Instance part, Feature feature, String value) {
        if (value == null || value.strip().equals(givenValue(part, feature))
                || !Bodies.isEditable(part) && Refusals.tell(Refusals.notEditable(part.getName()))) {
            return part;
        }
        try {
            give(part, feature, value.isBlank() ? null : Bodies.text(part).orElseThrow().expression(value.strip()));
        } catch (DiagnosticException e) {
            Refusals.tell(e.getMessage());
        }
        return part;
    }

    private static void give(Instance part, Feature feature, Expression expression) {
        InstanceGroup group = PartTools.alone(part);
        Optional<Modifier> given = modifier(part, feature);
        if (expression == null) {
            given.ifPresent(group.getModifiers()::remove);
        } else {
            given.orElseGet(() -> add(group, feature)).setValue(expression);
        }
    }

    private static Modifier add(InstanceGroup group, Feature feature) {
        Modifier modifier = TwinFactory.eINSTANCE.createModifier();
        modifier.setFeature(feature);
        group.getModifiers().add(modifier);
        return modifier;
    }
}
