package org.twinsmith.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Compiles models that stand in tests or in the examples. */
final class CompiledText {
    static final String HEAD = """
            namespace test
            import twin.si.*
            import twin.fluid.*
            """;

    private CompiledText() {
    }

    /** Compiles the last component type of a text under its last scenario, if it has any. */
    static CompileResult compile(String body) {
        return compile(load(body), null, null);
    }

    static Plan plan(String body) {
        return planOf(compile(body));
    }

    /** What is wrong with a text that the language accepts. */
    static List<Diagnostic> findings(String body) {
        return compile(body).diagnostics();
    }

    /** What the compiler itself finds in a text, whatever the language has found before. */
    static List<Diagnostic> uncheckedFindings(String body) {
        return compile(ModelLoader.standalone().loadTexts(Map.of("test.twin", HEAD + body)), null, null).diagnostics();
    }

    /** Compiles a system of a folder under a scenario. */
    static Plan plan(Path folder, String system, String scenario) {
        return plan(ModelLoader.standalone().load(List.of(folder)), system, scenario);
    }

    /** Compiles a system of a model under a scenario. */
    static Plan plan(LoadedModel model, String system, String scenario) {
        return planOf(compile(accepted(model), system, scenario));
    }

    static LoadedModel load(String body) {
        return accepted(ModelLoader.standalone().loadTexts(Map.of("test.twin", HEAD + body)));
    }

    private static LoadedModel accepted(LoadedModel model) {
        if (model.hasErrors()) {
            throw new AssertionError("the language rejects the model: " + model.diagnostics());
        }
        return model;
    }

    private static Plan planOf(CompileResult result) {
        return switch (result) {
            case CompileResult.Compiled compiled -> compiled.plan();
            case CompileResult.Rejected rejected -> throw new AssertionError(rejected.diagnostics().toString());
        };
    }

    private static CompileResult compile(LoadedModel model, String system, String scenario) {
        ComponentType type = model.all(ComponentType.class).stream()
                .filter(each -> system == null || each.getName().equals(system)).reduce((a, b) -> b).orElseThrow();
        Optional<Scenario> chosen = model.all(Scenario.class).stream()
                .filter(each -> scenario == null || each.getName().equals(scenario)).reduce((a, b) -> b);
        if (scenario != null && chosen.isEmpty()) {
            throw new AssertionError("no scenario " + scenario);
        }
        return uncheckedCompile(model, type, chosen);
    }

    /** Compiles whatever there is, even a model with errors. */
    static CompileResult uncheckedCompile(LoadedModel model, ComponentType type, Optional<Scenario> scenario) {
        return Compiler.compile(new CompileRequest(model.files(), type, scenario, model.units(), FlatModel.PROVENANCE,
                model));
    }
}
