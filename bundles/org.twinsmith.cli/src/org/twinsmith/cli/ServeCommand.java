package org.twinsmith.cli;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.plant.Plant;
import org.twinsmith.runtime.plant.PlantOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith serve}. */
@Command(name = "serve", description = "Plays the plant: runs a scenario behind an OPC UA server until Ctrl+C.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith serve examples/pumping-station",
            "  twinsmith serve examples/pumping-station --port 0 --speed 60"})
final class ServeCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Option(names = "--source", paramLabel = "NAME", description = "The source to stand for; needed where several are bound")
    private String source = "";

    @Option(names = "--port", paramLabel = "N",
            description = "Port to listen at; 0 for any free one (default: that of the source)")
    private Integer port;

    @Option(names = "--speed", paramLabel = "X", description = "Simulated seconds a second (default: ${DEFAULT-VALUE})",
            defaultValue = "1")
    private double speed;

    @Override
    void perform() {
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model, Selection.withScenario(model, options.system(), options.scenario()));
        Source chosen = Sources.only(plan, source);
        Endpoint where = Endpoint.of(chosen);
        try (Interrupt interrupt = new Interrupt();
                Plant plant = Plant.open(Programs.of(this, plan).get(), Sources.bindings(plan, chosen), where,
                        port == null ? where.port() : port, PlantOptions.of(Math.max(speed, 1e-3)))) {
            say("Serving " + plan.name() + " at " + plant.endpoint() + "; Ctrl+C ends it");
            terminal().out().flush();
            plant.run(Double.POSITIVE_INFINITY, interrupt);
            fact("endpoint", plant.endpoint().toString());
            fact("endTime", plant.time());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
