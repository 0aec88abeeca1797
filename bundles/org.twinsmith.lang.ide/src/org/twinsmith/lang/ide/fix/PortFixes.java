package org.twinsmith.lang.ide.fix;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Port;

/** Ports that stand alone: they are connected to a port of the same connector beside them. */
final class PortFixes {
    private static final int MOST = 5;

    private PortFixes() {
    }

    static List<QuickFix> unconnected(Problem problem) {
        Instance instance = problem.enclosing(Instance.class).orElse(null);
        ComponentType system = problem.enclosing(ComponentType.class).orElse(null);
        if (instance == null || system == null) {
            return List.of();
        }
        return Members.type(instance).stream().flatMap(type -> Members.ports(type).stream())
                .filter(port -> problem.finding().message().contains(instance.getName() + "." + port.getName() + " is"))
                .flatMap(port -> partners(system, instance, port).limit(MOST)
                        .map(partner -> connected(problem, system, instance.getName() + "." + port.getName(), partner)))
                .toList();
    }

    private static Stream<String> partners(ComponentType system, Instance instance, Port port) {
        Stream<String> inner = Members.instances(system).stream().filter(each -> each != instance)
                .flatMap(each -> Members.type(each).stream().flatMap(type -> Members.ports(type).stream())
                        .filter(other -> fits(port, other)).map(other -> each.getName() + "." + other.getName()));
        Stream<String> own = Members.ports(system).stream().filter(other -> fits(port, other)).map(Port::getName);
        return Stream.concat(inner, own);
    }

    private static boolean fits(Port port, Port other) {
        return Members.connector(port).isPresent() && Members.connector(port).equals(Members.connector(other));
    }

    /** A new last line of the system. */
    private static QuickFix connected(Problem problem, ComponentType system, String port, String partner) {
        ITextRegion region = NodeModelUtils.findActualNodeFor(system).getTextRegion();
        int brace = region.getOffset() + region.getLength() - 1;
        String head = problem.text().substring(0, brace);
        boolean alone = head.substring(head.lastIndexOf('\n') + 1).isBlank();
        int at = alone ? head.lastIndexOf('\n') + 1 : brace;
        String line = "    connect " + port + " -> " + partner + "\n";
        return problem.change("Connect '" + port + "' to '" + partner + "'", at, 0, alone ? line : "\n" + line);
    }
}
