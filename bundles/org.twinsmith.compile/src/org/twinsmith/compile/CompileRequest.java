package org.twinsmith.compile;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.core.space.SpaceTables;
import org.twinsmith.model.SourceText;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinFile;

/**
 * What to compile. The model has to be linked and free of errors.
 *
 * @param files the user's files; bindings are taken from them
 * @param system the system, or the asset, that is to run
 * @param scenario what to do with it; empty for its plain behaviour
 * @param units all units of the model
 * @param observed the scenario or experiment whose figures the runs are to give; empty where none are asked for
 * @param simulated gives the values of simulated sources
 * @param data fill tables of the library of orbits
 */
public record CompileRequest(List<TwinFile> files, ComponentType system, Optional<Scenario> scenario, UnitTable units,
        Provenance provenance, SourceText text, Optional<Declaration> observed, SimulatedRuns simulated, SpaceTables data) {
    public CompileRequest {
        files = List.copyOf(files);
    }

    /** The same, with what the compiler asks of the text remembered for as long as it compiles. */
    CompileRequest remembering() {
        return new CompileRequest(files, system, scenario, units, provenance, new RememberedText(text), observed, simulated, data);
    }

    /** Without figures, and where nothing is to be run. */
    public CompileRequest(List<TwinFile> files, ComponentType system, Optional<Scenario> scenario, UnitTable units,
            Provenance provenance, SourceText text) {
        this(files, system, scenario, units, provenance, text, Optional.empty(), SimulatedRuns.NONE, SpaceData.NONE.tables(0, 0));
    }
}
