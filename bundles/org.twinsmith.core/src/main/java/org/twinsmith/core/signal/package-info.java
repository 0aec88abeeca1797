/**
 * Values on their way: a sample is a value with its quality and its time.
 *
 * <p>Start at {@link org.twinsmith.core.signal.Sample}. Protocols produce samples, stores keep them, reports draw them;
 * this package knows none of these.
 */
package org.twinsmith.core.signal;
