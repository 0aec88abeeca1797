package org.twinsmith.ui.picture;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, made once and kept for the life of the workbench. */
public final class Pictures {
    private static final String BUNDLE = "org.twinsmith.ui";

    private Pictures() {
    }

    /** How to make the picture {@code icons/<name>.svg}; null where there is none. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElse(null);
    }

    /** The picture {@code icons/<name>.svg}; in the user interface thread only. */
    public static Image get(String name) {
        ImageRegistry kept = JFaceResources.getImageRegistry();
        String key = BUNDLE + "." + name;
        if (kept.getDescriptor(key) == null) {
            kept.put(key, descriptor(name));
        }
        return kept.get(key);
    }
}
