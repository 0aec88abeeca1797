package org.twinsmith.lang.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Variants;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Import;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Names: declared once, inherited without a circle, abstract types without instances. */
final class NameChecks implements Area {
    /** Semantic Versioning 2.0.0, items 2 and 9 without pre-releases; the minor and the patch number may be left out. */
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){0,2}");
    private final Findings findings;
    private final Quantities quantities;
    private final Provisions provisions;

    NameChecks(Findings findings, Quantities quantities, Provisions provisions) {
        this.findings = findings;
        this.quantities = quantities;
        this.provisions = provisions;
    }

    @Override
    public void file(TwinFile file) {
        version(file, TwinPackage.Literals.TWIN_FILE__VERSION, file.getVersion());
        for (Import each : file.getImports()) {
            imported(file, each);
        }
        for (Element element : file.getElements()) {
            if (element instanceof Declaration declaration && declaration.getName() != null) {
                onceInTheModel(file, declaration);
            }
        }
    }

    private void imported(TwinFile file, Import each) {
        String text = each.getImportedNamespace() == null ? "" : each.getImportedNamespace();
        boolean wildcard = text.endsWith(".*");
        QualifiedName name = QualifiedName.create((wildcard ? text.substring(0, text.length() - 2) : text).split("\\."));
        boolean found = wildcard ? provisions.hasNamespace(file, name) : !provisions.declared(file, name).isEmpty();
        if (!found) {
            findings.error(Code.UNRESOLVED_NAME, each, TwinPackage.Literals.IMPORT__IMPORTED_NAMESPACE, wildcard
                    ? "no file declares anything in the namespace '" + name + "'" : "nothing is declared as '" + name + "'",
                    "give the folder that holds it, or correct the name");
        }
    }

    private void onceInTheModel(TwinFile file, Declaration declaration) {
        List<EObject> same = provisions.declared(file, TwinNames.namespace(file).append(declaration.getName()));
        if (same.size() > 1 && same.getFirst() != declaration) {
            findings.error(Code.DUPLICATE_NAME, declaration, "'" + declaration.getName() + "' is already declared in the namespace '"
                    + file.getNamespace() + "'" + where(same.getFirst(), declaration), "give one of them another name");
        }
    }

    private static String where(EObject first, EObject second) {
        boolean elsewhere = first.eResource() != null && first.eResource() != second.eResource();
        return elsewhere ? ", in another file" : "";
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case EnumType type -> once(type.getLiterals(), "the enumeration '" + type.getName() + "'");
            case StructType type -> once(type.getMembers(), "the struct '" + type.getName() + "'");
            case ConnectorType type -> once(type.getMembers(), "the connector '" + type.getName() + "'");
            case ComponentType type -> component(type);
            case Scenario scenario -> notAbstract(scenario, TwinPackage.Literals.SCENARIO__SYSTEM, scenario.getSystem());
            default -> { }
        }
    }

    private void version(EObject versioned, EAttribute attribute, String version) {
        if (version != null && !VERSION.matcher(version).matches()) {
            findings.error(Code.VERSION, versioned, attribute, "'" + version + "' is no version",
                    "write one to three whole numbers with points between them, such as 2.1.0");
        }
    }

    private void component(ComponentType type) {
        version(type, TwinPackage.Literals.COMPONENT_TYPE__VERSION, type.getVersion());
        once(Members.declared(type), "'" + type.getName() + "'");
        for (Member member : type.getMembers()) {
            if (member instanceof FidelityVariant variant) {
                List<Named> both = new ArrayList<>(Members.named(type).values());
                both.addAll(Variants.features(variant));
                once(both, "'" + type.getName() + "'");
            }
        }
        boolean circle = inheritsItself(type);
        if (!circle) {
            new InheritanceChecks(findings, quantities).check(type);
            new EquationLabels(findings).check(type);
        }
        for (Member member : type.getMembers()) {
            if (member instanceof InstanceGroup group) {
                instances(type, group, circle);
            }
        }
    }

    private void once(List<? extends Named> declared, String scope) {
        Map<String, Named> first = new HashMap<>();
        for (Named each : declared) {
            if (each.getName() != null && first.putIfAbsent(each.getName(), each) != null) {
                findings.error(Code.DUPLICATE_NAME, each, "'" + each.getName() + "' is already declared in " + scope,
                        "give one of them another name");
            }
        }
    }

    private boolean inheritsItself(ComponentType type) {
        Set<ComponentType> reached = new HashSet<>();
        Set<ComponentType> next = new LinkedHashSet<>(type.getSuperTypes());
        while (!next.isEmpty()) {
            ComponentType base = next.iterator().next();
            next.remove(base);
            if (base == type) {
                findings.error(Code.INHERITANCE_CYCLE, type, TwinPackage.Literals.COMPONENT_TYPE__SUPER_TYPES,
                        "'" + type.getName() + "' extends itself", "take one 'extends' out of the circle");
                return true;
            }
            if (!base.eIsProxy() && reached.add(base)) {
                next.addAll(base.getSuperTypes());
            }
        }
        return false;
    }

    private void instances(ComponentType owner, InstanceGroup group, boolean circle) {
        ComponentType type = group.getType();
        if (type == null || type.eIsProxy()) {
            return;
        }
        notAbstract(group, TwinPackage.Literals.INSTANCE_GROUP__TYPE, type);
        if (type.getKind() != group.getKind()) {
            findings.error(Code.TYPE_MISMATCH, group, TwinPackage.Literals.INSTANCE_GROUP__TYPE, "'" + type.getName() + "' is "
                    + article(type.getKind()) + ", but it is declared here as " + article(group.getKind()),
                    "write '" + type.getKind().getLiteral() + "' in front");
        }
        if (!circle && contains(type, owner, new HashSet<>())) {
            findings.error(Code.CONTAINMENT_CYCLE, group, TwinPackage.Literals.INSTANCE_GROUP__TYPE,
                    "'" + owner.getName() + "' would contain itself", "take the instance out of the circle");
        }
        Set<List<Named>> modified = new HashSet<>();
        for (Modifier modifier : group.getModifiers()) {
            if (modifier.getFeature() != null && !modifier.getFeature().eIsProxy() 
                    && !modified.add(Arrays.asList(modifier.getFeature(), modifier.getMember()))) {
                findings.error(Code.DUPLICATE_NAME, modifier, TwinPackage.Literals.MODIFIER__FEATURE,
                        "'" + modifier.getFeature().getName() + "' already has a value here", "");
            }
        }
    }

    private static String article(ComponentKind kind) {
        return switch (kind) {
            case ASSET -> "an asset";
            case SYSTEM -> "a system";
            case PROCESS -> "a process";
        };
    }

    private void notAbstract(EObject user, EReference reference, ComponentType type) {
        if (type != null && !type.eIsProxy() && type.isAbstract()) {
            findings.error(Code.ABSTRACT_INSTANCE, user, reference, "'" + type.getName() + "' is abstract",
                    "name a type that extends it");
        }
    }

    private static boolean contains(ComponentType type, ComponentType sought, Set<ComponentType> visited) {
        if (type == sought) {
            return true;
        }
        if (!visited.add(type)) {
            return false;
        }
        for (Instance instance : Members.instances(type)) {
            if (Members.type(instance).filter(inner -> contains(inner, sought, visited)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
