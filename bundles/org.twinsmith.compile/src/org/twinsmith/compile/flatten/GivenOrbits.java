package org.twinsmith.compile.flatten;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.core.orbit.OrbitTrack;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.table.Ephemeris;
import org.twinsmith.model.semantics.OrbitQuantity;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.ExternalMapping;
import org.twinsmith.model.twin.MappingKind;

/** Orbits that files give: the components of position and velocity are functions of the date. */
final class GivenOrbits {
    private final Context context;
    private final List<FlatEquation> equations;
    private final Map<String, OrbitFile.Outcome> files = new HashMap<>();
    private final Map<String, OrbitTrack> tracks = new HashMap<>();

    /** @param equations receives those of the components */
    GivenOrbits(Context context, List<FlatEquation> equations) {
        this.context = context;
        this.equations = equations;
    }

    void of(Component component, ExternalBehaviour behaviour) {
        Place place = context.place(behaviour);
        if (behaviour.getFile() == null) {
            context.findings().error(Code.EXTERNAL, "a behaviour of the kind orbit names its file", "write behaviour orbit \"...\" { }", place);
            return;
        }
        String key = place.file() + "\n" + behaviour.getFile();
        switch (files.computeIfAbsent(key, fresh -> OrbitFile.read(place.file(), behaviour.getFile()))) {
            case OrbitFile.Refused refused -> context.findings().error(Code.EXTERNAL, refused.message(), refused.remedy(), place);
            case OrbitFile.Read read -> drive(component, behaviour, tracks.computeIfAbsent(key, fresh -> new OrbitTrack(read.orbit())));
        }
    }

    private void drive(Component component, ExternalBehaviour behaviour, OrbitTrack track) {
        Integer date = behaviour.getMappings().stream().filter(mapping -> mapping.getKind() == MappingKind.INPUT)
                .map(mapping -> component.features().get(mapping.getFeature().getName())).findFirst().orElse(null);
        if (date == null) {
            context.findings().error(Code.EXTERNAL, "the orbit does not know the date", "write input date -> \"date\"", context.place(behaviour));
            return;
        }
        behaviour.getMappings().stream().filter(mapping -> mapping.getKind() == MappingKind.OUTPUT)
                .forEach(mapping -> vector(component, mapping, track, date));
    }

    private void vector(Component component, ExternalMapping mapping, OrbitTrack track, int date) {
        int first = OrbitQuantity.named(mapping.getExternal()).map(OrbitQuantity::component).orElse(0);
        Place place = context.place(mapping);
        String text = component.labelled(context.request().text().text(mapping));
        for (int axis = 1; axis <= 3; axis++) {
            String name = mapping.getFeature().getName() + "[" + axis + "]";
            Integer id = component.features().get(name);
            if (id == null) {
                context.findings().error(Code.EXTERNAL, "'" + mapping.getFeature().getName() + "' has no three components", "", place);
                return;
            }
            Ephemeris orbit = new Ephemeris(component.qualified(name), track, first + axis - 1);
            equations.add(new FlatEquation(new Expr.Slot(id), context.lookups().along(orbit, new Expr.Slot(date), place), true, text, place));
        }
    }
}
