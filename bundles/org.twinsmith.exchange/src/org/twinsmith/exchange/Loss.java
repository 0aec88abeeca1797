package org.twinsmith.exchange;

/**
 * Something of the source that the target does not say, and that does not change what the model computes.
 *
 * @param element what is concerned, as the source names it
 * @param what what was lost, in one sentence without a final period
 */
public record Loss(String element, String what) {
    @Override
    public String toString() {
        return element + ": " + what;
    }
}
