package org.twinsmith.lang.workspace;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.diagnostics.Issues;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.lang.scoping.DeclarationIndex;
import org.twinsmith.lang.syntax.DeceptiveText;
import org.twinsmith.lang.syntax.TextLimits;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/** The texts of one model. Put texts in, then ask for the model; a text that is put again replaces the one before. */
public final class ModelWorkspace {
    private final XtextResourceSet resources;
    private final IResourceFactory factory;
    private final StandardLibrary library;
    private final IResourceValidator validator;
    private final ILocationInFileProvider locations;
    private final IDiagnosticConverter converter;
    private final Map<String, ModelSource> sources = new TreeMap<>();
    private final Map<String, Diagnostic> refused = new LinkedHashMap<>();
    private final Map<String, List<Diagnostic>> deceptive = new TreeMap<>();
    private final Set<XtextResource> fresh = new HashSet<>();
    private boolean changed = true;
    /** Whether all is to be linked and checked again; else only what is not settled. */
    private boolean whole = true;
    /** Whether nobody has linked anything since all was checked. */
    private boolean checked;

    @Inject
    ModelWorkspace(Provider<XtextResourceSet> resourceSets, IResourceFactory factory, StandardLibrary library,
            IResourceValidator validator, IDiagnosticConverter converter, ILocationInFileProvider locations) {
        this.resources = resourceSets.get();
        this.factory = factory;
        this.library = library;
        this.validator = validator;
        this.converter = converter;
        this.locations = locations;
        resources.setURIConverter(new ClosedUris());
    }

    /** Adds a text, or replaces the one of the same path. */
    public void put(ModelSource source) {
        ModelSource before = sources.put(source.path(), source);
        if (before != null && before.text().equals(source.text())) {
            return;
        }
        changed = true;
        refused.remove(source.path());
        deceptive.put(source.path(), DeceptiveText.in(source.text()).stream().map(found -> Diagnostic.error(Code.DECEPTIVE_TEXT,
                found.message(), found.remedy(), place(source, found.offset(), found.length()))).toList());
        TextLimits.check(source.text()).ifPresent(excess -> refused.put(source.path(), refusal(source, excess)));
        if (!isPartialEdit(source)) {
            read(source);
        }
    }

    /** Reads a file anew. Of the others, those elements are linked and checked again that may mean something else now. */
    private void read(ModelSource source) {
        boolean known = isKnown(source);
        Optional<TwinFile> before = known ? file(source.path()) : Optional.empty();
        parse(source.path(), refused.containsKey(source.path()) ? "" : source.text());
        whole |= before.isEmpty() || !parses(source.path());
        if (!whole) {
            Dependents.unsettle(known(), before.get().getElements(), Dependents.renamed(before.get(), file(source.path()).orElseThrow()));
        }
    }

    /** Whether it is known of every element but those of this text whether it is settled. */
    private boolean isKnown(ModelSource source) {
        return checked && !whole && refused.isEmpty() && deceptive.get(source.path()).isEmpty();
    }

    /** Takes over an edit of one element, comment or blanks; then only that and what depends on it are read, linked and checked again. */
    private boolean isPartialEdit(ModelSource source) {
        if (!isKnown(source)) {
            return false;
        }
        Optional<TwinResource.Change> change = resource(source.path()).filter(resource -> !fresh.contains(resource))
                .flatMap(resource -> ((TwinResource) resource).change(source.text()));
        // A comment may belong to any element, and be shown with whatever uses that.
        change.ifPresent(found -> found.replaced().ifPresentOrElse(before -> Dependents.unsettle(known(), List.of(before), found.renamed()),
                () -> resources.getResources().forEach(resource -> ((TwinResource) resource).revise())));
        return change.isPresent();
    }

    /** Those whose names were resolved when all was checked last. */
    private List<TwinResource> known() {
        return resources.getResources().stream().map(TwinResource.class::cast).filter(file -> !fresh.contains(file)).toList();
    }

    /** Takes a text out of the model. */
    public void remove(String path) {
        changed |= sources.remove(path) != null;
        refused.remove(path);
        deceptive.remove(path);
        resource(path).ifPresent(resources.getResources()::remove);
        whole = true;
    }

    /** Links and checks everything. @param before findings from reading, which go first in no order of their own */
    public LoadedModel model(Collection<Diagnostic> before) {
        link();
        List<Diagnostic> findings = new ArrayList<>(before);
        findings.addAll(refused.values());
        deceptive.values().forEach(findings::addAll);
        findings.addAll(check());
        List<TwinFile> files = sources.keySet().stream().flatMap(path -> file(path).stream()).toList();
        return new LoadedModel(files, List.copyOf(sources.values()), findings, library.units(),
                library.quantities(), places());
    }

    /** Makes all names refer to what the texts say now; does nothing where no text has changed. */
    public void link() {
        if (!changed) {
            return;
        }
        changed = false;
        checked = false;
        DeclarationIndex.install(resources, library);
        if (whole) {
            resources.getResources().stream().map(XtextResource.class::cast).filter(resource -> !fresh.contains(resource))
                    .forEach(XtextResource::relink);
        } else {
            known().forEach(TwinResource::relinkUnsettled);
        }
        whole = false;
        fresh.clear();
    }

    /** The parsed file of a path; empty where there is none. */
    public Optional<TwinFile> file(String path) {
        return resource(path).filter(resource -> !resource.getContents().isEmpty())
                .map(resource -> (TwinFile) resource.getContents().getFirst());
    }

    /** The resource of a path, for editor services. */
    public Optional<XtextResource> resource(String path) {
        return Optional.ofNullable((XtextResource) resources.getResource(uri(path), false));
    }

    /** Whether a text follows the grammar, whatever its names lead to. */
    public boolean parses(String path) {
        return resource(path).filter(resource -> resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors()).isPresent();
    }

    /** A number that changes whenever an element of a text, or anything that it refers to, may say something else than before. */
    public static long revision(Element element) {
        return element.eResource() instanceof TwinResource resource ? resource.revision(element) : -1;
    }

    public Places places() {
        Map<URI, String> paths = new LinkedHashMap<>();
        sources.keySet().forEach(path -> paths.put(uri(path), path));
        return new Places(paths, locations);
    }

    /**
     * A new resource takes the place of the old one: that costs half of what Xtext takes to unload the old contents. It
     * comes from this language's own factory: the global registry knows only whoever set the language up last, and nodes
     * of another grammar object mean nothing to content assist.
     */
    private void parse(String path, String text) {
        resource(path).ifPresent(resources.getResources()::remove);
        XtextResource resource = (XtextResource) factory.createResource(uri(path));
        resources.getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        fresh.add(resource);
    }

    /** Where a text does not parse, names that other texts miss may stand in it: they are not reported until it does. */
    private List<Diagnostic> check() {
        Map<String, List<Diagnostic>> syntax = new TreeMap<>();
        sources.keySet().stream().filter(path -> !refused.containsKey(path)).forEach(path -> resource(path)
                .filter(each -> !each.getErrors().isEmpty())
                .ifPresent(each -> syntax.put(path, syntax(each, path).filter(found -> !isDeceived(found)).toList())));
        syntax.entrySet().removeIf(each -> each.getValue().isEmpty() && deceptive.getOrDefault(each.getKey(), List.of()).isEmpty());
        boolean broken = !syntax.isEmpty() || !refused.isEmpty() || deceptive.values().stream().anyMatch(found -> !found.isEmpty());
        List<Diagnostic> all = new ArrayList<>();
        for (String path : sources.keySet()) {
            if (syntax.containsKey(path)) {
                all.addAll(syntax.get(path));
            } else if (!refused.containsKey(path)) {
                all.addAll(issues(path).stream().filter(found -> !broken || found.code() != Code.UNRESOLVED_NAME).toList());
            }
        }
        if (!broken) {
            resources.getResources().forEach(resource -> ((TwinResource) resource).settle());
            checked = true;
        }
        return all;
    }

    /** What does not parse because its characters are not what they look like is not reported a second time. */
    private boolean isDeceived(Diagnostic error) {
        return !deceptive.getOrDefault(error.place().file(), List.of()).isEmpty();
    }

    /** What does not follow the grammar. */
    private Stream<Diagnostic> syntax(XtextResource resource, String path) {
        List<Issue> issues = new ArrayList<>();
        resource.getErrors().stream().filter(XtextSyntaxDiagnostic.class::isInstance)
                .forEach(each -> converter.convertResourceDiagnostic(each, Severity.ERROR, issues::add));
        return issues.stream().map(issue -> Issues.diagnostic(issue, path));
    }

    private List<Diagnostic> issues(String path) {
        List<Issue> issues = resource(path)
                .map(resource -> validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)).orElse(List.of());
        return issues.stream().map(issue -> Issues.diagnostic(issue, path)).toList();
    }

    private static Diagnostic refusal(ModelSource source, TextLimits.Excess excess) {
        return Diagnostic.error(Code.TOO_DEEP, excess.message(), excess.remedy(), place(source, excess.offset(), 1));
    }

    private static Place place(ModelSource source, int offset, int length) {
        String before = source.text().substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(source.path(), line, offset - before.lastIndexOf('\n'), offset, length);
    }

    private static URI uri(String path) {
        return ModelUris.of(path);
    }
}
