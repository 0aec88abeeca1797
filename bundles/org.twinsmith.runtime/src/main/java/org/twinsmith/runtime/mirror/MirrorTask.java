package org.twinsmith.runtime.mirror;

import java.util.List;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.source.FollowedSignal;
import org.twinsmith.runtime.source.FollowedSource;
import org.twinsmith.runtime.store.RunRecord;

/**
 * What a mirror is to do.
 *
 * @param run the run that the samples belong to
 * @param sources what is followed; a signal comes from one of them only
 */
public record MirrorTask(RunRecord run, List<FollowedSource> sources) {
    public MirrorTask {
        sources = List.copyOf(sources);
    }

    /**
     * The task of following all that a model reads from one server.
     *
     * @param access how the source is reached now, which may differ from what the model says
     * @throws org.twinsmith.core.diagnostic.DiagnosticException as {@link FollowedServer#of}
     */
    public static MirrorTask of(Source source, ServerAccess access, RunRecord run, List<Binding> bindings,
            List<Variable> variables) {
        return new MirrorTask(run, List.of(FollowedServer.of(source, access, bindings, variables)));
    }

    /** All signals that are followed. */
    public List<FollowedSignal> signals() {
        return sources.stream().flatMap(source -> source.signals().stream()).toList();
    }

    /** Whether the mirror ends by itself, because all it follows was recorded. */
    public boolean isRecorded() {
        return sources.stream().allMatch(FollowedSource::isRecorded);
    }
}
