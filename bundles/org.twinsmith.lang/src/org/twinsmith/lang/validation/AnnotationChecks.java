package org.twinsmith.lang.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Deprecation;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Label;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.SemanticIdentifier;
import org.twinsmith.model.twin.SymbolFile;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Identifiers of other vocabularies are well-formed, a language has one label, and what is deprecated is told where it is used. */
final class AnnotationChecks implements Area {
    /** ISO/IEC 6523 organisation and item, as ECLASS (0173-1#02-AAO677#002) and IEC CDD (0112/2///61987#ABA565#007) write them. */
    private static final Pattern IRDI = Pattern.compile("\\d{4}[-/][\\w/.:-]*#([0-9A-Za-z]{2}-)?[0-9A-Za-z]{6}#\\d{1,3}");
    private final Findings findings;

    AnnotationChecks(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void file(TwinFile file) {
        if (file.getIri() != null && !isIri(file.getIri())) {
            findings.error(Code.SEMANTIC_IDENTIFIER, file, TwinPackage.Literals.TWIN_FILE__IRI, "'" + file.getIri()
                    + "' is no IRI", "write an absolute one, such as \"https://example.org/pumping#\"");
        }
    }

    @Override
    public void element(Element element) {
        for (Iterator<EObject> inner = element.eAllContents(); inner.hasNext();) {
            each(inner.next());
        }
        if (element instanceof ComponentType type) {
            labels(Annotations.labels(type));
            type.getSuperTypes().forEach(base -> use(type, TwinPackage.Literals.COMPONENT_TYPE__SUPER_TYPES, base));
        }
    }

    private void each(EObject each) {
        switch (each) {
            case SemanticIdentifier identifier -> identifier(identifier);
            case SymbolFile symbol -> symbol(symbol);
            case Feature feature -> labels(Annotations.labels(feature));
            case Reference reference -> use(reference, TwinPackage.Literals.REFERENCE__TARGET, reference.getTarget());
            case MemberAccess access -> use(access, TwinPackage.Literals.MEMBER_ACCESS__MEMBER, access.getMember());
            case Modifier modifier -> use(modifier, TwinPackage.Literals.MODIFIER__FEATURE, modifier.getFeature());
            case InstanceGroup group -> use(group, TwinPackage.Literals.INSTANCE_GROUP__TYPE, group.getType());
            default -> { }
        }
    }

    private void symbol(SymbolFile symbol) {
        if (!(symbol.eContainer() instanceof ComponentType type)) {
            findings.error(Code.SYMBOL, symbol, TwinPackage.Literals.SYMBOL_FILE__PATH, "only types have symbols", "write it in the body of a type");
        } else if (Annotations.symbol(type).filter(first -> first != symbol).isPresent()) {
            findings.error(Code.SYMBOL, symbol, TwinPackage.Literals.SYMBOL_FILE__PATH, type.getName() + " has a symbol already", "keep one of them");
        }
    }

    private void identifier(SemanticIdentifier identifier) {
        String text = identifier.getText();
        if (text == null) {
            return;
        }
        boolean valid = identifier.isIrdi() ? IRDI.matcher(text).matches() : isIri(text);
        if (!valid) {
            findings.error(Code.SEMANTIC_IDENTIFIER, identifier, TwinPackage.Literals.SEMANTIC_IDENTIFIER__TEXT, "'" + text + "' is no "
                    + (identifier.isIrdi() ? "IRDI" : "IRI"), identifier.isIrdi() ? "write it as in \"0173-1#02-AAO677#002\""
                            : IRDI.matcher(text).matches() ? "write 'irdi' in front of it" : "write an absolute one, beginning with its scheme");
        }
    }

    private static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void labels(List<Label> labels) {
        Set<String> languages = new HashSet<>();
        for (Label label : labels) {
            if (!languages.add(String.valueOf(label.getLanguage()))) {
                findings.error(Code.DUPLICATE_NAME, label, label.getLanguage() == null ? "there is a label without a language already"
                        : "there is a label in the language '" + label.getLanguage() + "' already", "keep one of them");
            }
        }
    }

    /** Warns at the use of what is deprecated; the type that declares it may go on using it. */
    private void use(EObject user, EReference reference, Named used) {
        Optional<Deprecation> deprecation = used == null || used.eIsProxy() ? Optional.empty() : Annotations.deprecation(used);
        if (deprecation.isEmpty() || Members.owner(user).equals(Members.owner(used))) {
            return;
        }
        Named replacement = deprecation.get().getReplacement();
        String name = replacement == null || replacement.eIsProxy() ? null : replacement.getName();
        findings.warning(Code.DEPRECATED, user, reference, "'" + used.getName() + "' is deprecated: " + deprecation.get().getReason(),
                name == null ? "" : "use '" + name + "'");
    }
}
