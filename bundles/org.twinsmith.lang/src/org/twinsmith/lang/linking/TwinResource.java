package org.twinsmith.lang.linking;

import com.google.inject.Inject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EClassImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.resource.impl.ListBasedDiagnosticConsumer;
import org.eclipse.xtext.util.CancelIndicator;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/**
 * A file that remembers which of its elements are settled: all names in them are resolved, their checks found nothing,
 * and nothing they refer to has changed since. Those are neither linked nor checked again after an edit elsewhere.
 *
 * <p>A resource that nobody tells what is settled does what Xtext's own does.
 */
public class TwinResource extends LazyLinkingResource {
    @Inject
    private NodeModelBuilder nodes;

    private final Set<Element> settled = identities();
    private final Set<Element> faultless = identities();
    private final Set<Element> resolved = identities();
    private final Map<Element, Set<Element>> references = new IdentityHashMap<>();

    private static Set<Element> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Whether linking and checking an element again would find what they found. */
    public boolean isSettled(Element element) {
        return settled.contains(element);
    }

    /** To be told by who checks: nothing is wrong with an element, and its checks ask nothing but what it refers to. */
    public void faultless(Element element) {
        faultless.add(element);
    }

    /** After links and checks of the whole model, all of which parses: what is faultless is settled. */
    public void settle() {
        faultless.removeIf(element -> !resolved.contains(element));
        settled.addAll(faultless);
        faultless.clear();
        resolved.clear();
    }

    public void unsettle(Element element) {
        settled.remove(element);
    }

    /** The elements of any file that an element referred to directly when names were resolved last. */
    public Set<Element> references(Element element) {
        return references.computeIfAbsent(element, References::of);
    }

    /**
     * Takes over a text that differs from the present one between the braces of one type only.
     *
     * @return the type as it was; empty where the text has to be read as a whole, and then nothing has changed
     */
    public Optional<ComponentType> replaceBody(String text) {
        Optional<BodyEdit> edit = BodyEdit.between(this, text);
        edit.ifPresent(found -> {
            unsettle(found.before());
            references.remove(found.before());
            found.apply(nodes);
        });
        return edit.map(BodyEdit::before);
    }

    /** Forgets what the names in unsettled elements mean; whoever asks next finds out. */
    public void relinkUnsettled() {
        getCache().clear(this);
        clearErrorsAndWarnings();
        clearLazyProxyInformation();
        ListBasedDiagnosticConsumer found = new ListBasedDiagnosticConsumer();
        for (Element element : unsettled()) {
            references.remove(element);
            ((CallLinker) getLinker()).relink(element, found);
        }
        getErrors().addAll(found.getResult(Severity.ERROR));
        getWarnings().addAll(found.getResult(Severity.WARNING));
    }

    /** All elements of the file. */
    public List<Element> elements() {
        return getContents().isEmpty() || !(getContents().getFirst() instanceof TwinFile file) ? List.of() : file.getElements();
    }

    private List<Element> unsettled() {
        return elements().stream().filter(element -> !isSettled(element)).toList();
    }

    @Override
    protected void doLinking() {
        settled.clear();
        faultless.clear();
        references.clear();
        super.doLinking();
    }

    @Override
    public void resolveLazyCrossReferences(CancelIndicator cancel) {
        resolved.clear();
        for (Element element : unsettled()) {
            operationCanceledManager.checkCanceled(cancel == null ? CancelIndicator.NullImpl : cancel);
            if (isResolved(element)) {
                resolved.add(element);
            }
        }
    }

    private boolean isResolved(Element element) {
        boolean all = true;
        for (TreeIterator<EObject> inner = EcoreUtil.getAllContents(List.of(element)); inner.hasNext();) {
            InternalEObject object = (InternalEObject) inner.next();
            EStructuralFeature[] features = ((EClassImpl.FeatureSubsetSupplier) object.eClass().getEAllStructuralFeatures())
                    .crossReferences();
            for (int f = 0; features != null && f < features.length; f++) {
                resolveLazyCrossReference(object, features[f]);
            }
            all &= features == null || References.stream(object).noneMatch(EObject::eIsProxy);
        }
        return all;
    }
}
