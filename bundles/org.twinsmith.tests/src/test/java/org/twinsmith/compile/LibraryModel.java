package org.twinsmith.compile;

import org.twinsmith.fixture.Twins;

/** A model of library components on its way to a run. */
final class LibraryModel {
    private static final String HEAD = """
            namespace test
            import twin.si.*
            import twin.fluid.*
            import twin.thermal.*
            import twin.electrical.*
            import twin.rotational.*
            import twin.translational.*
            import twin.signals.*
            import twin.control.*
            """;

    private LibraryModel() {
    }

    /** Runs the scenario {@code Run} of a text that may name everything in the library. */
    static SimulatedText run(String body) {
        return SimulatedText.of(Twins.plan(Twins.text(HEAD + body), "Run"));
    }
}
