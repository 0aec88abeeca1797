package org.twinsmith.cli.plant;

import java.util.OptionalDouble;
import java.util.function.Supplier;

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
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.control.AuditLog;
import org.twinsmith.runtime.control.BrokerPlant;
import org.twinsmith.runtime.control.GuardedWriter;
import org.twinsmith.runtime.control.Plant;
import org.twinsmith.runtime.control.ServerPlant;
import org.twinsmith.runtime.control.Setpoint;
import org.twinsmith.runtime.source.UserKeyring;

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
        AuditLog log = armed.log();
        Reach reach = "mqtt".equals(source.kind()) ? broker(source, setpoint, plan.variable(path).orElseThrow()) : server(source);
        try {
            OptionalDouble shown = new GuardedWriter(reach.endpoint(), armed.order(), log).write(setpoint, target, reach.plant());
            tell(path, setpoint, shown, reach.endpoint(), log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fact("audit", log.file().toString());
        }
    }

    /** @param plant arms and connects */
    private record Reach(String endpoint, Supplier<Plant> plant) {
    }

    private Reach server(Source source) {
        ServerAccess modelled = ServerAccess.of(source, Keyring.ofUser());
        ServerAccess access = endpoint == null ? modelled : modelled.at(Arguments.endpoint(endpoint));
        return new Reach(access.endpoint().toString(), () -> ServerPlant.armed(access, armed.armed(access)));
    }

    private Reach broker(Source source, Setpoint setpoint, Variable variable) {
        BrokerAccess modelled = BrokerAccess.of(source, UserKeyring.ofUser());
        BrokerAccess access = endpoint == null ? modelled : modelled.at(BrokerAddress.parse(endpoint));
        return new Reach(access.broker().toString(), () -> BrokerPlant.armed(access, armed.armed(access), setpoint, variable.type() instanceof ValueType.Boolean));
    }

    private void tell(String path, Setpoint setpoint, OptionalDouble shown, String where, AuditLog log) {
        if (shown.isPresent()) {
            double value = setpoint.binding().unit().fromSi(shown.getAsDouble());
            say(path + " shows " + value + " " + setpoint.binding().unit().text() + " at " + where + "; recorded in " + log.file());
            fact("shown", value);
        } else {
            say(path + " was sent to " + where + ", where nobody says what the device took; recorded in " + log.file());
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
