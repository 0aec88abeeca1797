package org.twinsmith.lang;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EPackage;
import org.twinsmith.model.twin.TwinPackage;

/** Sets the language up outside OSGi: registers the metamodel and the {@code twin} file extension, and gives the injector. */
public class TwinStandaloneSetup extends TwinStandaloneSetupGenerated {

    /** Registers the language with EMF's global registries. */
    public static void doSetup() {
        new TwinStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    /**
     * Registers the metamodel first: inside OSGi its plugin.xml does that, here nobody else would. The validator looks
     * for it as soon as it is made.
     */
    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        EPackage.Registry.INSTANCE.putIfAbsent(TwinPackage.eNS_URI, TwinPackage.eINSTANCE);
        return super.createInjectorAndDoEMFRegistration();
    }
}
