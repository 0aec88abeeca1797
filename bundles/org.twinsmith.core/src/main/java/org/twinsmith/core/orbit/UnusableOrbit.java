package org.twinsmith.core.orbit;

/** A file that is no orbit that can be used: what is wrong, with its line, and what would do. */
final class UnusableOrbit extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    UnusableOrbit(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
