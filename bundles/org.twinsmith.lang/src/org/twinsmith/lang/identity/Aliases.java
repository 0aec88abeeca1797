package org.twinsmith.lang.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where elements are now that had other names when their file was unloaded: someone renamed them in the text meanwhile, and
 * others still know them by the old name.
 */
public final class Aliases {
    private Entry before;
    private Map<String, String> moved = Map.of();

    /** To be told before a file is unloaded whose text parsed. */
    public void remember(FragmentIndex index) {
        before = index.root();
    }

    /** Whether there is something to compare with. */
    public boolean isWaiting() {
        return before != null;
    }

    /** To be told after a file was loaded again, and parses. What had another name two texts ago is still found. */
    public void compare(FragmentIndex index) {
        Map<String, String> latest = new Alignment().of(before, index.root());
        Map<String, String> all = new HashMap<>(latest);
        moved.forEach((old, then) -> {
            String now = latest.getOrDefault(then, then);
            if (index.element(old).isEmpty() && index.element(now).isPresent()) {
                all.putIfAbsent(old, now);
            }
        });
        moved = Map.copyOf(all);
        before = null;
    }

    /** The fragment of today of an element that had another one. */
    public Optional<String> now(String fragment) {
        int step = fragment.indexOf('/');
        String key = step < 0 ? fragment : fragment.substring(0, step);
        return Optional.ofNullable(moved.get(key)).map(now -> step < 0 ? now : now + fragment.substring(step));
    }
}
