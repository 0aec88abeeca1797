package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that are not there, or not those that can be called: each is refused in a sentence, in a process of its own. */
class ForeignLibraryTest {
    private static final String VERSION = """
            int SUNDIALSGetVersionNumber(int *major, int *minor, int *patch, char *label, int length) {
                *major = %d; *minor = 4; *patch = 1;
                return 0;
            }
            """;
    /** Refuses what is no null communicator, and says when its handlers of errors are taken away. */
    private static final String TYPED = """
            #include <dlfcn.h>
            #include <stdio.h>
            int SUNContext_Create(%s comm, void **context) {
                if (%s) { return -1; }
                return ((int (*)(void *, void **)) dlsym(RTLD_NEXT, "SUNContext_Create"))(0, context);
            }
            int SUNContext_ClearErrHandlers(void *context) { printf("quiet\\n"); fflush(stdout); return 0; }
            int CVodeSetErrFile(void *memory, void *file) { return -22; }
            """;
    private static final String OPEN_MPI = """
            char ompi_mpi_comm_null[8];
            int MPI_Comm_rank(void *comm, int *rank) { return 1; }
            """;
    private static final String INSTALLED = "-lsundials_cvode";
    private static final String NARROW = """
            static float values[8];
            int SUNContext_Create(void *comm, void **context) { *context = values; return 0; }
            int SUNContext_Free(void **context) { return 0; }
            void *N_VNew_Serial(int length, void *context) { return values; }
            void N_VConst(double value, void *vector) { for (int i = 0; i < 8; i++) values[i] = (float) value; }
            void *N_VGetArrayPointer(void *vector) { return vector; }
            void N_VSpace(void *vector, int *reals, int *integers) { *reals = 3; *integers = 1; }
            void N_VDestroy(void *vector) { }
            """;

    @TempDir
    Path folder;

    /** Says what stands in the way of a method, or solves an equation by CVODE. */
    static final class Child {
        private Child() {
        }

        private static boolean decay(double time, double[] y, double[] f) {
            f[0] = -y[0];
            return true;
        }

        public static void main(String[] arguments) {
            Method method = Method.valueOf(arguments[0]);
            System.out.println(method.obstacle().map(Object::toString).orElse("usable"));
            if (method == Method.CVODE && method.obstacle().isEmpty()) {
                try (Integrator run = Runs.to(1, method, Child::decay, new double[] {1}, 1e-10, 1e-12)) {
                    System.out.printf("%.6f%n", Runs.state(run, 1)[0]);
                }
            }
        }
    }

    private String obstacle() throws IOException {
        return obstacle(Method.CVODE, System.getProperty("java.class.path"));
    }

    private String obstacle(Method method, String classPath) throws IOException {
        ProcessBuilder child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                classPath, Child.class.getName(), method.name());
        child.environment().put("TWINSMITH_SUNDIALS", folder.toString());
        return new String(child.redirectErrorStream(true).start().getInputStream().readAllBytes()).strip();
    }

    /** Makes a library of the name that is looked for. */
    private void translate(String source, String... libraries) throws Exception {
        Path file = Files.writeString(folder.resolve("fake.c"), source);
        int result = -1;
        try {
            List<String> command = new ArrayList<>(List.of("gcc", "-D_GNU_SOURCE", "-shared", "-fPIC", "-Wl,--no-as-needed", "-o",
                    folder.resolve("libsundials_cvode.so.6").toString(), file.toString()));
            command.addAll(List.of(libraries));
            result = new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            System.err.println("#### SKIPPED: libraries to refuse cannot be made: " + e.getMessage());
        }
        Assumptions.assumeTrue(result == 0, "there is no C compiler");
    }

    @Test
    void a_folder_without_the_library_is_told_with_what_to_install() throws IOException {
        assertThat(obstacle()).startsWith("error TW-0710").contains("there is no library", "libsundials-dev");
    }

    @Test
    void a_class_path_without_hipparchus_is_told_with_what_to_add() throws IOException {
        String without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("hipparchus-ode")).collect(Collectors.joining(File.pathSeparator));
        assertThat(obstacle(Method.HIPPARCHUS853, without)).startsWith("error TW-0710").contains("hipparchus-ode", "DOP853");
        assertThat(obstacle(Method.DOP853, without)).isEqualTo("usable");
    }

    @Test
    void a_file_that_is_no_library_counts_as_none() throws IOException {
        Files.writeString(folder.resolve("libsundials_cvode.so.6"), "not a library");
        assertThat(obstacle()).contains("there is no library");
    }

    @Test
    void a_library_of_another_version_is_not_called() throws Exception {
        translate(VERSION.formatted(8));
        assertThat(obstacle()).contains("SUNDIALS 8.4.1 is installed", "versions 6 and 7");
        translate(VERSION.formatted(5));
        assertThat(obstacle()).contains("SUNDIALS 5.4.1 is installed", "versions 6 and 7");
    }

    /** The interface of SUNDIALS 7 in front of the SUNDIALS 6 that is installed, which shows that it is called as its documentation says, not that it works. */
    @Test
    void a_library_of_version_7_gets_contexts_of_its_kind() throws Exception {
        Installed.assume(Method.CVODE);
        translate(VERSION.formatted(7) + TYPED.formatted("int", "comm != 0"), INSTALLED);
        assertThat(obstacle()).isEqualTo("usable\nquiet\n0.367879");
        translate(VERSION.formatted(7) + OPEN_MPI + TYPED.formatted("void *", "comm != (void *) ompi_mpi_comm_null"), INSTALLED);
        assertThat(obstacle()).isEqualTo("usable\nquiet\n0.367879");
    }

    @Test
    void a_library_of_version_7_with_an_unknown_mpi_is_not_called() throws Exception {
        translate(VERSION.formatted(7) + "int MPI_Comm_rank(int comm, int *rank) { return 1; }");
        assertThat(obstacle()).contains("SUNDIALS 7.4.1 is built with an MPI that is not Open MPI");
    }

    @Test
    void a_library_of_another_name_is_not_called() throws Exception {
        translate("int other(void) { return 0; }");
        assertThat(obstacle()).contains("older than 3");
    }

    @Test
    void a_library_with_narrow_numbers_is_not_called() throws Exception {
        translate(VERSION.formatted(6) + NARROW);
        assertThat(obstacle()).contains("double precision and indices of 64 bits");
    }
}
