/**
 * What models of other tools say of themselves, as far as a model refers to them: the description inside of an FMU.
 *
 * <p>Start at {@link org.twinsmith.lang.external.FmuDescription}. Files are not trusted: sizes are limited, and nothing that
 * a file refers to is opened. Nothing is executed.
 */
package org.twinsmith.lang.external;
