package org.twinsmith.sirius;

import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Registers the design. Sirius makes one of it, by {@code org.eclipse.sirius.componentization}; elsewhere nobody does. */
public final class SiriusRegistrar {
    static final String SIRIUS = "org.eclipse.sirius";
    private static final String REGISTRY = "org.eclipse.sirius.business.api.componentization.ViewpointRegistry";
    private static final String DESIGN = "/description/twinsmith.odesign";

    /** @throws ReflectiveOperationException where this Sirius has another registry than the one known here */
    public SiriusRegistrar() throws ReflectiveOperationException {
        Class<?> registry = sirius(REGISTRY);
        Object instance = registry.getMethod("getInstance").invoke(null);
        registry.getMethod("registerFromPlugin", String.class).invoke(instance, bundle().getSymbolicName() + DESIGN);
    }

    /** A class of Sirius, seen from its own bundle. */
    static Class<?> sirius(String name) throws ClassNotFoundException {
        Bundle found = Stream.of(bundle().getBundleContext().getBundles()).filter(each -> SIRIUS.equals(each.getSymbolicName()))
                .findFirst().orElseThrow(() -> new ClassNotFoundException(name));
        return found.loadClass(name);
    }

    private static Bundle bundle() {
        return FrameworkUtil.getBundle(SiriusRegistrar.class);
    }
}
