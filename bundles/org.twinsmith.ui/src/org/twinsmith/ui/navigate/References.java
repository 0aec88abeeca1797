package org.twinsmith.ui.navigate;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.ui.language.ModelText;

/** The uses of a name, as the Search view takes them. */
final class References implements ISearchQuery {
    private final String name;
    private final List<Place> places;
    private final ModelText model;
    private final ReferencesResult result = new ReferencesResult(this);

    /** @param places the uses, in the order of files and text, @param model the texts that they stand in */
    References(String name, List<Place> places, ModelText model) {
        this.name = name;
        this.places = places;
        this.model = model;
    }

    String title() {
        return "'" + name + "' – " + places.size() + (places.size() == 1 ? " use" : " uses");
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        places.forEach(place -> result.add(place, model.of(place.file())));
        return Status.OK_STATUS;
    }

    @Override
    public String getLabel() {
        return "Uses of '" + name + "'";
    }

    /** The places belong to the texts as they were when they were asked for. */
    @Override
    public boolean canRerun() {
        return false;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ISearchResult getSearchResult() {
        return result;
    }
}
