package org.twinsmith.compile.flatten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.TypeBalance;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.FeatureRole;

/** Counts equations and unknowns of each type that has no parts. */
record LocalBalance(Context context, Behaviour behaviour) {
    List<TypeBalance> all() {
        Map<List<Object>, TypeBalance> balances = new LinkedHashMap<>();
        collect(context.root(), balances);
        return List.copyOf(balances.values());
    }

    private void collect(Component component, Map<List<Object>, TypeBalance> balances) {
        if (component.children().isEmpty()) {
            balances.computeIfAbsent(List.of(component.type(), component.variant()), kind -> balance(component));
        }
        component.children().values().forEach(child -> collect(child, balances));
    }

    private TypeBalance balance(Component component) {
        ComponentType type = component.type();
        return new TypeBalance(type.getKind().getLiteral() + " " + type.getName(), behaviour.equations(component) + recorded(component),
                features(component, FlatKind.ALGEBRAIC), features(component, FlatKind.STATE), flows(component),
                context.place(type));
    }

    private static int recorded(Component component) {
        return (int) component.members().stream().filter(ExternalBehaviour.class::isInstance)
                .flatMap(behaviour -> ((ExternalBehaviour) behaviour).getMappings().stream())
                .filter(mapping -> mapping.getFeature() != null && mapping.getFeature().getRole() != FeatureRole.INPUT).count();
    }

    /** Called before connections turn inputs into unknowns. */
    private int features(Component component, FlatKind kind) {
        return (int) component.features().values().stream().filter(id -> context.variables().get(id).kind() == kind)
                .count();
    }

    private static int flows(Component component) {
        return (int) component.ports().values().stream()
                .flatMap(end -> Members.connector(end.port()).orElseThrow().getMembers().stream())
                .filter(ConnectorMember::isFlow).count();
    }
}
