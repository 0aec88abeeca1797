package org.twinsmith.diagram.scene;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import org.twinsmith.model.twin.ComponentType;

/**
 * What was read of the open components of one drawing, so that after an edit of the text only those are read again in whose types
 * something may be different. Not for several threads.
 */
public final class SceneCache {
    private final ToLongFunction<ComponentType> revisions;
    private Map<String, Opened> before = Map.of();
    private Map<String, Opened> now = new HashMap<>();
    private Map<ComponentType, Known> shapesBefore = Map.of();
    private Map<ComponentType, Known> shapesNow = new IdentityHashMap<>();

    /** @param revisions a number that changes whenever a type, or anything that it refers to, may say something else */
    public SceneCache(ToLongFunction<ComponentType> revisions) {
        this.revisions = revisions;
    }

    /** Keeps nothing. */
    static SceneCache none() {
        AtomicLong revisions = new AtomicLong();
        return new SceneCache(type -> revisions.incrementAndGet());
    }

    /**
     * An open component as it was read.
     *
     * @param key what it was read from
     * @param opens who asked whether parts are open, and what the answers were, by path
     * @param symbols the symbols that users drew for types in it
     * @param links those in it, in the order of the text, innermost first
     */
    record Opened(Key key, Map<String, Optional<Boolean>> opens, Map<ComponentType, Optional<UserSymbol>> symbols, Component component, List<Link> links) {
    }

    /**
     * What an open component is read from, besides its name.
     *
     * @param revision of its type
     * @param above types of what it lies in, outside first
     * @param levels how many levels of parts may be opened
     * @param given what bodies around it make visible of it and its parts, by path
     */
    record Key(long revision, List<ComponentType> above, int levels, Map<String, Given> given) {
    }

    private record Known(long revision, Optional<UserSymbol> symbol, Shape shape) {
    }

    /** Another reading begins: what the one before did not use is forgotten. */
    void begin() {
        before = now;
        now = new HashMap<>();
        shapesBefore = shapesNow;
        shapesNow = new IdentityHashMap<>();
    }

    long revision(ComponentType type) {
        return revisions.applyAsLong(type);
    }

    /** An open component, where nothing of it is different. */
    Optional<Opened> opened(String path, Key key, SceneOptions options) {
        return Optional.ofNullable(before.get(path)).filter(each -> each.key().equals(key))
                .filter(each -> each.opens().entrySet().stream().allMatch(asked -> options.open().apply(asked.getKey()).equals(asked.getValue())))
                .filter(each -> each.symbols().entrySet().stream().allMatch(type -> options.symbols().apply(type.getKey()).equals(type.getValue())));
    }

    /** Keeps what was read, or is as it was: then what lies in it too. */
    void keep(String path, Opened opened, boolean inner) {
        now.put(path, opened);
        if (inner) {
            opened.component().parts().stream().filter(Component::isOpen).forEach(part ->
                    Optional.ofNullable(before.get(part.path())).ifPresent(each -> keep(part.path(), each, true)));
        }
    }

    Shape shape(ComponentType type, SceneOptions options, Function<ComponentType, Shape> read) {
        Known known = shapesNow.get(type);
        if (known == null) {
            long revision = revision(type);
            Optional<UserSymbol> symbol = options.symbols().apply(type);
            Known old = shapesBefore.get(type);
            known = old != null && old.revision() == revision && old.symbol().equals(symbol) ? old : new Known(revision, symbol, read.apply(type));
            shapesNow.put(type, known);
        }
        return known.shape();
    }

    /** What a user drew for a type whose shape is known. */
    Optional<UserSymbol> symbol(ComponentType type) {
        return shapesNow.get(type).symbol();
    }
}
