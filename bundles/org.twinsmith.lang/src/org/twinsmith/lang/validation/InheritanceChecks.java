package org.twinsmith.lang.validation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinPackage;

/** Inherited members: one from two bases is declared again, and what is declared again only narrows each of them. */
final class InheritanceChecks {
    private final Findings findings;
    private final Narrowing narrowing;

    InheritanceChecks(Findings findings, Quantities quantities) {
        this.findings = findings;
        this.narrowing = new Narrowing(quantities);
    }

    void check(ComponentType type) {
        Map<String, Set<Named>> inherited = new HashMap<>();
        Map<String, Named> own = new HashMap<>();
        Members.declared(type).forEach(each -> own.putIfAbsent(each.getName(), each));
        for (int index = 0; index < type.getSuperTypes().size(); index++) {
            inherit(type, index, inherited, own);
        }
        own.forEach((name, each) -> inherited.getOrDefault(name, Set.of()).stream()
                .filter(base -> narrowing.allowed(each, base).isPresent()).findFirst().ifPresent(base ->
                    findings.error(Code.INHERITANCE_CONFLICT, each, "'" + name + "' does not narrow the member that '" + owner(base)
                            + "' brings, which is " + narrowing.allowed(each, base).get(),
                            "declare it so, or give it another name")));
    }

    private void inherit(ComponentType type, int index, Map<String, Set<Named>> inherited, Map<String, Named> own) {
        ComponentType base = type.getSuperTypes().get(index);
        for (Named each : Members.named(base).values()) {
            Set<Named> before = inherited.computeIfAbsent(each.getName(), name -> new LinkedHashSet<>());
            boolean conflict = !before.isEmpty() && !before.contains(each)
                    && before.stream().noneMatch(other -> Members.isOverridden(other, each));
            if (conflict && !own.containsKey(each.getName())) {
                findings.error(Code.INHERITANCE_CONFLICT, type, TwinPackage.Literals.COMPONENT_TYPE__SUPER_TYPES, index,
                        "'" + base.getName() + "' brings a member '" + each.getName() + "', as does '"
                                + owner(before.iterator().next()) + "'",
                        "declare '" + each.getName() + "' again in '" + type.getName() + "'");
            }
            before.add(each);
        }
    }

    private static String owner(Named member) {
        return Members.owner(member).map(ComponentType::getName).orElse("");
    }
}
