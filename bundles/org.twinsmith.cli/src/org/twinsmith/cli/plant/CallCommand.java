package org.twinsmith.cli.plant;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Arguments;
import org.twinsmith.cli.console.Units;
import org.twinsmith.cli.exchange.AccessOptions;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.client.Given;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.control.AuditLog;
import org.twinsmith.runtime.control.Call;
import org.twinsmith.runtime.control.GuardedCaller;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twinsmith call}. */
@Command(name = "call", description = {"Calls a method of an OPC UA server: one that a command of the model stands for, or one by its address.",
    "Arguments are checked against the model and against the server before anything is sent. Nothing is called unless --arm names",
    "the server. Everything is recorded, refusals too."},
        footerHeading = "%nExamples:%n", footer = {
            "  twinsmith call models p1.start speed=1450 --why \"night level\" --as operator --arm opc.tcp://plc:4840/station",
            "  twinsmith call opc.tcp://plc:4840 \"nsu=urn:station;s=P1.Start\" speed=1450 mode=auto --why test --arm opc.tcp://plc:4840"})
public final class CallCommand extends Action {
    private static final String SERVER = "opc.tcp:";

    @Parameters(index = "0", paramLabel = "DIR|ENDPOINT", description = "A folder of .twin files, or the address of a server")
    private String target;

    @Parameters(index = "1", paramLabel = "COMMAND|NODE", description = "The command, such as p1.start; with a server the address of the method")
    private String method;

    @Parameters(index = "2..*", paramLabel = "NAME=VALUE", description = "The arguments: numbers in the unit of the argument, arrays as [1, 2],"
            + " structures as {\"x\": 1}")
    private List<String> arguments = List.of();

    @Option(names = "--object", paramLabel = "NODE", description = "With a server, the object that the method is called on (default: the only one that has it)")
    private String object;

    @Option(names = "--system", paramLabel = "NAME", description = "The system; needed where the model has several")
    private String system = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where the source is, if not where the model says")
    private String endpoint;

    @Mixin
    private AccessOptions access;

    @Mixin
    private ArmedOptions armed;

    @Override
    protected void perform() {
        Map<String, String> given = given();
        if (target.startsWith(SERVER)) {
            Call call = Call.of(Arguments.node(method), Optional.ofNullable(object).map(Arguments::node));
            report(call, access.to(Arguments.endpoint(target)), given, () -> {
                Map<String, Given> values = new LinkedHashMap<>();
                given.forEach((name, text) -> values.put(name, GivenText.parse(text)));
                return wanted -> values;
            });
            return;
        }
        LoadedModel model = Models.load(this, ModelOptions.of(Path.of(target), system));
        Plan plan = Models.plan(this, model, Selection.withoutScenario(model, system));
        org.twinsmith.core.plan.Command command = ModelCommands.of(plan, method);
        ServerAccess modelled = ServerAccess.of(ModelCommands.source(plan, command), Keyring.ofUser());
        report(ModelCommands.call(plan, command), endpoint == null ? modelled : modelled.at(Arguments.endpoint(endpoint)), given,
                () -> new CommandArguments(command, new Units(model.units()), given));
        command.hazards().forEach(hazard -> say("hazard " + hazard));
    }

    private void report(Call call, ServerAccess server, Map<String, String> given, Supplier<GuardedCaller.Arguments> values) {
        AuditLog log = armed.log();
        try {
            GuardedCaller.Result result = new GuardedCaller(server, armed.order(), log).call(call, given, values, armed::armed);
            say(call.name() + " was called at " + server.endpoint() + "; recorded in " + log.file());
            result.outputs().forEach((name, value) -> say("  " + name + " = " + value));
            fact("outputs", result.outputs());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fact("audit", log.file().toString());
        }
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String each : arguments) {
            int equals = each.indexOf('=');
            if (equals < 1 || given.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip()) != null) {
                throw new DiagnosticException(Diagnostic.error(Code.USAGE, equals < 1 ? "'" + each + "' is no argument"
                        : "the argument " + each.substring(0, equals) + " is given twice", "write each argument once, as NAME=VALUE", Place.NOWHERE));
            }
        }
        return given;
    }
}
