package org.twinsmith.lang.linking;

/** Writes files whose elements someone changed in memory: an editor that works on the model and knows no text. */
@FunctionalInterface
public interface TextWriter {

    /**
     * The text of a file as its elements are now, with as little difference to the text it was read from as possible.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where that cannot be written, or might destroy something
     */
    String write(TwinResource file);
}
