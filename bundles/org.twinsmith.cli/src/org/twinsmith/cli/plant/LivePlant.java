package org.twinsmith.cli.plant;

import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.model.Programs;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.plant.Plant;
import org.twinsmith.runtime.plant.PlantOptions;

/** A plant that is played by a thread of this process, for as long as it is open; or none. */
interface LivePlant extends AutoCloseable {
    LivePlant NONE = Optional::empty;

    /** Where it is. */
    Optional<Endpoint> endpoint();

    @Override
    default void close() {
        // there is none
    }

    /** Plays a scenario on any free port, as long as it is wanted. @param speed simulated seconds a second */
    static LivePlant play(Action action, Plan plan, double speed) {
        Source source = Sources.only(plan, "");
        Plant plant = Plant.open(Programs.of(action, plan).get(), Sources.bindings(plan, source), Sources.commands(plan, source), Sources.here(source), 0,
                PlantOptions.of(speed > 0 ? speed : 1));
        Thread thread = Thread.ofPlatform().daemon().name("plant").start(() -> run(action, plant));
        return new LivePlant() {
            @Override
            public Optional<Endpoint> endpoint() {
                return Optional.of(plant.endpoint());
            }

            @Override
            public void close() {
                thread.interrupt();
                plant.close();
            }
        };
    }

    private static void run(Action action, Plant plant) {
        try {
            plant.run(Double.POSITIVE_INFINITY, () -> Thread.currentThread().isInterrupted());
        } catch (DiagnosticException e) {
            action.report(e.diagnostics());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
