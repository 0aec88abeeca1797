package org.twinsmith.lang.ide.navigation;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Calibration;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.model.twin.TwinFile;

/** What can be done with a declaration by one click: a scenario can be simulated, a sweep can be run. */
public final class Lenses {

    /**
     * Something the command line does with a declaration.
     *
     * @param title what a user reads: "Simulate"
     * @param command the word of the command line: {@code simulate}
     * @param option the option of that command that names the declaration: {@code --scenario}
     * @param name the declaration's name
     * @param place where the name stands
     */
    public record Lens(String title, String command, String option, String name, Place place) {
    }

    private Lenses() {
    }

    /** What can be done with the declarations of a file, in the order of the text. */
    public static List<Lens> of(TwinFile file, Places places) {
        List<Lens> lenses = new ArrayList<>();
        for (var element : file.getElements()) {
            if (element instanceof Named named && named.getName() != null) {
                add(named, places.of(named), lenses);
            }
        }
        return lenses;
    }

    private static void add(Named named, Place place, List<Lens> lenses) {
        switch (named) {
            case Scenario scenario -> {
                lenses.add(new Lens("Simulate", "simulate", "--scenario", named.getName(), place));
                lenses.add(new Lens("Run with its plant", "run", "--scenario", named.getName(), place));
                lenses.add(new Lens("Check", "check", "--scenario", named.getName(), place));
            }
            case ComponentType type when type.getKind() == ComponentKind.SYSTEM && !type.isAbstract() ->
                lenses.add(new Lens("Check", "check", "--system", named.getName(), place));
            case Source source when isRead(source) -> lenses.add(new Lens("Mirror", "mirror", "--source", named.getName(), place));
            case Sweep sweep -> lenses.add(new Lens("Sweep", "sweep", "--name", named.getName(), place));
            case Optimisation optimisation -> lenses.add(new Lens("Optimise", "optimise", "--name", named.getName(), place));
            case Calibration calibration -> lenses.add(new Lens("Calibrate", "calibrate", "--name", named.getName(), place));
            default -> { }
        }
    }

    /** Only OPC UA sources can be mirrored; the other kinds are replayed by the scenario. */
    private static boolean isRead(Source source) {
        return "opcua".equals(source.getKind()) && source.eResource().getResourceSet().getResources().stream()
                .flatMap(resource -> resource.getContents().stream()).filter(TwinFile.class::isInstance)
                .flatMap(file -> ((TwinFile) file).getElements().stream())
                .anyMatch(each -> each instanceof Binding binding && binding.getSource() == source);
    }
}
