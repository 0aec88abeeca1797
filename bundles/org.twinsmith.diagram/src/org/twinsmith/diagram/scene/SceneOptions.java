package org.twinsmith.diagram.scene;

import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Feature;

/**
 * What a reader of scenes is told by whoever looks at them.
 *
 * @param open whether a component is opened, by its path; empty where nobody said, and its depth decides
 * @param dimension the dimension of a value, as a text that is equal where dimensions are
 * @param inputs whether inputs that nothing is connected to have a pin too, so that something can be
 * @param symbols the symbol that a user drew for a type, if any did
 */
public record SceneOptions(Function<String, Optional<Boolean>> open, Function<Feature, String> dimension, boolean inputs,
        Function<ComponentType, Optional<UserSymbol>> symbols) {
    /** As a report shows it. */
    public static final SceneOptions REPORT = new SceneOptions(path -> Optional.empty(), Types::quantity, false, type -> Optional.empty());

    /** The same with symbols of users. */
    public SceneOptions withSymbols(Function<ComponentType, Optional<UserSymbol>> drawn) {
        return new SceneOptions(open, dimension, inputs, drawn);
    }
}
