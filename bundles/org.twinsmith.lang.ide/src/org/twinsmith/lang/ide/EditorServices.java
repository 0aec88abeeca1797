package org.twinsmith.lang.ide;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.edit.EditService;
import org.twinsmith.lang.format.TwinFormatter;
import org.twinsmith.lang.ide.coloring.Stretch;
import org.twinsmith.lang.ide.coloring.TextColoring;
import org.twinsmith.lang.ide.contentassist.CallHelp;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.lang.ide.contentassist.CompletionList;
import org.twinsmith.lang.ide.contentassist.Signatures;
import org.twinsmith.lang.ide.contentassist.Templates;
import org.twinsmith.lang.ide.contentassist.TwinProposals;
import org.twinsmith.lang.ide.fix.QuickFix;
import org.twinsmith.lang.ide.fix.QuickFixes;
import org.twinsmith.lang.ide.navigation.FileLinks;
import org.twinsmith.lang.ide.navigation.Folding;
import org.twinsmith.lang.ide.navigation.Lenses;
import org.twinsmith.lang.ide.navigation.Navigation;
import org.twinsmith.lang.ide.navigation.Outline;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.edit.TopologyEdits;
import org.twinsmith.model.twin.Named;

/**
 * What an editor asks about a text, without a toolkit. The texts of one model live in a workspace: put each text in when
 * it changes, then ask; only what changed is read anew. One workspace serves one thread at a time.
 */
public final class EditorServices {

    private static final class Standalone {
        private static final Injector INJECTOR = new TwinIdeSetup().createInjectorAndDoEMFRegistration();
    }

    /** What is named at a place. @param signature role, type and unit on one line, @param documentation its doc comment, or empty */
    public record Hover(String signature, String documentation) {
    }

    /** Of their own: whoever waits in the common pool for a workspace that is being asked would keep the answer from coming. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("twin proposals ", 0).factory());

    private final Provider<ModelWorkspace> workspaces;
    private final Provider<ContentAssistContextFactory> contexts;
    private final TwinProposals proposals;
    private final Navigation navigation;
    private final Outline outline;
    private final Signatures signatures;
    private final EditService edits;
    private final QuickFixes fixes;
    private final TextColoring coloring;

    @Inject
    EditorServices(Provider<ModelWorkspace> workspaces, Provider<ContentAssistContextFactory> contexts, TwinProposals proposals,
            Navigation navigation, Outline outline, Signatures signatures, EditService edits, QuickFixes fixes,
            TextColoring coloring) {
        this.workspaces = workspaces;
        this.contexts = contexts;
        this.proposals = proposals;
        this.navigation = navigation;
        this.outline = outline;
        this.signatures = signatures;
        this.edits = edits;
        this.fixes = fixes;
        this.coloring = coloring;
    }

    /** The services of one injector for the whole process; the first call takes about a second. */
    public static EditorServices get() {
        return Standalone.INJECTOR.getInstance(EditorServices.class);
    }

    /** A new, empty model; its {@code model()} gives the findings. */
    public ModelWorkspace workspace() {
        return workspaces.get();
    }

    /** What may be written at an offset: names first, then functions, words of the language and templates; nothing twice. */
    public List<Completion> complete(ModelWorkspace workspace, String path, int offset) {
        XtextResource resource = linked(workspace, path);
        String text = resource.getParseResult().getRootNode().getText();
        int at = Math.max(0, Math.min(offset, text.length()));
        ContentAssistContextFactory factory = contexts.get();
        factory.setPool(THREADS);
        ContentAssistContext[] found = factory.create(text, new TextRegion(at, 0), at, resource);
        CompletionList list = new CompletionList();
        proposals.createProposals(List.of(found), list);
        List<Completion> all = new ArrayList<>(list.sorted());
        String line = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        all.addAll(Templates.of(found.length == 0 ? null : found[0].getCurrentModel(), all,
                line.substring(0, line.length() - line.stripLeading().length())));
        return all;
    }

    /** The call whose arguments an offset lies in; empty where no known function is called. */
    public Optional<CallHelp> call(ModelWorkspace workspace, String path, int offset) {
        return workspace.resource(path).flatMap(resource -> CallHelp.at(resource.getParseResult().getRootNode().getText(), offset));
    }

    /** What removes a finding of the texts as they are now, the likeliest first. */
    public List<QuickFix> fixes(ModelWorkspace workspace, Diagnostic finding) {
        return fixes.of(workspace, finding);
    }

    /** What each stretch of a text means, in its order. */
    public List<Stretch> meanings(ModelWorkspace workspace, String path) {
        return coloring.of(linked(workspace, path));
    }

    /** The parts of a text that may be hidden. */
    public List<Folding.Part> folding(ModelWorkspace workspace, String path) {
        return workspace.resource(path).map(resource -> Folding.of(resource.getParseResult().getRootNode())).orElse(List.of());
    }

    /** What can be done with the declarations of a text by one click. */
    public List<Lenses.Lens> lenses(ModelWorkspace workspace, String path) {
        workspace.link();
        return workspace.file(path).map(file -> Lenses.of(file, workspace.places())).orElse(List.of());
    }

    /** Where a text names what is named at an offset, with its declaration, in the order of the text. */
    public List<Place> occurrences(ModelWorkspace workspace, String path, int offset) {
        return named(workspace, path, offset).map(named -> Navigation.occurrences(workspace, path, named)).orElse(List.of());
    }

    /** What is named at an offset. */
    public Optional<Hover> hover(ModelWorkspace workspace, String path, int offset) {
        return named(workspace, path, offset).map(named -> new Hover(signatures.of(named), Remarks.of(named)));
    }

    /** The declaration that an offset lies in the name of, or that is named there. */
    public Optional<Named> named(ModelWorkspace workspace, String path, int offset) {
        return navigation.at(workspace, path, offset);
    }

    /** The declarations of a text as a tree; empty for one that cannot be parsed at all. */
    public List<Outline.Item> outline(ModelWorkspace workspace, String path) {
        return workspace.file(path).map(file -> outline.of(file, workspace.places())).orElse(List.of());
    }

    /** The files that a text names. @param exists whether there is a file of an absolute path */
    public List<FileLinks.Link> links(ModelWorkspace workspace, String path, Predicate<String> exists) {
        return workspace.file(path).map(file -> FileLinks.of(workspace.model(List.of()), file, exists)).orElse(List.of());
    }

    /** The text with its indentation and blanks in order; only blanks and line breaks differ. */
    public String format(String text) {
        return TwinFormatter.format(text);
    }

    /** What writes that into the text of a path; nothing where all is in order. */
    public List<TextEdit> formatting(String path, String text) {
        return BlankEdits.of(path, text, format(text));
    }

    /** Renaming and the gestures of a drawing, as edits of the texts of a model. */
    public TopologyEdits edits(LoadedModel model) {
        return edits.edits(model);
    }

    private static XtextResource linked(ModelWorkspace workspace, String path) {
        workspace.link();
        return workspace.resource(path).orElseThrow(() -> new IllegalArgumentException("there is no text of the path " + path));
    }
}
