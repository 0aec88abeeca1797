package org.twinsmith.model.semantics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.Calibration;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Experiment;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Sweep;

/** What scenarios, sweeps, calibrations and optimisations are about. */
public final class Experiments {

    private Experiments() {
    }

    /** The scenario that an experiment runs; a scenario runs itself. Empty for a calibration of a system, and for other declarations. */
    public static Optional<Scenario> scenario(EObject experiment) {
        Declaration run = switch (experiment) {
            case Scenario scenario -> scenario;
            case Sweep sweep -> sweep.getScenario();
            case Optimisation optimisation -> optimisation.getScenario();
            case Calibration calibration -> calibration.getSubject();
            case null, default -> null;
        };
        return run instanceof Scenario scenario && !scenario.eIsProxy() ? Optional.of(scenario) : Optional.empty();
    }

    /** The type that a run is of. */
    public static Optional<ComponentType> system(EObject experiment) {
        ComponentType type = experiment instanceof Calibration calibration && calibration.getSubject() instanceof ComponentType system
                ? system : scenario(experiment).map(Scenario::getSystem).orElse(null);
        return Optional.ofNullable(type).filter(found -> !found.eIsProxy());
    }

    /** The scenario or experiment that an element stands in; the declaration itself for itself. */
    public static Optional<Declaration> around(EObject element) {
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Declaration declaration && (at instanceof Scenario || at instanceof Experiment)) {
                return Optional.of(declaration);
            }
        }
        return Optional.empty();
    }

    /** The figures that an experiment knows: those of its scenario first, each in the order of the text. */
    public static List<Measure> measures(Declaration experiment) {
        Stream<Measure> inherited = experiment instanceof Scenario ? Stream.empty()
                : scenario(experiment).stream().flatMap(scenario -> measures(scenario).stream());
        Stream<? extends EObject> own = switch (experiment) {
            case Scenario scenario -> scenario.getStatements().stream();
            case Sweep sweep -> sweep.getStatements().stream();
            default -> Stream.empty();
        };
        return Stream.concat(inherited, own.filter(Measure.class::isInstance).map(Measure.class::cast)).toList();
    }

    /** The figures that an element of an experiment may name: those that are declared before it, so that none needs itself. */
    public static List<Measure> measuresBefore(EObject element) {
        Optional<Declaration> experiment = around(element);
        if (experiment.isEmpty()) {
            return List.of();
        }
        List<Measure> all = measures(experiment.get());
        for (EObject at = element; at != null; at = at.eContainer()) {
            if (at instanceof Measure measure && all.contains(measure)) {
                return all.subList(0, all.indexOf(measure));
            }
        }
        return all;
    }
}
