package org.twinsmith.lang;

/** Binds the services of the language that run without a user interface. */
public class TwinRuntimeModule extends AbstractTwinRuntimeModule {
}
