/**
 * The product: application, window, perspective, branding.
 *
 * <p>Holds no function of its own; what the window shows comes from the user interface bundle.
 */
package org.twinsmith.app;
