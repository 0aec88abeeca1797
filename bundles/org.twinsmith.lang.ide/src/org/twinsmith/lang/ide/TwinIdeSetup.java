package org.twinsmith.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.twinsmith.lang.TwinRuntimeModule;
import org.twinsmith.lang.TwinStandaloneSetup;

/** Sets the language up with its editor services, for a language server or an editor that is not Xtext's own. */
public class TwinIdeSetup extends TwinStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new TwinRuntimeModule(), new TwinIdeModule()));
    }
}
