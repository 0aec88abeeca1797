package org.twinsmith.ui.editor;

import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, made once and kept for the life of the workbench. */
final class Pictures {
    private static final String BUNDLE = "org.twinsmith.ui";

    private Pictures() {
    }

    /** The picture {@code icons/<name>.svg}; in the user interface thread only. */
    static Image get(String name) {
        ImageRegistry kept = JFaceResources.getImageRegistry();
        String key = BUNDLE + "." + name;
        if (kept.getDescriptor(key) == null) {
            ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").ifPresent(found -> kept.put(key, found));
        }
        return kept.get(key);
    }
}
