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
    private static final Linker LINKER = Linker.nativeLinker();
    static final SundialsLibrary HERE = load();

    private final SymbolLookup symbols;
    private final SundialsVersion version;
    private final boolean klu;
    private final Optional<String> obstacle;

    private SundialsLibrary(SymbolLookup symbols, SundialsVersion version, boolean klu, Optional<String> obstacle) {
        this.symbols = symbols;
        this.version = version;
        this.klu = klu;
        this.obstacle = obstacle;
    }

    private static SundialsLibrary load() {
        Optional<SymbolLookup> cvode = open("sundials_cvode", "libsundials_cvode.so.6", "libsundials_cvode.so.7").findFirst();
        if (cvode.isEmpty()) {
            return absent("there is no library " + System.mapLibraryName("sundials_cvode") + " here that can be opened");
        }
        Optional<SundialsVersion> version = SundialsVersion.of(cvode.get());
        if (version.isEmpty()) {
            return absent("the library is no SUNDIALS, or one older than 3, and Twinsmith calls versions 6 and 7");
        }
        if (!version.get().isKnown()) {
            return absent(version.get() + " is installed, and Twinsmith calls versions 6 and 7");
        }
        Optional<SymbolLookup> klu = open("sundials_sunlinsolklu", "libsundials_sunlinsolklu.so.4.4.1", "libsundials_sunlinsolklu.so.5")
                .filter(library -> SundialsVersion.of(library).equals(version)).findFirst();
        SymbolLookup all = klu.map(cvode.get()::or).orElse(cvode.get());
        SundialsLibrary library = new SundialsLibrary(all, version.get(), klu.isPresent(), Optional.empty());
        return new SundialsLibrary(all, version.get(), klu.isPresent(), library.unfit());
    }

    private static SundialsLibrary absent(String why) {
        return new SundialsLibrary(name -> Optional.empty(), new SundialsVersion(0, 0, 0), false, Optional.of(why));
    }

    /** A library by the names of its files for running, which may be all that is installed, and by its plain name. */
    private static Stream<SymbolLookup> open(String plain, String... versioned) {
        String folder = System.getenv("TWINSMITH_SUNDIALS");
        return Stream.concat(Stream.of(versioned), Stream.of(System.mapLibraryName(plain))).map(name -> file(folder, name)).flatMap(Optional::stream);
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
        Optional<String> contextless = context().obstacle();
        if (contextless.isPresent()) {
            return contextless;
        }
        try (Arena arena = Arena.ofConfined()) {
            return numbersUnfit(arena);
        } catch (Throwable e) {
            return Optional.of("calling it failed with " + e);
        }
    }

    /** Whether its numbers are doubles and its indices of 64 bits: asked of a vector of three elements. */
    private Optional<String> numbersUnfit(Arena arena) throws Throwable {
        MemorySegment holder = arena.allocate(ADDRESS);
        int flag = context().create(holder);
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

    /** What makes contexts. */
    SundialsContext context() {
        return new SundialsContext(symbols, version);
    }

    SundialsVersion version() {
        return version;
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
