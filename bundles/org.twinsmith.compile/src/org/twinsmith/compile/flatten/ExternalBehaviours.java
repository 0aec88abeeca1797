package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.table.Curve;
import org.twinsmith.model.semantics.RecordedCurves;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.ExternalKind;
import org.twinsmith.model.twin.ExternalMapping;
import org.twinsmith.model.twin.Feature;

/** Behaviours from outside of the model: recordings and orbits give values over time; what would have to be executed is refused. */
final class ExternalBehaviours {
    private final Context context;
    private final InputValues inputs;
    private final List<FlatEquation> equations = new ArrayList<>();
    private final GivenOrbits orbits;

    /** @param inputs learns which inputs a recording gives values */
    ExternalBehaviours(Context context, InputValues inputs) {
        this.context = context;
        this.inputs = inputs;
        orbits = new GivenOrbits(context, equations);
        collect(context.root());
    }

    /** One for each variable that a recording or an orbit gives values. */
    List<FlatEquation> equations() {
        return equations;
    }

    private void collect(Component component) {
        component.members().stream().filter(ExternalBehaviour.class::isInstance)
                .forEach(behaviour -> behaviour(component, (ExternalBehaviour) behaviour));
        component.children().values().forEach(this::collect);
    }

    private void behaviour(Component component, ExternalBehaviour behaviour) {
        Place place = context.place(behaviour);
        if (behaviour.getKind() == ExternalKind.ORBIT) {
            orbits.of(component, behaviour);
            return;
        }
        if (behaviour.getKind() != ExternalKind.RECORDING) {
            context.findings().error(Code.EXTERNAL, "the behaviour of " + (component.path().isEmpty() ? "the system" : component.path())
                    + " is an FMU, which this version checks but does not execute", "choose a fidelity with equations or a recording", place);
            return;
        }
        switch (RecordedCurves.read(context.quantities(), behaviour, place.file())) {
            case RecordedCurves.Refused refused -> context.findings().error(Code.EXTERNAL, refused.message(), refused.remedy(), place);
            case RecordedCurves.Complete complete -> behaviour.getMappings().stream().filter(mapping -> mapping.getFeature() != null)
                    .forEach(mapping -> drive(component, mapping, complete.curves()));
        }
    }

    private void drive(Component component, ExternalMapping mapping, Map<Feature, Curve> curves) {
        Integer id = component.features().get(mapping.getFeature().getName());
        FlatVariable variable = context.variables().get(id);
        Place place = context.place(mapping);
        String text = component.labelled(context.request().text().text(mapping));
        Expr value = context.lookups().overTime(curves.get(mapping.getFeature()), place);
        if (variable.kind() == FlatKind.INPUT || inputs.isGiven(id)) {
            inputs.drive(id, value, text, place);
        } else {
            equations.add(new FlatEquation(new Expr.Slot(id), value, true, text, place));
        }
    }
}
