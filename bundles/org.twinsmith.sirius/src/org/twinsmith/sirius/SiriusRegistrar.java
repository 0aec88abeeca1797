package org.twinsmith.sirius;

import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.twinsmith.sirius.services.Refusals;

/** Registers the design, and lets the user see why tools do nothing. Sirius makes one of it, by {@code org.eclipse.sirius.componentization}; elsewhere nobody does. */
public final class SiriusRegistrar {
    static final String SIRIUS = "org.eclipse.sirius";
    private static final String REGISTRY = "org.eclipse.sirius.business.api.componentization.ViewpointRegistry";
    private static final String DESIGN = "/description/twinsmith.odesign";

    /** @throws ReflectiveOperationException where this Sirius has another registry than the one known here */
    public SiriusRegistrar() throws ReflectiveOperationException {
        Class<?> registry = sirius(REGISTRY);
        Object instance = registry.getMethod("getInstance").invoke(null);
        registry.getMethod("registerFromPlugin", String.class).invoke(instance, bundle().getSymbolicName() + DESIGN);
        Refusals.listen(new MessageWindow());
    }

    /** A class of Sirius, seen from its own bundle. */
    static Class<?> sirius(String name) throws ClassNotFoundException {
        return installed(SIRIUS).orElseThrow(() -> new ClassNotFoundException(name)).loadClass(name);
    }

    /** A bundle that is installed beside this one. */
    static Optional<Bundle> installed(String name) {
        return Stream.of(bundle().getBundleContext().getBundles()).filter(each -> name.equals(each.getSymbolicName())).findFirst();
    }

    private static Bundle bundle() {
        return FrameworkUtil.getBundle(SiriusRegistrar.class);
    }
}
