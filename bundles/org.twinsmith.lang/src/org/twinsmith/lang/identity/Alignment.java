package org.twinsmith.lang.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.twinsmith.model.twin.TwinPackage;

/**
 * Pairs the elements of a file with those of a later text of it. What vanished and what appeared inside of one element, of
 * one kind and in equal number, is taken to be the same under other names, in the order of the text.
 */
final class Alignment {
    private final Map<String, String> moved = new HashMap<>();

    /** The new fragment of each element that has another one now. */
    Map<String, String> of(Entry before, Entry after) {
        Map<String, Entry> gone = byKey(before.inner());
        Map<String, Entry> come = byKey(after.inner());
        List<String> kept = gone.keySet().stream().filter(come::containsKey).toList();
        kept.forEach(key -> pair(gone.remove(key), come.remove(key)));
        Map<String, String> names = new HashMap<>();
        byKind(gone).forEach((kind, vanished) -> {
            if (TwinPackage.Literals.NAMED.isSuperTypeOf(kind)) {
                pairAll(vanished, ofKind(come, kind), names);
            }
        });
        names.keySet().forEach(gone::remove);
        names.values().forEach(come::remove);
        new ArrayList<>(gone.values()).forEach(old -> {
            Entry same = come.get(translated(old.key(), names));
            if (same != null && same.kind() == old.kind()) {
                pair(gone.remove(old.key()), come.remove(same.key()));
            }
        });
        byKind(gone).forEach((kind, vanished) -> pairAll(vanished, ofKind(come, kind), new HashMap<>()));
        return moved;
    }

    private void pairAll(List<Entry> vanished, List<Entry> appeared, Map<String, String> names) {
        if (vanished.size() == appeared.size()) {
            for (int i = 0; i < vanished.size(); i++) {
                names.put(vanished.get(i).key(), appeared.get(i).key());
                pair(vanished.get(i), appeared.get(i));
            }
        }
    }

    private void pair(Entry before, Entry after) {
        if (!before.fragment().equals(after.fragment())) {
            moved.put(before.fragment(), after.fragment());
        }
        of(before, after);
    }

    /** The key of a connection or the like, where the names in it changed. */
    private static String translated(String key, Map<String, String> names) {
        return List.of(key.split("(?=[~(])|(?<=[~(])")).stream().map(part -> {
            int end = 0;
            while (end < part.length() && (Character.isLetterOrDigit(part.charAt(end)) || part.charAt(end) == '_')) {
                end++;
            }
            return Objects.requireNonNullElse(names.get(part.substring(0, end)), part.substring(0, end)) + part.substring(end);
        }).collect(Collectors.joining());
    }

    private static Map<String, Entry> byKey(List<Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::key, entry -> entry, (first, second) -> first, LinkedHashMap::new));
    }

    private static Map<EClass, List<Entry>> byKind(Map<String, Entry> entries) {
        return entries.values().stream().collect(Collectors.groupingBy(Entry::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Entry> ofKind(Map<String, Entry> entries, EClass kind) {
        return entries.values().stream().filter(entry -> entry.kind() == kind).toList();
    }
}
