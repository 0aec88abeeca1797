package org.twinsmith.ui.language;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Noise;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Reads the outline off a parsed file. */
final class OutlineReader {
    private OutlineReader() {
    }

    static List<OutlineEntry> read(TwinFile file) {
        return file.getElements().stream().filter(Named.class::isInstance).map(element -> entry((Named) element))
                .filter(entry -> !entry.name().isEmpty()).toList();
    }

    private static OutlineEntry entry(Named element) {
        List<OutlineEntry> children = element instanceof ComponentType type
                ? type.getMembers().stream().flatMap(OutlineReader::named).map(OutlineReader::entry)
                        .filter(entry -> !entry.name().isEmpty()).toList()
                : List.of();
        INode name = NodeModelUtils.findNodesForFeature(element, TwinPackage.Literals.NAMED__NAME).stream().findFirst()
                .orElseGet(() -> NodeModelUtils.findActualNodeFor(element));
        int offset = name == null ? 0 : name.getOffset();
        int length = name == null ? 0 : name.getLength();
        return new OutlineEntry(kind(element), element.getName() == null ? "" : element.getName(), detail(element), offset, length,
                children);
    }

    private static Stream<Named> named(EObject member) {
        return switch (member) {
            case PortGroup group -> group.getPorts().stream().map(Named.class::cast);
            case InstanceGroup group -> group.getInstances().stream().map(Named.class::cast);
            case Named single -> Stream.of(single);
            default -> Stream.empty();
        };
    }

    private static OutlineEntry.Kind kind(Named element) {
        return switch (element) {
            case ComponentType type -> type.getKind() == ComponentKind.SYSTEM ? OutlineEntry.Kind.SYSTEM : OutlineEntry.Kind.ASSET;
            case Instance instance -> OutlineEntry.Kind.ASSET;
            case Scenario scenario -> OutlineEntry.Kind.SCENARIO;
            case Source source -> OutlineEntry.Kind.SOURCE;
            default -> element.eContainer() instanceof TwinFile ? OutlineEntry.Kind.TYPE : OutlineEntry.Kind.MEMBER;
        };
    }

    private static String detail(Named element) {
        return switch (element) {
            case Instance instance when instance.eContainer() instanceof InstanceGroup group -> typeName(group.getType());
            case Noise noise -> "noise";
            case Machine machine -> "machine";
            case Feature feature when feature.getType() != null -> feature.getRole().getLiteral();
            case Scenario scenario -> "of " + typeName(scenario.getSystem());
            default -> "";
        };
    }

    private static String typeName(Named type) {
        return type == null || type.getName() == null ? "?" : type.getName();
    }
}
