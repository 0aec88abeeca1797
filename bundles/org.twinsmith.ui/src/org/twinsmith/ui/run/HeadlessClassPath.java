package org.twinsmith.ui.run;

import java.io.File;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The class path of the command line: its bundle and all bundles it is wired to, as files, for a plain {@code java -cp}. */
final class HeadlessClassPath {
    /** The bundle that holds the command line. */
    static final String MAIN_BUNDLE = "org.twinsmith.cli";
    /** Found by the service loader only, so that no wire leads to it. */
    private static final String LOGGER = "slf4j.jdk14";
    private static final String CLASSES = "target/classes";

    private HeadlessClassPath() {
    }

    /** Absolute paths of jars and class folders. */
    static List<String> entries() throws CoreException {
        Map<Bundle, List<String>> entries = new LinkedHashMap<>();
        Deque<Bundle> open = new ArrayDeque<>(roots());
        while (!open.isEmpty()) {
            Bundle bundle = open.remove();
            if (!entries.containsKey(bundle)) {
                entries.put(bundle, files(bundle));
                open.addAll(providers(bundle));
            }
        }
        return entries.values().stream().flatMap(Collection::stream).distinct().toList();
    }

    private static List<Bundle> roots() throws CoreException {
        Bundle main = Platform.getBundle(MAIN_BUNDLE);
        if (main == null) {
            throw new CoreException(Status.error("The bundle " + MAIN_BUNDLE + " is missing; install Twinsmith again"));
        }
        return Stream.of(main, Platform.getBundle(LOGGER)).filter(Objects::nonNull).toList();
    }

    private static List<Bundle> providers(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        return wiring.getRequiredWires(null).stream().map(BundleWire::getProvider).map(provider -> provider.getBundle())
                .filter(provider -> provider.getBundleId() != 0).toList();
    }

    private static List<String> files(Bundle bundle) {
        File file = FileLocator.getBundleFileLocation(bundle).orElse(null);
        if (file == null) {
            return List.of();
        }
        // A bundle under development is a project folder; its classes lie where the build puts them.
        File classes = new File(file, CLASSES);
        Stream<File> parts = classes.isDirectory() ? Stream.of(classes, file) : Stream.of(file);
        return parts.map(File::getAbsolutePath).toList();
    }
}
