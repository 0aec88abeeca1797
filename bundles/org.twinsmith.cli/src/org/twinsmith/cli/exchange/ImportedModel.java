package org.twinsmith.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.model.Experiments;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.exchange.Loss;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.format.TwinFormatter;

/**
 * Texts that were made of something else.
 *
 * @param files by the name of their file
 * @param losses what they do not say
 */
record ImportedModel(Map<String, String> files, List<Loss> losses) {
    /** Formats the texts, checks them as 'check' would, then writes them; nothing is written where they have errors. */
    void write(Action action, Path folder, boolean report) {
        action.terminal().progress("Checking what was read");
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> texts.put(folder.resolve(name).toString(), TwinFormatter.format(text)));
        LoadedModel model = ModelLoader.standalone().loadTexts(texts);
        action.report(model.diagnostics().stream().filter(Diagnostic::isError).toList());
        action.stopOnErrors();
        action.report(Experiments.findings(model, Experiments.of(model, "", SpaceData.NONE)).stream().filter(Diagnostic::isError).toList());
        action.stopOnErrors();
        texts.forEach((name, text) -> WholeFile.write(Path.of(name), writer -> writer.write(text)));
        texts.keySet().forEach(action::say);
        action.say(files.size() + " files, " + losses.size() + " losses"
                + (report || losses.isEmpty() ? "" : " (--report shows them)"));
        if (report) {
            losses.forEach(loss -> action.say("  " + loss));
        }
        action.fact("files", List.copyOf(texts.keySet()));
        action.fact("losses", losses.stream().map(Loss::toString).toList());
    }
}
