package org.twinsmith.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
import org.twinsmith.lang.identity.Aliases;
import org.twinsmith.lang.identity.FragmentIndex;
import org.twinsmith.lang.identity.NameFragments;
import org.twinsmith.lang.scoping.DeclarationIndex;
import org.twinsmith.lang.syntax.ExpressionText;
import org.twinsmith.model.edit.TextResource;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.TwinFile;

/**
 * A file that remembers which of its elements are settled: all names in them are resolved, their checks found nothing,
 * and nothing they refer to has changed since. Those are neither linked nor checked again after an edit elsewhere.
 *
 * <p>A resource that nobody tells what is settled does what Xtext's own does.
 */
public class TwinResource extends LazyLinkingResource implements TextResource {
    private static final AtomicLong REVISIONS = new AtomicLong();
    @Inject
    private NodeModelBuilder nodes;
    @Inject
    private NameFragments fragments;
    @Inject
    private Provider<TextAccess> texts;

    private final Aliases aliases = new Aliases();
    private final Disk disk = new Disk(this);
    /** The fragments as they were, while the contents are taken apart. */
    private FragmentIndex unloading;

    private final Set<Element> settled = identities();
    private final Set<Element> faultless = identities();
    private final Set<Element> resolved = identities();
    private final Map<Element, Set<Element>> references = new IdentityHashMap<>();
    private final Map<Element, Long> revisions = new IdentityHashMap<>();

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
        revisions.remove(element);
    }

    /** All elements may say something else now. */
    public void revise() {
        revisions.clear();
    }

    /** A number that no element had before this one may have begun to say something else: by its own text, or by what it refers to. */
    public long revision(Element element) {
        return revisions.computeIfAbsent(element, each -> REVISIONS.incrementAndGet());
    }

    /** The elements of any file that an element referred to directly when names were resolved last. */
    public Set<Element> references(Element element) {
        return references.computeIfAbsent(element, References::of);
    }

    /**
     * Takes over a text that differs from the present one in one element, one comment or blanks only.
     *
     * @return what has changed; empty where the text has to be read as a whole, and then nothing has
     */
    public Optional<Change> change(String text) {
        Optional<? extends PartialEdit> edit = PartialEdit.between(this, text);
        Set<String> renamed = edit.map(PartialEdit::renamed).orElse(Set.of());
        edit.ifPresent(found -> {
            found.replaced().ifPresent(before -> {
                unsettle(before);
                references.remove(before);
            });
            found.apply(nodes);
        });
        return edit.map(found -> new Change(found.replaced(), renamed));
    }

    /** What an edit has changed. @param replaced the element as it was; empty where none is another one now @param renamed its names, where it has another one now */
    public record Change(Optional<Element> replaced, Set<String> renamed) {
    }

    /** Forgets what the names in unsettled elements mean; whoever asks next finds out. */
    public void relinkUnsettled() {
        getCache().clear(this);
        clearErrorsAndWarnings();
        clearLazyProxyInformation();
        ListBasedDiagnosticConsumer found = new ListBasedDiagnosticConsumer();
        for (Element element : unsettled()) {
            references.remove(element);
            revisions.remove(element);
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

    /** Files are UTF-8, whatever the machine prefers. */
    @Override
    public String getEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    protected Reader createReader(InputStream text) throws IOException {
        return disk.reader(text);
    }

    /**
     * Writes what the elements are now into the text that was read. All is refused before the file is opened, which empties it.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where the file on disk is another one, or the model cannot be written;
     *         no checked exception, which some editors take for a success
     */
    @Override
    public void save(Map<?, ?> options) throws IOException {
        disk.write(texts.get().write(this), () -> super.save(options));
    }

    /** Has no effect but on the stream: some editors write elsewhere first, to see whether anything is different. */
    @Override
    public void doSave(OutputStream stream, Map<?, ?> options) throws IOException {
        stream.write(disk.pending().orElseGet(() -> disk.bytes(texts.get().write(this))));
    }

    @Override
    public Expression expression(String text) {
        return texts.get().expression(text);
    }

    @Override
    public String text(Expression expression) {
        return ExpressionText.of(expression);
    }

    @Override
    public boolean isName(String text) {
        return texts.get().isName(text);
    }

    @Override
    public List<ComponentType> types() {
        return texts.get().types(this);
    }

    @Override
    public boolean parsesOnDisk() throws IOException {
        return disk.text().filter(text -> !getParser().parse(new StringReader(new String(text, StandardCharsets.UTF_8))).hasSyntaxErrors()).isPresent();
    }

    @Override
    protected void doLoad(InputStream text, Map<?, ?> options) throws IOException {
        super.doLoad(text, options);
        DeclarationIndex.forget(getResourceSet());
        if (aliases.isWaiting() && parses()) {
            fragments.index(this).ifPresent(aliases::compare);
        }
    }

    /** Elements keep their fragments over the unloading, so that whoever refers to one finds the same again after the next load. */
    @Override
    protected void doUnload() {
        unloading = fragments.index(this).orElse(null);
        if (unloading != null && parses()) {
            aliases.remember(unloading);
        }
        DeclarationIndex.forget(getResourceSet());
        try {
            super.doUnload();
        } finally {
            unloading = null;
        }
    }

    private boolean parses() {
        return getParseResult() != null && !getParseResult().hasSyntaxErrors();
    }

    @Override
    public String getURIFragment(EObject element) {
        return Optional.ofNullable(unloading).flatMap(index -> index.fragment(element)).orElseGet(() -> super.getURIFragment(element));
    }

    /** Also finds an element by the name that it had before the file was loaded again. */
    @Override
    protected EObject basicGetEObject(String fragment) {
        EObject found = super.basicGetEObject(fragment);
        return found != null || fragment == null ? found : aliases.now(fragment).map(super::basicGetEObject).orElse(null);
    }

    @Override
    protected void doLinking() {
        settled.clear();
        faultless.clear();
        references.clear();
        revisions.clear();
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
