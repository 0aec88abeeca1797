package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/** Which SUNDIALS a library is part of. */
record SundialsVersion(int major, int minor, int patch) {
    /** The first with contexts, and the last one that is known here. */
    private static final int OLDEST = 6;
    private static final int NEWEST = 7;

    /** What a library says; empty where it is no SUNDIALS, or one older than 3. */
    static Optional<SundialsVersion> of(SymbolLookup library) {
        return library.find("SUNDIALSGetVersionNumber").flatMap(SundialsVersion::asked);
    }

    private static Optional<SundialsVersion> asked(MemorySegment function) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment numbers = arena.allocate(JAVA_INT, 3);
            int flag = (int) Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(numbers, numbers.asSlice(4), numbers.asSlice(8), arena.allocate(64), 64);
            return flag == 0 ? Optional.of(new SundialsVersion(numbers.get(JAVA_INT, 0), numbers.get(JAVA_INT, 4), numbers.get(JAVA_INT, 8)))
                    : Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("asking a library for its version failed", e);
        }
    }

    /** Whether its functions are called as they are declared. */
    boolean isKnown() {
        return major >= OLDEST && major <= NEWEST;
    }

    /** Whether a context has the type {@code SUNComm} for an argument and keeps the handlers of errors, as since 7.0. */
    boolean hasTypedContext() {
        return major >= NEWEST;
    }

    @Override
    public String toString() {
        return "SUNDIALS " + major + "." + minor + "." + patch;
    }
}
