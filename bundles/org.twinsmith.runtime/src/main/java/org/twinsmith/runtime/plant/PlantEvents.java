package org.twinsmith.runtime.plant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.SignalSpace;
import org.twinsmith.simulation.RunListener;

/** Remembers between two publications what happened in the twin, and then tells the server of it in the order of time. */
final class PlantEvents implements RunListener {
    private final TwinProgram program;
    private final List<Optional<Variable>> raisedBy;
    private final boolean[] raised;
    private final List<Happened> happened = new ArrayList<>();

    /** @param time s @param raised whether an alarm was raised or cleared; of an event that lasts no time always true */
    private record Happened(double time, int event, boolean raised) {
    }

    PlantEvents(TwinProgram program) {
        this.program = program;
        ProgramInfo info = program.info();
        raisedBy = info.events().stream().map(event -> SignalSpace.raisedBy(info, event)).toList();
        raised = new boolean[raisedBy.size()];
    }

    @Override
    public void occurred(double time, int event) {
        if (raisedBy.get(event).isEmpty()) {
            happened.add(new Happened(time, event, true));
        }
    }

    @Override
    public void settled(double time) {
        look(time);
    }

    @Override
    public void within(double time, double[] values) {
        look(time);
    }

    private void look(double time) {
        for (int i = 0; i < raised.length; i++) {
            Optional<Variable> flag = raisedBy.get(i);
            if (flag.isPresent() && flag.get().in(program.values()) != 0 != raised[i]) {
                raised[i] = !raised[i];
                happened.add(new Happened(time, i, raised[i]));
            }
        }
    }

    void tell(PlantServer server, DoubleFunction<Instant> clock) {
        for (Happened each : happened) {
            if (raisedBy.get(each.event()).isPresent()) {
                server.raise(each.event(), each.raised(), clock.apply(each.time()));
            } else {
                server.occurred(each.event(), clock.apply(each.time()));
            }
        }
        happened.clear();
    }
}
