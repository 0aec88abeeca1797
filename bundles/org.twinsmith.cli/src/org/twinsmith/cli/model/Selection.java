package org.twinsmith.cli.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinFile;

/** The system and the scenario that a user means. @param data of the world around it */
public record Selection(ComponentType system, Optional<Scenario> scenario, SpaceData data) {
    /** Without data. */
    public Selection(ComponentType system, Optional<Scenario> scenario) {
        this(system, scenario, SpaceData.NONE);
    }

    /** The same with data. */
    public Selection with(SpaceData other) {
        return new Selection(system, scenario, other);
    }

    /** The scenario named, or the only one there is. @throws DiagnosticException NO_MODEL with what there is */
    public static Selection withScenario(LoadedModel model, String system, String scenario) {
        List<Scenario> candidates = model.all(Scenario.class).stream()
                .filter(each -> system.isEmpty() || isNamed(each.getSystem(), system)).toList();
        Scenario chosen = only("scenario", "--scenario", candidates, scenario);
        return new Selection(chosen.getSystem(), Optional.of(chosen));
    }

    /** For commands that watch a plant: a scenario is welcome, but none is needed. */
    public static Selection forMirror(LoadedModel model, String system, String scenario) {
        return scenario.isEmpty() ? withoutScenario(model, system) : withScenario(model, system, scenario);
    }

    /** The system named, or the only one there is. @throws DiagnosticException NO_MODEL with what there is */
    public static Selection withoutScenario(LoadedModel model, String system) {
        List<ComponentType> candidates = systems(model);
        return new Selection(only("system", "--system", candidates, system), Optional.empty());
    }

    /** All systems of a model that can run by themselves. */
    static List<ComponentType> systems(LoadedModel model) {
        return model.all(ComponentType.class).stream()
                .filter(each -> each.getKind() == ComponentKind.SYSTEM && !each.isAbstract()).toList();
    }

    /** The candidate named, or the only one. @param option how a user names one @throws DiagnosticException NO_MODEL */
    public static <T extends Named> T only(String kind, String option, List<T> candidates, String name) {
        List<T> meant = candidates.stream().filter(each -> name.isEmpty() || isNamed(each, name)).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        String there = candidates.isEmpty() ? "the model has none"
                : "the model has " + list(candidates, Selection::qualifiedName);
        String message = name.isEmpty() ? "a " + kind + " is needed, and " + there
                : (meant.isEmpty() ? "there is no " : "there is more than one ") + kind + " " + name + ": " + there;
        throw new DiagnosticException(Diagnostic.error(Code.NO_MODEL, message,
                candidates.size() > 1 ? "name one with " + option : "", Place.NOWHERE));
    }

    private static <T> String list(List<T> elements, Function<T, String> text) {
        return elements.stream().map(text).sorted().collect(Collectors.joining(", "));
    }

    private static boolean isNamed(Named element, String name) {
        return name.equals(element.getName()) || name.equals(qualifiedName(element));
    }

    private static String qualifiedName(Named element) {
        return element.eContainer() instanceof TwinFile file ? file.getNamespace() + "." + element.getName()
                : element.getName();
    }
}
