package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Says what stands in the way of a method. */
    static final class Child {
        private Child() {
        }

        public static void main(String[] arguments) {
            System.out.println(Method.valueOf(arguments[0]).obstacle().map(Object::toString).orElse("usable"));
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
    private void translate(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("fake.c"), source);
        int result = -1;
        try {
            result = new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", folder.resolve("libsundials_cvode.so.6").toString(),
                    file.toString()).inheritIO().start().waitFor();
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
        translate(VERSION.formatted(7));
        assertThat(obstacle()).contains("SUNDIALS 7.4.1 is installed", "version 6");
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
