package org.twinsmith.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.scoping.TwinScopeProvider;
import org.twinsmith.lang.types.Functions;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.semantics.Members;

/** Says which name is not visible, what was looked for, and which names come near. */
public class LinkingMessages implements ILinkingDiagnosticMessageProvider {
    private final Provider<TwinScopeProvider> scopes;

    @Inject
    public LinkingMessages(Provider<TwinScopeProvider> scopes) {
        this.scopes = scopes;
    }

    /** Null, which means silence, where the name stands behind another one that is already reported. */
    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext wrong) {
        EObject context = wrong.getContext();
        EReference reference = wrong.getReference();
        String name = wrong.getLinkText();
        if (context instanceof Modifier && unresolvedType(context)) {
            return null;
        }
        if (context instanceof MemberAccess access) {
            return Denoted.by(access.getReceiver()).map(receiver -> inside(receiver, name, candidates(context, reference)))
                    .flatMap(message -> message).orElse(null);
        }
        List<String> several = scopes.get().meanings(context, reference, QualifiedName.create(name.split("\\.")));
        if (several.size() > 1) {
            return message("'" + name + "' is declared in several imported namespaces: " + String.join(", ", several),
                    "write the full name");
        }
        if (context instanceof FunctionCall) {
            List<String> names = candidates(context, reference);
            names.addAll(Functions.names());
            return new DiagnosticMessage("there is no function '" + name + "'", Severity.ERROR, Code.BAD_CALL.id(),
                    Suggestions.didYouMean(name, names));
        }
        IEObjectDescription other = scopes.get().declarations(context).getSingleElement(QualifiedName.create(name.split("\\.")));
        if (other != null) {
            return message("'" + name + "' is " + article(other.getEClass().getName()) + ", but " + wanted(reference)
                    + " is needed here", "");
        }
        return message(kind(reference) + " '" + name + "' is not visible here",
                Suggestions.didYouMean(name, candidates(context, reference)));
    }

    private static boolean unresolvedType(EObject modifier) {
        ComponentType type = modifier.eContainer() instanceof InstanceGroup group ? group.getType() : null;
        return type == null || type.eIsProxy();
    }

    private static Optional<DiagnosticMessage> inside(Named receiver, String name, List<String> candidates) {
        Optional<? extends Named> type = switch (receiver) {
            case Instance instance -> Members.type(instance);
            case Port port -> Members.connector(port);
            case EnumType own -> Optional.of(own);
            case Feature feature when feature.getType() != null && feature.getType().getType() instanceof StructType struct -> Optional.of(struct);
            case ComponentType own -> Optional.of(own);
            default -> Optional.of(receiver);
        };
        return type.map(owner -> message(owner == receiver && candidates.isEmpty()
                ? "'" + receiver.getName() + "' has no members, so '" + name + "' cannot stand behind it"
                : "'" + owner.getName() + "' has no member '" + name + "'", Suggestions.didYouMean(name, candidates)));
    }

    private List<String> candidates(EObject context, EReference reference) {
        List<String> names = new ArrayList<>();
        scopes.get().getScope(context, reference).getAllElements().forEach(each -> names.add(each.getName().toString()));
        return names;
    }

    private static String kind(EReference reference) {
        if (reference == TwinPackage.Literals.REFERENCE__TARGET) {
            return "the name";
        }
        if (reference == TwinPackage.Literals.MODIFIER__FEATURE) {
            return "the feature";
        }
        return switch (reference.getEReferenceType().getName()) {
            case "ComponentType" -> "the asset or system";
            case "ConnectorType" -> "the connector";
            case "QuantityKind" -> "the quantity";
            case "Source" -> "the source";
            case "Scenario" -> "the scenario";
            case "Declaration" -> "the system or scenario";
            case "Zone" -> "the zone";
            case "Frame" -> "the frame";
            case "TimeScale" -> "the time scale";
            case "EnumLiteral" -> "the state";
            case "StructMember" -> "the member";
            case "Relation" -> "the relation";
            case "FidelityVariant" -> "the fidelity";
            case "Feature" -> "the feature";
            case "Named" -> "the name";
            default -> "the quantity or enumeration";
        };
    }

    private static String wanted(EReference reference) {
        String kind = reference == TwinPackage.Literals.REFERENCE__TARGET ? "value" : kind(reference).substring("the ".length());
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }

    private static String article(String declaration) {
        return switch (declaration) {
            case "ComponentType" -> "an asset or system";
            case "ConnectorType" -> "a connector";
            case "QuantityKind" -> "a quantity";
            case "EnumType" -> "an enumeration";
            case "StructType" -> "a struct";
            case "ConstantDeclaration" -> "a constant";
            case "FunctionDeclaration" -> "a function";
            case "TableDeclaration" -> "a table";
            case "Scenario" -> "a scenario";
            case "TimeScale" -> "a time scale";
            case "Sweep", "Calibration", "Optimisation" -> "an experiment";
            case "Monitor", "Zone", "Deployment", "Role", "Requirement", "Frame" -> "a " + declaration.toLowerCase(Locale.ROOT);
            default -> "a source";
        };
    }

    private static DiagnosticMessage message(String text, String remedy) {
        return new DiagnosticMessage(text, Severity.ERROR, Code.UNRESOLVED_NAME.id(), remedy);
    }
}
