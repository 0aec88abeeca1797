package org.twinsmith.cli.data;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.semantics.Governance;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.runtime.store.SampleStore;

/**
 * How long a model lets the samples of its variables be kept.
 *
 * @param namespace the model's
 * @param system the system's name
 * @param periods by the names of variables; those that are not in it are kept for ever
 */
public record Retentions(String namespace, String system, SortedMap<String, Duration> periods) {

    /** What a model declares for a system of it. */
    public static Retentions of(LoadedModel model, Plan plan) {
        Map<Place, Duration> declared = new HashMap<>();
        Quantities quantities = new Quantities(model.units());
        for (TwinFile file : model.files()) {
            for (TreeIterator<EObject> all = file.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Feature feature) {
                    Governance.retention(feature).ifPresent(retention -> declared.put(model.place(feature),
                            Duration.ofNanos(Math.round(quantities.si(retention.getPeriod()) * 1e9))));
                }
            }
        }
        SortedMap<String, Duration> periods = new TreeMap<>();
        for (Variable variable : plan.variables()) {
            Duration period = declared.get(variable.place());
            if (period != null) {
                periods.put(variable.name(), period);
            }
        }
        return new Retentions(plan.provenance().namespace(), plan.name(), periods);
    }

    /** Removes what is older than it may be, and says how much that was. */
    public void keep(SampleStore store, Action action) {
        long removed = keep(store, Instant.now());
        if (removed > 0) {
            action.say(removed + " samples were older than the model lets them be kept, and were removed");
        }
        action.fact("expired", removed);
    }

    /** Removes what is older than it may be, in all runs of the system. @return how many samples */
    public long keep(SampleStore store, Instant now) {
        return periods.entrySet().stream().mapToLong(each -> store.removeBefore(namespace, system, each.getKey(), now.minus(each.getValue()))).sum();
    }
}
