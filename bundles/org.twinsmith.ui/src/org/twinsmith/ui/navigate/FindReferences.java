package org.twinsmith.ui.navigate;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.ui.change.EditedSelection;
import org.twinsmith.ui.language.TwinLanguage;

/** Shows in the Search view where the name at the caret is used, in all files of the model. */
public final class FindReferences extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        EditedSelection selected = EditedSelection.of(event).orElse(null);
        if (selected == null) {
            return null;
        }
        TwinLanguage language = TwinLanguage.get();
        String path = selected.text().path();
        Optional<String> name = language.name(selected.text().model(), path, selected.offset());
        Optional<List<Place>> places = language.references(selected.text().model(), path, selected.offset());
        if (name.isPresent() && places.isPresent()) {
            NewSearchUI.runQueryInBackground(new References(name.get(), places.get(), selected.text().model()));
        } else {
            MessageDialog.openInformation(HandlerUtil.getActiveShellChecked(event), "References",
                    "Nothing is named at the caret. Put it into a name.");
        }
        return null;
    }
}
