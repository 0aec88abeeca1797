package org.twinsmith.lang.scoping;

/** Says which names a cross-reference may mean. */
public class TwinScopeProvider extends AbstractTwinScopeProvider {
}
