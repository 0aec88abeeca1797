package org.twinsmith.simulation.integrator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shared libraries of SUNDIALS, looked at before anything is called: functions have other arguments from version to
 * version, and numbers other widths from build to build, and a wrong guess ends the process.
 */
final class SundialsLibrary {
    /** The version whose functions are called as they are declared: 6.0 has brought the contexts, 7.0 other ones. */
    private static final int VERSION = 6;
    private static final Linker LINKER = Linker.nativeLinker();
    static final SundialsLibrary HERE = load();

    private final SymbolLookup symbols;
    private final boolean klu;
    private final Optional<String> obstacle;

    private SundialsLibrary(SymbolLookup symbols, boolean klu, Optional<String> obstacle) {
        this.symbols = symbols;
        this.klu = klu;
        this.obstacle = obstacle;
    }

    private static SundialsLibrary load() {
        Optional<SymbolLookup> cvode = open("sundials_cvode", "libsundials_cvode.so.6");
        if (cvode.isEmpty()) {
            return new SundialsLibrary(name -> Optional.empty(), false, Optional.of("there is no library "
                    + System.mapLibraryName("sundials_cvode") + " here that can be opened"));
        }
        Optional<SymbolLookup> klu = open("sundials_sunlinsolklu", "libsundials_sunlinsolklu.so.4.4.1");
        SymbolLookup all = klu.map(cvode.get()::or).orElse(cvode.get());
        return new SundialsLibrary(all, klu.isPresent(), new SundialsLibrary(all, false, Optional.empty()).unfit());
    }

    /** A library by its plain name, and where only its files for running are installed, by that of its version. */
    private static Optional<SymbolLookup> open(String plain, String versioned) {
        String folder = System.getenv("TWINSMITH_SUNDIALS");
        return Stream.of(versioned, System.mapLibraryName(plain)).map(name -> file(folder, name)).flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SymbolLookup> file(String folder, String name) {
        try {
            return Optional.of(folder == null || folder.isBlank() ? SymbolLookup.libraryLookup(name, Arena.global())
                    : SymbolLookup.libraryLookup(Path.of(folder, name), Arena.global()));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    /** What is wrong with the libraries; empty where nothing is. */
    private Optional<String> unfit() {
        if (symbols.find("SUNDIALSGetVersionNumber").isEmpty()) {
            return Optional.of("the library is no SUNDIALS, or one older than 3, and Twinsmith calls version " + VERSION);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment numbers = arena.allocate(JAVA_INT, 3);
            MemorySegment label = arena.allocate(64);
            int flag = (int) function("SUNDIALSGetVersionNumber", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT)
                    .invokeExact(numbers, numbers.asSlice(4), numbers.asSlice(8), label, 64);
            if (flag != 0 || numbers.get(JAVA_INT, 0) != VERSION) {
                return Optional.of("SUNDIALS " + numbers.get(JAVA_INT, 0) + "." + numbers.get(JAVA_INT, 4) + "."
                        + numbers.get(JAVA_INT, 8) + " is installed, and Twinsmith calls version " + VERSION);
            }
            return numbersUnfit(arena);
        } catch (Throwable e) {
            return Optional.of("calling it failed with " + e);
        }
    }

    /** Whether its numbers are doubles and its indices of 64 bits: asked of a vector of three elements. */
    private Optional<String> numbersUnfit(Arena arena) throws Throwable {
        MemorySegment holder = arena.allocate(ADDRESS);
        int flag = (int) function("SUNContext_Create", JAVA_INT, ADDRESS, ADDRESS).invokeExact(MemorySegment.NULL, holder);
        if (flag != 0) {
            return Optional.of("it makes no context (" + flag + ")");
        }
        MemorySegment vector = (MemorySegment) function("N_VNew_Serial", ADDRESS, JAVA_LONG, ADDRESS).invokeExact(3L,
                holder.get(ADDRESS, 0));
        function("N_VConst", null, JAVA_DOUBLE, ADDRESS).invokeExact(1.5, vector);
        MemorySegment data = (MemorySegment) function("N_VGetArrayPointer", ADDRESS, ADDRESS).invokeExact(vector);
        double second = data.reinterpret(24).getAtIndex(JAVA_DOUBLE, 1);
        MemorySegment sizes = arena.allocate(JAVA_LONG, 2).fill((byte) -1);
        function("N_VSpace", null, ADDRESS, ADDRESS, ADDRESS).invokeExact(vector, sizes, sizes.asSlice(8));
        function("N_VDestroy", null, ADDRESS).invokeExact(vector);
        flag = (int) function("SUNContext_Free", JAVA_INT, ADDRESS).invokeExact(holder);
        return flag == 0 && second == 1.5 && sizes.get(JAVA_LONG, 0) == 3 ? Optional.empty()
                : Optional.of("it is not built for double precision and indices of 64 bits");
    }

    /** Why it cannot be called; empty where it can. */
    Optional<String> obstacle() {
        return obstacle;
    }

    /** Whether it solves sparse equations, with KLU. */
    boolean klu() {
        return klu;
    }

    /** A function. @param result its type, or null */
    MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor type = result == null ? FunctionDescriptor.ofVoid(arguments)
                : FunctionDescriptor.of(result, arguments);
        return LINKER.downcallHandle(symbols.find(name).orElseThrow(), type);
    }
}
