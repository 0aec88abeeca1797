package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.FidelityStatement;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Role;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** A place that names a declaration. @param user the element that refers to it, @param node the name there, qualified or not */
public record Use(EObject user, INode node) {

    /** All places in a model that name declarations, in the order of files and text. */
    public static List<Use> of(LoadedModel model, Predicate<? super Named> named) {
        return model.files().stream().flatMap(file -> in(file, model.files(), named).stream()).toList();
    }

    /** All places in one file that name declarations, in the order of the text. @param model the files that may declare them */
    public static List<Use> in(TwinFile file, Collection<TwinFile> model, Predicate<? super Named> named) {
        List<Use> uses = new ArrayList<>();
        for (Iterator<EObject> all = file.eAllContents(); all.hasNext();) {
            EObject user = all.next();
            collect(user, named, uses);
            byWord(user).filter(word -> meanings(model, word).anyMatch(named))
                    .ifPresent(word -> NodeModelUtils.findNodesForFeature(user, word.feature()).forEach(node -> uses.add(new Use(user, node))));
        }
        return uses;
    }

    /** A word that names a declaration without a reference, because it may stand where there is none. */
    private record Word(EAttribute feature, String text) {
    }

    private static Optional<Word> byWord(EObject user) {
        return switch (user) {
            case Binding binding -> word(TwinPackage.Literals.BINDING__ROLE, binding.getRole());
            case Command command -> word(TwinPackage.Literals.COMMAND__ROLE, command.getRole());
            case FidelityStatement statement -> word(TwinPackage.Literals.FIDELITY_STATEMENT__VARIANT, statement.getVariant());
            default -> Optional.empty();
        };
    }

    private static Optional<Word> word(EAttribute feature, String text) {
        return Optional.ofNullable(text).map(found -> new Word(feature, found));
    }

    private static Stream<? extends Named> meanings(Collection<TwinFile> model, Word word) {
        Stream<? extends Named> all = word.feature() == TwinPackage.Literals.FIDELITY_STATEMENT__VARIANT
                ? declared(model, ComponentType.class).flatMap(type -> type.getMembers().stream())
                        .filter(FidelityVariant.class::isInstance).map(FidelityVariant.class::cast)
                : declared(model, Role.class);
        return all.filter(each -> word.text().equals(each.getName()));
    }

    private static <T> Stream<T> declared(Collection<TwinFile> model, Class<T> kind) {
        return model.stream().flatMap(file -> file.getElements().stream()).filter(kind::isInstance).map(kind::cast);
    }

    private static void collect(EObject user, Predicate<? super Named> named, List<Use> uses) {
        for (EReference reference : user.eClass().getEAllReferences()) {
            if (reference.isContainment() || reference.isContainer() || reference.isDerived()) {
                continue;
            }
            List<?> values = reference.isMany() ? (List<?>) user.eGet(reference)
                    : Optional.ofNullable(user.eGet(reference)).map(List::of).orElse(List.of());
            if (values.stream().anyMatch(value -> value instanceof Named each && named.test(each))) {
                List<INode> nodes = NodeModelUtils.findNodesForFeature(user, written(reference));
                for (int i = 0; i < Math.min(values.size(), nodes.size()); i++) {
                    if (values.get(i) instanceof Named each && named.test(each)) {
                        uses.add(new Use(user, nodes.get(i)));
                    }
                }
            }
        }
    }

    /** What of the grammar holds the name that a reference was made from. */
    private static EStructuralFeature written(EReference reference) {
        return reference == TwinPackage.Literals.FUNCTION_CALL__DECLARED ? TwinPackage.Literals.FUNCTION_CALL__FUNCTION : reference;
    }

    /** The last part of the name in the text of its file. */
    public Place place(Places places) {
        Span part = lastPart();
        LineAndColumn start = NodeModelUtils.getLineAndColumn(node.getRootNode(), part.start());
        return new Place(places.of(user).file(), start.getLine(), start.getColumn(), part.start(), part.length());
    }

    /** The last part of the name as it is written: of {@code twin.si.Length} it is {@code Length}. */
    Span lastPart() {
        Span whole = Span.of(node);
        String text = NodeModelUtils.getTokenText(node);
        return new Span(whole.end() - (text.length() - text.lastIndexOf('.') - 1), whole.end());
    }
}
