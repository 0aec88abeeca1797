package org.twinsmith.lang.scoping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;

/** The literals of all visible enumerations by simple name; several enumerations may share one. */
record EnumLiterals(Map<String, List<EnumLiteral>> byName) {

    static EnumLiterals of(IScope enums, EObject context) {
        Map<String, List<EnumLiteral>> byName = new LinkedHashMap<>();
        for (IEObjectDescription each : enums.getAllElements()) {
            if (EcoreUtil.resolve(each.getEObjectOrProxy(), context) instanceof EnumType type) {
                type.getLiterals().forEach(literal -> byName
                        .computeIfAbsent(String.valueOf(literal.getName()), name -> new ArrayList<>()).add(literal));
            }
        }
        return new EnumLiterals(byName);
    }

    List<EnumLiteral> named(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
