package org.twinsmith.ui.project;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

/** The texts of files as they were saved, kept in memory: every question of an editor is about all texts of a model. */
final class SavedTexts {
    private record Saved(long stamp, String text) {
    }

    private final Map<IFile, Saved> known = new ConcurrentHashMap<>();

    String of(IFile file) throws CoreException {
        long stamp = file.getModificationStamp();
        Saved saved = known.get(file);
        if (saved == null || saved.stamp() != stamp) {
            saved = new Saved(stamp, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            known.put(file, saved);
        }
        return saved.text();
    }

    /** Forgets what is in no file any more. */
    void forgetDeleted() {
        known.keySet().removeIf(file -> !file.exists());
    }
}
