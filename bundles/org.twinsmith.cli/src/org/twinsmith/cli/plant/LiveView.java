package org.twinsmith.cli.plant;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.model.Drawings;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.runtime.live.LivePage;
import org.twinsmith.runtime.live.LiveServer;
import org.twinsmith.runtime.live.LiveSignal;
import org.twinsmith.runtime.live.LiveState;
import org.twinsmith.runtime.mirror.MirrorTask;

/** The live page of what is mirrored, served until it is closed. */
record LiveView(LiveServer server, LiveState state) implements AutoCloseable {

    /** Opens it and says where it is: the workbench reads that line. */
    static LiveView open(Action action, LoadedModel model, Selection selection, Plan plan, MirrorTask task, String host, int port) {
        LiveState state = new LiveState(task.signals().stream().map(each -> LiveSignal.of(plan.variable(each.name()).orElseThrow())).toList());
        LiveServer server = LiveServer.open(host, port, new LivePage(plan.name(), Drawings.svg(action, model, selection.system())), state);
        action.say("Live page: " + server.address() + "   of " + plan.name() + "; Ctrl+C ends it");
        action.terminal().out().flush();
        action.fact("page", server.address());
        return new LiveView(server, state);
    }

    @Override
    public void close() {
        server.close();
    }
}
