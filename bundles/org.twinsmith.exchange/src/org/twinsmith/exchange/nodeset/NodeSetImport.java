package org.twinsmith.exchange.nodeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSet.Model;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.twin.Identifiers;
import org.twinsmith.exchange.nodeset.twin.ModelText;

/**
 * Converts NodeSets.
 *
 * @param endpoint where the instances are found, for their bindings
 * @param access how the server is reached, as a source of the language says it: {@code security None}; empty for the best there is
 * @param methods whether methods of objects are bound too, which only a server that was browsed surely has
 * @param units whether the language knows a unit by this text, in UCUM without brackets
 */
public record NodeSetImport(String endpoint, String access, boolean methods, Predicate<String> units) {
    /** Binds values only. */
    public NodeSetImport(String endpoint, String access, Predicate<String> units) {
        this(endpoint, access, false, units);
    }

    /** The identifier that texts give to what has a name, and from which the name can be read back. */
    public static String identifier(String name) {
        return Identifiers.of(name);
    }

    /**
     * What was converted.
     *
     * @param files texts by the name of their file
     * @param losses what the texts do not say
     * @param missing models that a NodeSet requires and that nobody gave
     */
    public record Converted(Map<String, String> files, List<Loss> losses, List<Model> missing) {
        public Converted {
            losses = List.copyOf(losses);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Converts NodeSets with what they require.
     *
     * @param given the NodeSets, which are written whole
     * @param finder looks for a model that another one requires; of a model found this way only what is needed is written
     */
    public Converted convert(List<NodeSet> given, Function<Model, Optional<NodeSet>> finder) {
        Map<String, NodeSet> found = new LinkedHashMap<>();
        List<Model> missing = new ArrayList<>();
        given.forEach(set -> set.models().forEach(model -> found.put(model.uri(), set)));
        for (NodeSet set : given) {
            require(set, finder, found, missing);
        }
        List<NodeSet> sets = found.values().stream().distinct().toList();
        ModelText text = new ModelText(new AddressSpace(sets), units);
        List<Model> models = given.stream().flatMap(set -> set.models().stream()).distinct().toList();
        Map<String, String> files = text.write(models, sets.stream().flatMap(set -> set.models().stream()).toList(),
                new ModelText.Server("server", "source server : opcua \"" + endpoint + "\"" + (access.isEmpty() ? "" : " { " + access + " }"), methods));
        return new Converted(files, text.losses(), missing);
    }

    private static void require(NodeSet set, Function<Model, Optional<NodeSet>> finder, Map<String, NodeSet> found, List<Model> missing) {
        for (Model required : set.models().stream().flatMap(model -> model.required().stream()).toList()) {
            if (found.containsKey(required.uri()) || missing.stream().anyMatch(each -> each.uri().equals(required.uri()))) {
                continue;
            }
            Optional<NodeSet> other = finder.apply(required);
            if (other.isEmpty()) {
                missing.add(required);
            } else {
                other.get().models().forEach(model -> found.putIfAbsent(model.uri(), other.get()));
                require(other.get(), finder, found, missing);
            }
        }
    }
}
