package org.twinsmith.exchange.nodeset.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSet.Model;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFile;

/** A model as nodes: its types, and each system that no other one contains as a folder of objects. */
public final class ModelNodes {
    /** The first version that has the types of variables which are used here. */
    private static final Model STANDARD = new Model(NodeId.BASE, "1.04", "2019-05-01T00:00:00Z", List.of());
    private final List<TwinFile> files;
    private final Nodes nodes;
    private final TypeNodes types;
    private final NestedTypes nested;
    private final Set<EnumType> states;
    private final Variables variables;

    /** @param documentation the doc comment of a declaration; empty where it has none */
    public ModelNodes(List<TwinFile> files, Quantities quantities, Function<EObject, String> documentation) {
        this.files = List.copyOf(files);
        nodes = new Nodes(documentation);
        variables = new Variables(nodes, new DataValues(quantities));
        List<ComponentType> all = files.stream().flatMap(file -> file.getElements().stream()).filter(ComponentType.class::isInstance)
                .map(ComponentType.class::cast).toList();
        nested = new NestedTypes(all, type -> !documentation.apply(type).isBlank());
        states = MachineNodes.states(all);
        types = new TypeNodes(nodes, variables, nested);
    }

    /** The nodes; those of the standard, where a model repeats its types, are left to the standard. */
    public NodeSet convert() {
        Set<ComponentType> used = used();
        List<ComponentType> systems = new ArrayList<>();
        for (TwinFile file : files) {
            if (Ids.uri(file).equals(NodeId.BASE)) {
                nodes.lost(file.getNamespace(), "the types of the standard's own namespace are not written, as every server has them");
            }
            file.getElements().stream().filter(each -> each instanceof ComponentType || each instanceof EnumType || each instanceof StructType)
                    .map(Declaration.class::cast).forEach(each -> {
                        if (each instanceof ComponentType type && type.getKind() == ComponentKind.SYSTEM && !type.isAbstract() && !used.contains(type)) {
                            systems.add(type);
                        } else if (!(each instanceof ComponentType part && nested.contains(part)) && !(each instanceof EnumType values && states.contains(values))) {
                            types.need(each);
                        }
                    });
        }
        types.write();
        InstanceNodes instances = new InstanceNodes(nodes, types, variables, bindings());
        systems.forEach(system -> instances.system(system, Ids.uri((TwinFile) system.eContainer())));
        types.write();
        return new NodeSet("", models(), nodes.all());
    }

    /** What the nodes do not say of the model. */
    public List<Loss> losses() {
        return nodes.losses();
    }

    /** The types that something is made of. */
    private Set<ComponentType> used() {
        return files.stream().flatMap(file -> file.getElements().stream()).filter(ComponentType.class::isInstance).map(ComponentType.class::cast)
                .flatMap(type -> Stream.concat(type.getSuperTypes().stream(), type.getMembers().stream().filter(InstanceGroup.class::isInstance)
                        .map(group -> ((InstanceGroup) group).getType()))).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<String, Binding> bindings() {
        Map<String, Binding> bindings = new HashMap<>();
        files.stream().flatMap(file -> file.getElements().stream()).filter(Binding.class::isInstance).map(Binding.class::cast)
                .filter(each -> each.getSource() != null && "opcua".equals(each.getSource().getKind()))
                .forEach(each -> bindings.putIfAbsent(path(each.getTarget()), each));
        return bindings;
    }

    private static String path(Expression expression) {
        return switch (expression) {
            case MemberAccess access -> path(access.getReceiver()) + "." + access.getMember().getName() + indices(access.getIndices());
            case Reference reference -> reference.getTarget().getName() + indices(reference.getIndices());
            case null, default -> "";
        };
    }

    private static String indices(List<Expression> indices) {
        return indices.isEmpty() ? "" : indices.stream().map(each -> each instanceof NumberLiteral literal ? literal.getText() : "?")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<Model> models() {
        Map<String, String> versions = new HashMap<>();
        files.forEach(file -> versions.putIfAbsent(Ids.uri(file), file.getVersion() == null ? "" : file.getVersion()));
        Set<String> uris = nodes.all().stream().map(node -> node.id().namespace()).filter(uri -> !uri.equals(NodeId.BASE))
                .collect(Collectors.toCollection(TreeSet::new));
        return uris.stream().map(uri -> new Model(uri, versions.getOrDefault(uri, ""), "", List.of(STANDARD))).toList();
    }

    /** All component types that are loaded with one. */
    static Stream<ComponentType> types(ComponentType one) {
        Resource resource = one.eResource();
        Stream<EObject> roots = resource == null || resource.getResourceSet() == null ? Stream.of(one.eContainer())
                : resource.getResourceSet().getResources().stream().flatMap(each -> each.getContents().stream());
        return roots.filter(TwinFile.class::isInstance).flatMap(file -> ((TwinFile) file).getElements().stream())
                .filter(ComponentType.class::isInstance).map(ComponentType.class::cast);
    }
}
