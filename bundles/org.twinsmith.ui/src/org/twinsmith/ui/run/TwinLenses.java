package org.twinsmith.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.ui.statushandlers.StatusManager;
import org.twinsmith.lang.ide.navigation.Lenses.Lens;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.preference.Preference;
import org.twinsmith.ui.project.EditedText;

/** Over each declaration, what the command line does with it: "Simulate", "Sweep" and so on, one click away. */
public final class TwinLenses extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        return CompletableFuture.supplyAsync(() -> document == null || !Preference.LENSES.isWanted() ? List.of() : EditedText.of(document)
                .map(text -> minings(text, document)).orElse(List.of()), reading -> Thread.ofVirtual().start(reading));
    }

    private List<ICodeMining> minings(EditedText text, IDocument document) {
        List<ICodeMining> minings = new ArrayList<>();
        for (Lens lens : TwinLanguage.get().lenses(text.model(), text.path())) {
            try {
                minings.add(new Mining(lens, text, document, this));
            } catch (BadLocationException e) {
                ILog.of(TwinLenses.class).info("The text became shorter while it was read; it is read again", e);
            }
        }
        return minings;
    }

    private static final class Mining extends LineHeaderCodeMining {
        Mining(Lens lens, EditedText text, IDocument document, TwinLenses provider) throws BadLocationException {
            super(lens.place().line() - 1, document, provider, event -> launch(lens, text));
            setLabel(lens.title());
        }

        private static void launch(Lens lens, EditedText text) {
            TaskKind kind = TaskKind.of(lens.command()).orElseThrow();
            try {
                Launches.start(Choice.of(text.file().getProject(), kind, lens));
            } catch (CoreException e) {
                StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
            }
        }
    }
}
