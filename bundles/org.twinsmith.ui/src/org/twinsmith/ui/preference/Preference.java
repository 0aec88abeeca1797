package org.twinsmith.ui.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** A choice that a user has, yes or no. */
public enum Preference {
    LENSES("lenses", true, "Show over declarations what can be done with them: &Simulate, Check, Sweep …"),
    FOLD_IMPORTS("foldImports", false, "&Fold the imports of a file that is opened"),
    SHOW_RESULT("showResult", true, "Show the &report when a run has ended");

    private static final String BUNDLE = "org.twinsmith.ui";

    private final String key;
    private final boolean initial;
    private final String label;

    Preference(String key, boolean initial, String label) {
        this.key = key;
        this.initial = initial;
        this.label = label;
    }

    /** Whether the user wants it; from any thread. */
    public boolean isWanted() {
        return InstanceScope.INSTANCE.getNode(BUNDLE).getBoolean(key, initial);
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    boolean initially() {
        return initial;
    }

    static IPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
    }
}
