package org.twinsmith.cli.plant;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Arguments;
import org.twinsmith.cli.model.ModelOptions;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.control.AuditLog;
import org.twinsmith.runtime.control.GuardedWriter;
import org.twinsmith.runtime.control.Setpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twinsmith write}. */
@Command(name = "write", description = {"Writes a value that the model binds with '->' to its plant: within its limit, along its ramp, while its interlock holds.",
    "Nothing is written unless --arm names the server that is written to. Everything is recorded, refusals too."},
        footerHeading = "%nExample:%n", footer = "  twinsmith write models --set p1.speed=1450 --why \"night level\" --as operator --arm opc.tcp://plc:4840/station")
public final class WriteCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Option(names = "--set", paramLabel = "PATH=NUMBER", required = true, description = "What is written, in the unit of its binding")
    private String set;

    @Mixin
    private ArmedOptions armed;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Where the source is, if not where the model says")
    private String endpoint;

    @Override
    protected void perform() {
        int equals = set.indexOf('=');
        String path = equals < 0 ? set : set.substring(0, equals).strip();
        LoadedModel model = Models.load(this, options);
        Plan plan = Models.plan(this, model, Selection.forMirror(model, options.system(), options.scenario()).with(options.spaceData()));
        Setpoint setpoint = Setpoints.of(plan, path);
        double target = setpoint.binding().unit().toSi(number(equals < 0 ? "" : set.substring(equals + 1).strip()));
        Source source = plan.sources().stream().filter(each -> each.name().equals(setpoint.binding().source())).findFirst().orElseThrow();
        ServerAccess modelled = ServerAccess.of(source, Keyring.ofUser());
        ServerAccess access = endpoint == null ? modelled : modelled.at(Arguments.endpoint(endpoint));
        AuditLog log = armed.log();
        try {
            double shown = new GuardedWriter(access, armed.order(), log).write(setpoint, target, armed::armed);
            double value = setpoint.binding().unit().fromSi(shown);
            say(path + " shows " + value + " " + setpoint.binding().unit().text() + " at " + access.endpoint() + "; recorded in " + log.file());
            fact("shown", value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fact("audit", log.file().toString());
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "'" + text + "' is no number", "write --set PATH=NUMBER, in the unit of the binding",
                    Place.NOWHERE), e);
        }
    }
}
