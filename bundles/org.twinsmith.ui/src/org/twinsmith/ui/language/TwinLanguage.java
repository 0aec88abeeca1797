package org.twinsmith.ui.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.name.Names;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultAntlrTokenToAttributeIdMapper;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.ide.TwinIdeSetup;
import org.twinsmith.lang.ide.coloring.NameWords;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Answers the editor's questions about a model given as text. May be called from any thread. */
public final class TwinLanguage {
    private static final class Holder {
        private static final TwinLanguage INSTANCE = new TwinLanguage();
    }

    private final Injector injector = new TwinIdeSetup().createInjectorAndDoEMFRegistration();
    private final EditorServices services = injector.getInstance(EditorServices.class);
    private final NameWords names = injector.getInstance(NameWords.class);
    private final Map<String, LiveModel> models = new ConcurrentHashMap<>();

    private TwinLanguage() {
    }

    /** The one instance; the first call takes about a second. */
    public static TwinLanguage get() {
        return Holder.INSTANCE;
    }

    /**
     * The findings in each file of a model; every file has an entry. Where the language finds no error, the compiler is
     * asked too, as the command line does.
     */
    public Map<String, List<Diagnostic>> check(ModelText model) {
        Map<String, List<Diagnostic>> findings = new LinkedHashMap<>();
        model.files().keySet().forEach(path -> findings.put(path, new ArrayList<>()));
        live(model).ask(model, workspace -> SystemCheck.findings(workspace.model(List.of())))
                .forEach(finding -> findings.computeIfAbsent(finding.place().file(), path -> new ArrayList<>()).add(finding));
        return findings;
    }

    /** What may be written at an offset, best first, nothing twice. */
    public List<Proposal> complete(ModelText model, String path, int offset) {
        return live(model).ask(model, workspace -> services.complete(workspace, path, offset)).stream()
                .map(found -> new Proposal(found.text(), found.description(), found.documentation(), found.prefix())).toList();
    }

    /** What is named at an offset: role, type and unit on the first line, then its documentation. */
    public Optional<Description> describe(ModelText model, String path, int offset) {
        return live(model).ask(model, workspace -> services.hover(workspace, path, offset))
                .map(found -> new Description(found.signature(), found.documentation()));
    }

    /** The scenarios of a model, in the order of files and text. */
    public List<ScenarioName> scenarios(ModelText model) {
        return live(model).ask(model, workspace -> {
            workspace.link();
            return model.files().keySet().stream().flatMap(path -> workspace.file(path).stream()
                    .flatMap(file -> file.getElements().stream()).filter(Scenario.class::isInstance)
                    .map(scenario -> scenario(path, (Scenario) scenario))).toList();
        });
    }

    private static ScenarioName scenario(String path, Scenario scenario) {
        ComponentType system = scenario.getSystem();
        String name = system == null || system.getName() == null ? "?" : system.getName();
        return new ScenarioName(scenario.getName(), name, path, Documentation.of(scenario));
    }

    /** What one text declares, from outside in; never fails, whatever the text says. */
    public List<OutlineEntry> outline(ModelText model, String path) {
        return live(model).ask(model, workspace -> {
            workspace.link();
            return workspace.file(path).map(OutlineReader::read).orElse(List.of());
        });
    }

    /** The stretches of a text, without gaps, in order; text that is no language at all has stretches too. */
    public List<ColoredToken> tokens(String text) {
        Lexer lexer = injector.getInstance(Key.get(Lexer.class, Names.named(LexerBindings.RUNTIME)));
        return new TokenReader(lexer, injector.getInstance(DefaultAntlrTokenToAttributeIdMapper.class)::getId,
                names).read(text);
    }

    /** One live model a project: its texts are parsed once and then follow what is typed. */
    private LiveModel live(ModelText model) {
        return models.computeIfAbsent(model.project(), project -> new LiveModel(services.workspace()));
    }
}
