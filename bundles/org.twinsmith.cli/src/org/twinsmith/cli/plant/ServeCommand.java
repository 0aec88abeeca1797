package org.twinsmith.cli.plant;

import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Programs;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.runtime.plant.Plant;
import org.twinsmith.runtime.plant.PlantOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith serve}. */
@Command(name = "serve", description = "Plays the plant: runs a scenario behind an OPC UA server until Ctrl+C.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith serve examples/pumping-station",
            "  twinsmith serve examples/pumping-station --port 0 --speed 60"})
public final class ServeCommand extends Action {
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

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen at, such as 0.0.0.0 for all (default: that of the source,"
            + " or the loopback where that is another machine)")
    private String host;

    @Option(names = "--security", paramLabel = "WORDS", description = "None, or a policy such as \"Basic256Sha256 sign and encrypt\" (default: as the"
            + " source says; else all that are secured, and on the loopback None too)")
    private String security;

    @Option(names = "--user", paramLabel = "NAME", description = "Name of the secret with the only user that may sign on (default: anybody)")
    private String user;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model, Selection.withScenario(model, options.system(), options.scenario()).with(options.spaceData()));
        Source chosen = Sources.only(plan, source);
        Endpoint modelled = Endpoint.of(chosen);
        Endpoint where = host == null ? modelled : new Endpoint(host, modelled.port(), modelled.path());
        ServerSecurity allowed = security(chosen, ServerOptions.hostOf(where));
        try (Interrupt interrupt = new Interrupt();
                Plant plant = Plant.open(Programs.of(this, plan).get(), Sources.bindings(plan, chosen), Sources.commands(plan, chosen), where,
                        port == null ? where.port() : port, PlantOptions.of(Pace.checked(speed, Pace.SLOWEST)).with(allowed))) {
            say("Serving " + plan.name() + " at " + plant.endpoint() + "; Ctrl+C ends it");
            plant.fingerprint().ifPresent(this::introduce);
            terminal().out().flush();
            plant.run(Double.POSITIVE_INFINITY, interrupt);
            fact("endpoint", plant.endpoint().toString());
            fact("endTime", plant.time());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSecurity security(Source source, String listening) {
        try {
            SecurityWish wish = SecurityWish.parse(security == null ? source.security() : security);
            return ServerSecurity.of(wish, listening, ServerOptions.isLoopback(listening), security != null, Optional.ofNullable(user), Keyring.ofUser());
        } catch (IllegalArgumentException e) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--security: " + e.getMessage(), "", Place.NOWHERE), e);
        }
    }

    private void introduce(String fingerprint) {
        say("Its certificate has the SHA-256 fingerprint " + fingerprint);
        say("Clients that connect for the first time are in 'twinsmith certificates list' until you trust them");
        fact("fingerprint", fingerprint);
    }
}
