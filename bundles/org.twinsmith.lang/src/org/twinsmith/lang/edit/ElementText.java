package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.lang.syntax.ExpressionText;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Label;
import org.twinsmith.model.twin.LimitRange;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Multiplicity;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Noise;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.Range;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.SemanticIdentifier;
import org.twinsmith.model.twin.Semantics;
import org.twinsmith.model.twin.Sized;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage.Literals;
import org.twinsmith.model.twin.TypeUse;

/**
 * Elements as they would be written anew. What an editor of the model makes is here: types and their members, instances,
 * connections, bindings and sources. All else is refused rather than written wrongly.
 *
 * @param inner the text of an element inside of another one, which may have been read and not be new
 */
record ElementText(Function<EObject, String> inner, Spelling spelling) {
    private static final String STEP = "    ";

    /** Whether such an element can be written. */
    static boolean knows(EObject element) {
        return switch (element) {
            case Expression e -> true;
            case InstanceGroup e -> true;
            case PortGroup e -> true;
            case Sized e -> !(e instanceof Noise || e instanceof Machine);
            case Modifier e -> true;
            case Connection e -> true;
            case Link e -> true;
            case Expose e -> true;
            case Relation e -> true;
            case Label e -> true;
            case Semantics e -> true;
            case SemanticIdentifier e -> true;
            case EnumLiteral e -> true;
            case TypeUse e -> true;
            case Range e -> !(e instanceof LimitRange);
            case StructMember e -> true;
            case ConnectorMember e -> true;
            default -> knowsDeclaration(element);
        };
    }

    private static boolean knowsDeclaration(EObject element) {
        return element instanceof TwinFile || element instanceof ComponentType || element instanceof EnumType || element instanceof StructType
                || element instanceof ConnectorType || element instanceof Binding || element instanceof Source || element instanceof Import;
    }

    /** What an element is called in a message. */
    static String label(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Named named && named.getName() != null) {
                return "'" + named.getName() + "'";
            }
        }
        return "a " + element.eClass().getName();
    }

    String of(EObject element) {
        return switch (element) {
            case null -> throw Refusal.of("an element lacks a part that its text needs, so it cannot be written", "give it all of its parts");
            case Expression expression -> ExpressionText.of(expression);
            case InstanceGroup group -> words(group.isOptional() ? "optional" : "", group.getKind().getLiteral(), list(group.getInstances())) + " : "
                    + spelling.of(group, Literals.INSTANCE_GROUP__TYPE) + modifiers(group);
            case PortGroup group -> words(group.isRequired() ? "required" : group.isOptional() ? "optional" : "", "port", list(group.getPorts()))
                    + " : " + spelling.of(group, Literals.PORT_GROUP__TYPE);
            case Feature feature when knows(feature) -> feature(feature);
            case Port port -> port.getName() + sizes(port);
            case Instance instance -> instance.getName() + sizes(instance);
            case Modifier modifier -> modifier(modifier);
            case Connection connection -> "connect " + inner.apply(connection.getSource()) + " -> " + inner.apply(connection.getTarget());
            case Link link -> inner.apply(link.getSubject()) + " " + spelling.of(link, Literals.LINK__RELATION) + " " + inner.apply(link.getObject());
            case Expose expose -> "expose " + inner.apply(expose.getPath()) + (expose.getLabel() == null ? "" : " as " + quoted(expose.getLabel()));
            case Relation relation -> "relation " + relation.getName() + " : " + spelling.of(relation, Literals.RELATION__TYPE)
                    + multiplicity(relation.getMultiplicity());
            case Label label -> "label " + quoted(label.getText()) + (label.getLanguage() == null ? "" : "@" + label.getLanguage());
            case Semantics semantics -> "semantics " + list(semantics.getIdentifiers());
            case SemanticIdentifier identifier -> (identifier.isIrdi() ? "irdi " : "") + quoted(identifier.getText());
            case EnumLiteral literal -> literal.getName();
            case TypeUse type -> (type.getPrimitive() == Primitive.NONE ? spelling.of(type, Literals.TYPE_USE__TYPE) : type.getPrimitive().getLiteral())
                    + ExpressionText.unit(type.getUnit());
            case Range range when knows(range) -> inner.apply(range.getLow()) + " .. " + inner.apply(range.getHigh());
            case StructMember member -> member.getName() + " : " + inner.apply(member.getType());
            case ConnectorMember member -> (member.isFlow() ? "flow " : "") + member.getName() + " : " + inner.apply(member.getType());
            default -> declaration(element);
        };
    }

    private String declaration(EObject element) {
        return switch (element) {
            case TwinFile file -> file(file);
            case Import imported -> "import " + imported.getImportedNamespace();
            case ComponentType type -> type(type);
            case EnumType type -> "enum " + type.getName() + " { " + type.getAnnotations().stream().map(each -> inner.apply(each) + " ").collect(Collectors.joining())
                    + list(type.getLiterals()) + " }";
            case StructType type -> "struct " + type.getName() + body(Stream.concat(type.getAnnotations().stream(), type.getMembers().stream()).toList());
            case ConnectorType type -> "connector " + type.getName() + body(type.getMembers());
            case Binding binding when isSimple(binding) -> "bind " + inner.apply(binding.getTarget()) + " " + binding.getDirection().getLiteral() + " "
                    + spelling.of(binding, Literals.BINDING__SOURCE) + " " + quoted(binding.getAddress()) + ExpressionText.unit(binding.getUnit())
                    + (binding.getSampling() == null ? "" : " sampling " + inner.apply(binding.getSampling()));
            case Source source when source.getCredentials().isEmpty() && source.getZone() == null -> "source " + source.getName() + " : "
                    + source.getKind() + (source.getEndpoint() == null ? "" : " " + quoted(source.getEndpoint()))
                    + (source.getSecurity() == null ? "" : " { security " + source.getSecurity() + " }");
            default -> throw ModelDiff.unwritable(element);
        };
    }

    private static boolean isSimple(Binding binding) {
        return binding.getDeadband() == null && binding.getStale() == null && binding.getLimit() == null && binding.getRamp() == null
                && binding.getRole() == null && binding.getInterlock() == null && binding.getPayload() == null;
    }

    private String file(TwinFile file) {
        List<String> header = new ArrayList<>(List.of("namespace " + file.getNamespace()));
        file.getImports().forEach(each -> header.add(inner.apply(each)));
        return String.join("\n", header) + file.getElements().stream().map(each -> "\n\n" + inner.apply(each)).collect(Collectors.joining());
    }

    private String type(ComponentType type) {
        String bases = type.getSuperTypes().stream().map(each -> spelling.of(type, Literals.COMPONENT_TYPE__SUPER_TYPES, each))
                .collect(Collectors.joining(", "));
        return words(type.isAbstract() ? "abstract" : "", type.getKind().getLiteral(), type.getName(),
                type.getVersion() == null ? "" : "version " + type.getVersion(), bases.isEmpty() ? "" : "extends " + bases)
                + body(type.getMembers().stream().filter(each -> !ListDiff.isEmpty(each)).toList());
    }

    private String body(List<? extends EObject> members) {
        return " {" + members.stream().map(each -> "\n" + inner.apply(each)).map(text -> text.replace("\n", "\n" + STEP))
                .collect(Collectors.joining()) + "\n}";
    }

    private String feature(Feature feature) {
        String annotations = feature.getAnnotations().isEmpty() && feature.getValues().isEmpty() ? ""
                : feature.getAnnotations().stream().map(inner).collect(Collectors.joining("  ", " { ", " }"));
        if (!feature.getValues().isEmpty()) {
            throw ModelDiff.unwritable(feature);
        }
        return words(feature.isOptional() ? "optional" : "", feature.isWritable() ? "writable" : "", feature.getRole().getLiteral(), feature.getName())
                + sizes(feature) + " : " + inner.apply(feature.getType())
                + (feature.getRange() == null ? "" : " in " + inner.apply(feature.getRange())) + (feature.isFree() ? " free" : "")
                + (feature.getValue() != null ? " = " + inner.apply(feature.getValue())
                        : feature.getStart() != null ? " start " + inner.apply(feature.getStart()) : "") + annotations;
    }

    private String modifiers(InstanceGroup group) {
        List<String> all = new ArrayList<>(group.getModifiers().stream().map(inner).toList());
        if (group.getFidelity() != null) {
            all.add("fidelity " + spelling.of(group, Literals.INSTANCE_GROUP__FIDELITY));
        }
        return all.isEmpty() ? "" : " { " + String.join("  ", all) + " }";
    }

    private String modifier(Modifier modifier) {
        if (modifier.getAbsent() != null) {
            return "without " + spelling.of(modifier, Literals.MODIFIER__ABSENT);
        }
        String feature = spelling.of(modifier, Literals.MODIFIER__FEATURE)
                + (modifier.eIsSet(Literals.MODIFIER__MEMBER) ? "." + spelling.of(modifier, Literals.MODIFIER__MEMBER) : "");
        return feature + (modifier.isFree() ? " free" : " = " + inner.apply(modifier.getValue()));
    }

    private static String multiplicity(Multiplicity times) {
        return times == null ? "" : " [" + times.getLower() + (times.isRange() ? ".." + (times.isUnbounded() ? "*" : times.getUpper()) : "") + "]";
    }

    private String sizes(Sized sized) {
        return sized.getSizes().isEmpty() ? "" : "[" + list(sized.getSizes()) + "]";
    }

    private String list(List<? extends EObject> items) {
        return items.stream().map(inner).collect(Collectors.joining(", "));
    }

    private static String words(String... words) {
        return List.of(words).stream().filter(word -> word != null && !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return ExpressionText.quoted(text == null ? "" : text);
    }
}
