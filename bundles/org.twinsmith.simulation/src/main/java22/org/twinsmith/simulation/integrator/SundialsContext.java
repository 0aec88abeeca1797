package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/**
 * How a context without communication is made. SUNDIALS 6 takes a null pointer. SUNDIALS 7 takes a {@code SUNComm}: the number 0 where it is
 * built without MPI, else MPI's own null, which is a variable of Open MPI and a number of its own in each other MPI.
 */
final class SundialsContext {
    private static final String CREATE = "SUNContext_Create";
    private final SymbolLookup symbols;
    private final SundialsVersion version;

    SundialsContext(SymbolLookup symbols, SundialsVersion version) {
        this.symbols = symbols;
        this.version = version;
    }

    /** Why none can be made; empty where one can. */
    Optional<String> obstacle() {
        return version.hasTypedContext() && hasMpi() && openMpiNull().isEmpty()
                ? Optional.of(version + " is built with an MPI that is not Open MPI") : Optional.empty();
    }

    private boolean hasMpi() {
        return symbols.find("MPI_Comm_rank").isPresent();
    }

    private Optional<MemorySegment> openMpiNull() {
        return symbols.find("ompi_mpi_comm_null");
    }

    /** Makes one. @param holder receives it @return a flag, not 0 for a failure */
    int create(MemorySegment holder) throws Throwable {
        MemorySegment create = symbols.find(CREATE).orElseThrow();
        if (version.hasTypedContext() && !hasMpi()) {
            return (int) Linker.nativeLinker().downcallHandle(create, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS)).invokeExact(0, holder);
        }
        MemorySegment none = version.hasTypedContext() ? openMpiNull().orElseThrow() : MemorySegment.NULL;
        return (int) Linker.nativeLinker().downcallHandle(create, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS)).invokeExact(none, holder);
    }
}
