package org.twinsmith.ui.language;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.name.Names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.edit.EditService;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.ide.TwinIdeSetup;
import org.twinsmith.lang.ide.coloring.NameWords;
import org.twinsmith.lang.ide.coloring.Stretch;
import org.twinsmith.lang.ide.contentassist.CallHelp;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.lang.ide.fix.QuickFix;
import org.twinsmith.lang.ide.navigation.Declared;
import org.twinsmith.lang.ide.navigation.FileLinks;
import org.twinsmith.lang.ide.navigation.Folding;
import org.twinsmith.lang.ide.navigation.Lenses;
import org.twinsmith.lang.ide.navigation.Navigation;
import org.twinsmith.lang.ide.navigation.Outline;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Named;

/**
 * The services of {@link EditorServices} for a model given as text: what the language server offers, method by method.
 * May be called from any thread.
 */
public final class TwinLanguage {
    private static final class Holder {
        private static final TwinLanguage INSTANCE = new TwinLanguage();
    }

    private final Injector injector = new TwinIdeSetup().createInjectorAndDoEMFRegistration();
    private final EditorServices services = injector.getInstance(EditorServices.class);
    private final NameWords names = injector.getInstance(NameWords.class);
    private final Map<String, LiveModel> models = new ConcurrentHashMap<>();
    private final Map<String, LiveModel> checked = new ConcurrentHashMap<>();

    private TwinLanguage() {
    }

    /** The one instance; the first call takes about a second. */
    public static TwinLanguage get() {
        return Holder.INSTANCE;
    }

    /**
     * The findings in each file of a model; every file has an entry. Where the language finds no error, the compiler is
     * asked too, as the command line does. Takes its time, so that it has a live model of its own: nobody who types waits.
     */
    public Map<String, List<Diagnostic>> check(ModelText model) {
        Map<String, List<Diagnostic>> findings = new LinkedHashMap<>();
        model.files().keySet().forEach(path -> findings.put(path, new ArrayList<>()));
        checked.computeIfAbsent(model.project(), project -> new LiveModel(services.workspace()))
                .ask(model, workspace -> SystemCheck.findings(workspace.model(List.of())))
                .forEach(finding -> findings.computeIfAbsent(finding.place().file(), path -> new ArrayList<>()).add(finding));
        return findings;
    }

    /** What may be written at an offset, best first, nothing twice. */
    public List<Completion> complete(ModelText model, String path, int offset) {
        return ask(model, workspace -> services.complete(workspace, path, offset));
    }

    /** The call whose arguments an offset lies in. */
    public Optional<CallHelp> call(ModelText model, String path, int offset) {
        return ask(model, workspace -> services.call(workspace, path, offset));
    }

    /** What is named at an offset. */
    public Optional<EditorServices.Hover> hover(ModelText model, String path, int offset) {
        return ask(model, workspace -> services.hover(workspace, path, offset));
    }

    /** What removes a finding, the likeliest first. */
    public List<QuickFix> fixes(ModelText model, Diagnostic finding) {
        return ask(model, workspace -> services.fixes(workspace, finding));
    }

    /** What each stretch of a text means, in its order. */
    public List<Stretch> meanings(ModelText model, String path) {
        return ask(model, workspace -> services.meanings(workspace, path));
    }

    /** The parts of a text that may be hidden. */
    public List<Folding.Part> folding(ModelText model, String path) {
        return ask(model, workspace -> services.folding(workspace, path));
    }

    /** What can be done with the declarations of a text by one click. */
    public List<Lenses.Lens> lenses(ModelText model, String path) {
        return ask(model, workspace -> services.lenses(workspace, path));
    }

    /** What can be done with all declarations of a model, in the order of files and text. */
    public List<Task> tasks(ModelText model) {
        return ask(model, workspace -> model.files().keySet().stream().flatMap(path -> services.lenses(workspace, path).stream()
                .map(lens -> task(workspace, path, lens))).toList());
    }

    private Task task(ModelWorkspace workspace, String path, Lenses.Lens lens) {
        EditorServices.Hover told = services.hover(workspace, path, lens.place().offset()).orElse(new EditorServices.Hover(lens.name(), ""));
        return new Task(lens, told.signature(), told.documentation());
    }

    /** What one text declares, from outside in; empty for one that cannot be parsed at all. */
    public List<Outline.Item> outline(ModelText model, String path) {
        return ask(model, workspace -> services.outline(workspace, path));
    }

    /** Where a text names what is named at an offset. */
    public List<Place> occurrences(ModelText model, String path, int offset) {
        return ask(model, workspace -> services.occurrences(workspace, path, offset));
    }

    /** The name of what is named at an offset. */
    public Optional<String> name(ModelText model, String path, int offset) {
        return named(model, path, offset, (loaded, named) -> Optional.of(named.getName()));
    }

    /** Where that is declared. */
    public Optional<Declared> declared(ModelText model, String path, int offset) {
        return named(model, path, offset, Navigation::declared);
    }

    /** Where that is used, in all files; empty where nothing is named. */
    public Optional<List<Place>> references(ModelText model, String path, int offset) {
        return named(model, path, offset, (loaded, named) -> Optional.of(Navigation.uses(loaded, named)));
    }

    /** The edits that rename what is named at an offset, or why that cannot be; empty where nothing is named. */
    public Optional<Outcome> rename(ModelText model, String path, int offset, String name) {
        return named(model, path, offset, (loaded, named) -> Optional.of(services.edits(loaded).of(new Gesture.Rename(named, name))));
    }

    /** The files that a text names. @param exists whether there is a file of a path, as the model's texts have theirs */
    public List<FileLinks.Link> links(ModelText model, String path, Predicate<String> exists) {
        return ask(model, workspace -> services.links(workspace, path, exists));
    }

    /** What puts the indentation and the blanks of a text in order. */
    public List<TextEdit> formatting(ModelText model, String path) {
        return services.formatting(path, model.of(path));
    }

    /** The stretches of a text by its words alone, without gaps, in order; text that is no language at all has stretches too. */
    public List<Lexeme> tokens(String text) {
        Lexer lexer = injector.getInstance(Key.get(Lexer.class, Names.named(LexerBindings.RUNTIME)));
        return new TokenReader(lexer, injector.getInstance(DefaultAntlrTokenToAttributeIdMapper.class)::getId, names).read(text);
    }

    @FunctionalInterface
    private interface Question<T> {
        Optional<T> about(LoadedModel model, Named named);
    }

    private <T> Optional<T> named(ModelText model, String path, int offset, Question<T> question) {
        return ask(model, workspace -> services.named(workspace, path, offset)
                .flatMap(named -> question.about(workspace.model(List.of()), named)));
    }

    /** Answers whatever else is asked of a linked model and of edits to its text; nothing of the model may leave with the answer. */
    public <T> T ask(ModelText model, BiFunction<ModelWorkspace, EditService, T> question) {
        return ask(model, workspace -> {
            workspace.link();
            return question.apply(workspace, injector.getInstance(EditService.class));
        });
    }

    /** One live model a project: its texts are parsed once and then follow what is typed. */
    private <T> T ask(ModelText model, Function<ModelWorkspace, T> question) {
        return models.computeIfAbsent(model.project(), project -> new LiveModel(services.workspace())).ask(model, question);
    }
}
