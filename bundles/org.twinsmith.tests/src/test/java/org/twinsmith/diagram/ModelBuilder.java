package org.twinsmith.diagram;

import java.util.Arrays;
import java.util.stream.Stream;

import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TypeUse;

/** Builds linked component types without any text, so that names may be such as the grammar would never let through. */
final class ModelBuilder {
    private static final TwinFactory TWIN = TwinFactory.eINSTANCE;
    private final ComponentType type = TWIN.createComponentType();

    private ModelBuilder(ComponentKind kind, String name) {
        type.setKind(kind);
        type.setName(name);
    }

    static ModelBuilder asset(String name) {
        return new ModelBuilder(ComponentKind.ASSET, name);
    }

    static ModelBuilder system(String name) {
        return new ModelBuilder(ComponentKind.SYSTEM, name);
    }

    static ConnectorType connector(String name) {
        ConnectorType connector = TWIN.createConnectorType();
        connector.setName(name);
        return connector;
    }

    ModelBuilder extending(ModelBuilder base) {
        type.getSuperTypes().add(base.type);
        return this;
    }

    ModelBuilder ports(ConnectorType connector, String... names) {
        PortGroup group = TWIN.createPortGroup();
        group.setType(connector);
        for (String name : names) {
            Port port = TWIN.createPort();
            port.setName(name);
            group.getPorts().add(port);
        }
        type.getMembers().add(group);
        return this;
    }

    ModelBuilder feature(FeatureRole role, String name, String unit) {
        Feature feature = TWIN.createFeature();
        feature.setRole(role);
        feature.setName(name);
        TypeUse use = TWIN.createTypeUse();
        use.setPrimitive(Primitive.REAL);
        use.setUnit(unit);
        feature.setType(use);
        type.getMembers().add(feature);
        return this;
    }

    ModelBuilder contains(ModelBuilder part, String... names) {
        InstanceGroup group = TWIN.createInstanceGroup();
        group.setKind(part.type.getKind());
        group.setType(part.type);
        for (String name : names) {
            Instance instance = TWIN.createInstance();
            instance.setName(name);
            group.getInstances().add(instance);
        }
        type.getMembers().add(group);
        return this;
    }

    ModelBuilder connect(String source, String target) {
        Connection connection = TWIN.createConnection();
        connection.setSource(path(source));
        connection.setTarget(path(target));
        type.getMembers().add(connection);
        return this;
    }

    ModelBuilder expose(String path, String label) {
        Expose expose = TWIN.createExpose();
        expose.setPath(path(path));
        expose.setLabel(label);
        type.getMembers().add(expose);
        return this;
    }

    ComponentType build() {
        return type;
    }

    private Expression path(String path) {
        String[] names = path.split("\\.");
        Named at = member(type, names[0]);
        Reference reference = TWIN.createReference();
        reference.setTarget(at);
        Expression expression = reference;
        for (String name : Arrays.asList(names).subList(1, names.length)) {
            at = member(((InstanceGroup) at.eContainer()).getType(), name);
            MemberAccess access = TWIN.createMemberAccess();
            access.setReceiver(expression);
            access.setMember(at);
            expression = access;
        }
        return expression;
    }

    private static Named member(ComponentType type, String name) {
        return type.getMembers().stream().flatMap(ModelBuilder::names).filter(each -> each.getName().equals(name))
                .findFirst().orElseGet(() -> type.getSuperTypes().stream().map(base -> member(base, name))
                        .findFirst().orElseThrow(() -> new IllegalArgumentException("no member " + name)));
    }

    private static Stream<Named> names(Member member) {
        return switch (member) {
            case PortGroup group -> group.getPorts().stream().map(Named.class::cast);
            case InstanceGroup group -> group.getInstances().stream().map(Named.class::cast);
            case Feature feature -> Stream.of(feature);
            default -> Stream.empty();
        };
    }
}
