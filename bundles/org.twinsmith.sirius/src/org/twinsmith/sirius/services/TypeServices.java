package org.twinsmith.sirius.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Multiplicity;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TypeUse;

/** The types of a model: what they declare, extend and are related to. */
public class TypeServices {

    /** The component types of a file. */
    public List<ComponentType> componentTypes(TwinFile file) {
        return declared(file, ComponentType.class);
    }

    public List<EnumType> enumTypes(TwinFile file) {
        return declared(file, EnumType.class);
    }

    public List<StructType> structTypes(TwinFile file) {
        return declared(file, StructType.class);
    }

    public List<ConnectorType> connectorTypes(TwinFile file) {
        return declared(file, ConnectorType.class);
    }

    /** The systems of a file, for which there can be drawings, tables and breakdowns. */
    public List<ComponentType> systems(TwinFile file) {
        return componentTypes(file).stream().filter(type -> type.getKind() == ComponentKind.SYSTEM).toList();
    }

    private static <T extends Element> List<T> declared(TwinFile file, Class<T> kind) {
        return file.getElements().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The values that a type itself declares. */
    public List<Feature> ownFeatures(ComponentType type) {
        return type.getMembers().stream().filter(Feature.class::isInstance).map(Feature.class::cast).toList();
    }

    /** The ports that a type itself declares. */
    public List<Port> ownPorts(ComponentType type) {
        return type.getMembers().stream().filter(PortGroup.class::isInstance).map(PortGroup.class::cast)
                .flatMap(group -> group.getPorts().stream()).toList();
    }

    public List<Relation> ownRelations(TwinFile file) {
        return componentTypes(file).stream().flatMap(type -> type.getMembers().stream()).filter(Relation.class::isInstance)
                .map(Relation.class::cast).toList();
    }

    /** {@code feeds [1..*]}. */
    public String relationText(Relation relation) {
        Multiplicity times = relation.getMultiplicity();
        return relation.getName() + (times == null ? "" : " [" + times.getLower()
                + (times.isRange() ? ".." + (times.isUnbounded() ? "*" : times.getUpper()) : "") + "]");
    }

    public ComponentType relationOwner(Relation relation) {
        return Members.owner(relation).orElse(null);
    }

    /** The types of the parts of a type, each once. */
    public List<ComponentType> partTypes(ComponentType type) {
        Set<ComponentType> types = new LinkedHashSet<>();
        for (Named member : Members.declared(type)) {
            if (member instanceof Instance part) {
                Members.type(part).ifPresent(types::add);
            }
        }
        return new ArrayList<>(types);
    }

    public boolean isSystem(ComponentType type) {
        return type.getKind() == ComponentKind.SYSTEM;
    }

    /** {@code abstract asset Machine}. */
    public String typeTitle(ComponentType type) {
        return (type.isAbstract() ? "abstract " : "") + type.getKind().getLiteral() + " " + type.getName();
    }

    /** {@code parameter area : Area [m2]}. */
    public String featureLabel(Feature feature) {
        return feature.getRole().getLiteral() + " " + feature.getName() + " : " + ValueServices.typeText(feature.getType());
    }

    /** {@code port inlet : Liquid}. */
    public String portLabel(Port port) {
        return "port " + port.getName() + " : " + Members.connector(port).map(Named::getName).orElse("?");
    }

    public String memberLabel(EObject member) {
        return switch (member) {
            case EnumLiteral literal -> literal.getName();
            case StructMember data -> data.getName() + " : " + ValueServices.typeText(data.getType());
            case ConnectorMember quantity -> (quantity.isFlow() ? "flow " : "") + quantity.getName() + " : " + ValueServices.typeText(quantity.getType());
            default -> "";
        };
    }

    /** A name that no declaration of the files has. */
    static String freeTypeName(TwinFile file, String stem) {
        Set<String> taken = new HashSet<>();
        Bodies.files(file).forEach(each -> each.getElements().forEach(element -> {
            if (element instanceof Named named) {
                taken.add(named.getName());
            }
        }));
        int number = 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    public ComponentType createAsset(TwinFile file) {
        return createType(file, ComponentKind.ASSET, "Asset");
    }

    public ComponentType createSystem(TwinFile file) {
        return createType(file, ComponentKind.SYSTEM, "System");
    }

    private static ComponentType createType(TwinFile file, ComponentKind kind, String stem) {
        ComponentType type = TwinFactory.eINSTANCE.createComponentType();
        type.setKind(kind);
        type.setName(freeTypeName(file, stem));
        file.getElements().add(type);
        return type;
    }

    /** A name of a new declaration: the stem with a number that is free. */
    public String nextTypeName(TwinFile file, String stem) {
        return freeTypeName(file, stem);
    }

    public EnumLiteral createLiteral(EnumType type) {
        EnumLiteral literal = TwinFactory.eINSTANCE.createEnumLiteral();
        int number = type.getLiterals().size() + 1;
        while (hasLiteral(type, "value" + number)) {
            number++;
        }
        literal.setName("value" + number);
        type.getLiterals().add(literal);
        return literal;
    }

    private static boolean hasLiteral(EnumType type, String name) {
        return type.getLiterals().stream().anyMatch(each -> name.equals(each.getName()));
    }

    /** A parameter without a dimension. */
    public Feature createParameter(ComponentType type) {
        TypeUse real = TwinFactory.eINSTANCE.createTypeUse();
        real.setPrimitive(Primitive.REAL);
        Feature feature = TwinFactory.eINSTANCE.createFeature();
        feature.setRole(FeatureRole.PARAMETER);
        feature.setName(Bodies.freeName(type, "parameter"));
        feature.setType(real);
        Bodies.add(type, feature);
        return feature;
    }

    /** A port of a connector. */
    public Port createPort(ComponentType type, ConnectorType connector) {
        Port port = TwinFactory.eINSTANCE.createPort();
        port.setName(Bodies.freeName(type, "port"));
        PortGroup group = TwinFactory.eINSTANCE.createPortGroup();
        group.setType(connector);
        group.getPorts().add(port);
        Bodies.add(type, group);
        return port;
    }

    /** The connectors that the loaded files and the namespaces of their types declare. */
    public List<ConnectorType> possibleConnectors(EObject type) {
        Set<ConnectorType> found = new LinkedHashSet<>();
        Bodies.files(type).forEach(file -> found.addAll(connectorTypes(file)));
        Bodies.text(type).ifPresent(text -> text.types().forEach(each -> Members.ports(each).forEach(port -> Members.connector(port).ifPresent(found::add))));
        return new ArrayList<>(found);
    }

    /** Whether a type can extend another one; where it cannot, the reason is said. */
    private static boolean canExtend(ComponentType type, ComponentType base) {
        return !Refusals.tell(extensionRefusal(type, base));
    }

    private static String extensionRefusal(ComponentType type, ComponentType base) {
        if (!Bodies.isEditable(type)) {
            return Refusals.notEditable(type.getName());
        }
        if (type == base || Members.isA(base, type)) {
            return "'" + base.getName() + "' is a '" + type.getName() + "' itself";
        }
        if (type.getSuperTypes().contains(base)) {
            return "'" + type.getName() + "' extends '" + base.getName() + "' already";
        }
        return type.getKind() == base.getKind() ? "" : "'" + type.getName() + "' is of kind " + type.getKind().getLiteral() + ", but '"
                + base.getName() + "' of kind " + base.getKind().getLiteral();
    }

    public ComponentType extend(ComponentType type, ComponentType base) {
        if (canExtend(type, base)) {
            type.getSuperTypes().add(base);
        }
        return type;
    }

    /** Lets a type extend another base than before. */
    public ComponentType extendInstead(ComponentType type, ComponentType before, ComponentType base) {
        int at = type.getSuperTypes().indexOf(before);
        if (at >= 0 && canExtend(type, base)) {
            type.getSuperTypes().set(at, base);
        }
        return type;
    }

    /** Lets another type extend the base that an edge leads to, in the place of the one that did. */
    public ComponentType extendedBy(ComponentType type, ComponentType before, EObject edge) {
        if (Views.end(edge, "targetNode") instanceof ComponentType base && canExtend(type, base) && before.getSuperTypes().remove(base)) {
            type.getSuperTypes().add(base);
        }
        return type;
    }

    public Relation relateTypes(ComponentType type, ComponentType other) {
        if (!Bodies.isEditable(type) && Refusals.tell(Refusals.notEditable(type.getName()))) {
            return null;
        }
        Relation relation = TwinFactory.eINSTANCE.createRelation();
        relation.setName(Bodies.freeName(type, "relation"));
        relation.setType(other);
        Bodies.add(type, relation);
        return relation;
    }

    public Relation relationTo(Relation relation, ComponentType type) {
        relation.setType(type);
        return relation;
    }

    public Relation relationFrom(Relation relation, ComponentType type) {
        if (Bodies.isEditable(type) && Members.find(type, relation.getName()).isEmpty()) {
            EcoreUtil.remove(relation);
            Bodies.add(type, relation);
        } else {
            Refusals.tell("'" + type.getName() + "' has a '" + relation.getName() + "' already, or its text cannot be edited");
        }
        return relation;
    }
}
