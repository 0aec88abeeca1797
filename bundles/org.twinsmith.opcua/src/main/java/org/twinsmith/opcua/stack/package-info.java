/**
 * The seam to Milo: conversions between its types and ours, and its logging. Not exported.
 */
package org.twinsmith.opcua.stack;
