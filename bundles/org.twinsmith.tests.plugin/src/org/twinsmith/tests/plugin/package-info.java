/**
 * Tests that need OSGi or a window: they run inside the workbench, on its user-interface thread.
 */
package org.twinsmith.tests.plugin;
