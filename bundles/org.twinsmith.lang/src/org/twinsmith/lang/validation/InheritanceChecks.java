package org.twinsmith.lang.validation;

import java.util.HashMap;
import java.util.Map;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.Kinds;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.TypeUse;

/** Inherited members: one from two bases is declared again, and what is declared again only narrows. */
final class InheritanceChecks {
    private final Findings findings;

    InheritanceChecks(Findings findings) {
        this.findings = findings;
    }

    void check(ComponentType type) {
        Map<String, Named> inherited = new HashMap<>();
        Map<String, Named> own = new HashMap<>();
        Members.declared(type).forEach(each -> own.putIfAbsent(each.getName(), each));
        int index = 0;
        for (ComponentType base : type.getSuperTypes()) {
            for (Named each : Members.named(base).values()) {
                Named before = inherited.putIfAbsent(each.getName(), each);
                if (before != null && before != each && !own.containsKey(each.getName())) {
                    findings.error(Code.INHERITANCE_CONFLICT, type, TwinPackage.Literals.COMPONENT_TYPE__SUPER_TYPES, index,
                            "'" + base.getName() + "' brings a member '" + each.getName() + "', as does '"
                                    + owner(before) + "'", "declare '" + each.getName() + "' again in '" + type.getName() + "'");
                }
            }
            index++;
        }
        own.forEach((name, each) -> {
            Named base = inherited.get(name);
            if (base != null && !narrows(each, base)) {
                findings.error(Code.INHERITANCE_CONFLICT, each, "'" + name + "' does not narrow the member that '" + owner(base)
                        + "' brings", "keep its role and its type, or give it another name");
            }
        });
    }

    private static String owner(Named member) {
        return Members.owner(member).map(ComponentType::getName).orElse("");
    }

    private static boolean narrows(Named own, Named base) {
        return own instanceof Feature mine && base instanceof Feature theirs && mine.getRole() == theirs.getRole()
                && sameType(mine.getType(), theirs.getType());
    }

    private static boolean sameType(TypeUse mine, TypeUse theirs) {
        if (mine == null || theirs == null || mine.getPrimitive() != theirs.getPrimitive()) {
            return mine == null || theirs == null;
        }
        if (mine.getType() instanceof QuantityKind kind && theirs.getType() instanceof QuantityKind wider) {
            return Kinds.common(kind, wider).filter(common -> common == wider).isPresent();
        }
        return mine.getType() == theirs.getType() && Quantities.kind(mine).equals(Quantities.kind(theirs));
    }
}
