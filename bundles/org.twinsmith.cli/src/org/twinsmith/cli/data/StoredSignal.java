package org.twinsmith.cli.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;

/**
 * A signal of a run in a store.
 *
 * @param unit in which it is shown; {@code SI} where the store does not say
 */
record StoredSignal(Origin origin, String name, Unit unit) {
    private static final Unit SI = new Unit("SI", Dimension.NONE, 1, 0);

    static List<StoredSignal> of(SampleStore store, RunRecord run, Optional<Origin> origin) {
        Map<String, Unit> units = store.units(run.id());
        return origin.map(Stream::of).orElseGet(() -> Stream.of(Origin.values()))
                .flatMap(each -> store.signals(run.id(), each).stream()
                        .map(name -> new StoredSignal(each, name, units.getOrDefault(name, SI)))).toList();
    }

    String heading() {
        return name + " [" + unit.text() + "]";
    }
}
