package org.twinsmith.lang;

/** Sets the language up outside OSGi: registers the metamodel and the {@code twin} file extension, and gives the injector. */
public class TwinStandaloneSetup extends TwinStandaloneSetupGenerated {

    /** Registers the language with EMF's global registries. */
    public static void doSetup() {
        new TwinStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
