package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.codegen.Artefact;
import org.twinsmith.codegen.ArtefactWriter;
import org.twinsmith.codegen.Written;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.table.CsvTable;
import org.twinsmith.simulation.recording.Trajectory;

class JavaProjectTest {
    private static JavaProject project() {
        return new JavaProject(List.of(
                LibraryJar.containing(TwinProgram.class, "org.twinsmith", "org.twinsmith.core", "0.1.0"),
                LibraryJar.containing(Simulation.class, "org.twinsmith", "org.twinsmith.simulation", "0.1.0")));
    }

    @Test
    void the_same_plan_gives_the_same_files_with_the_same_bytes_in_the_same_order() {
        List<Artefact> first = project().generate(Plans.bouncingBall()).toList();
        List<Artefact> second = project().generate(Plans.bouncingBall()).toList();
        assertThat(first).extracting(Artefact::path).isEqualTo(second.stream().map(Artefact::path).toList())
                .doesNotHaveDuplicates();
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).content()).as(first.get(i).path()).isEqualTo(first.get(i).content());
        }
    }

    @Test
    void folders_of_the_machine_do_not_appear() {
        assertThat(project().generate(Plans.bouncingBall()).filter(artefact -> !artefact.path().startsWith("repository"))
                .map(Artefact::text)).noneMatch(text -> text.contains("models/"));
    }

    @Test
    void a_hostile_name_leaves_the_project_description_well_formed_and_without_properties() throws Exception {
        PlanBuilder b = new PlanBuilder("</name><x>${user.home}&", new Layout(1, 0, 0, 0, 0))
                .variable("x", Role.STATE, 0).equation(1, PlanBuilder.c(1));
        b.namespace = "a..b/../${java.home}<!--";
        Artefact pom = project().generate(b.build()).findFirst().orElseThrow();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(pom.content()));
        assertThat(document.getElementsByTagName("name").item(0).getTextContent())
                .isEqualTo("</name><x>?{user.home}&");
        assertThat(document.getElementsByTagName("groupId").item(0).getTextContent())
                .matches("[a-z0-9_.]+");
    }

    @Test
    void every_source_of_a_project_compiles_also_with_a_hostile_name() throws IOException {
        PlanBuilder b = new PlanBuilder("Main */ \\u000a \"%s\" class", new Layout(1, 0, 0, 0, 0))
                .variable("x", Role.STATE, 0).equation(1, PlanBuilder.c(1));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (Plan plan : List.of(b.build(), Plans.bouncingBall(), Plans.twoTanks())) {
            List<MemoryFiles.Source> sources = project().generate(plan)
                    .filter(artefact -> artefact.path().endsWith(".java"))
                    .map(artefact -> new MemoryFiles.Source(source(artefact))).toList();
            StringWriter messages = new StringWriter();
            try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(null, null, null),
                    ClassPath.of(Simulation.class))) {
                boolean compiled = compiler.getTask(messages, files, null,
                        List.of("-proc:none", "-Xlint:all", "-Werror"), null, sources).call();
                assertThat(compiled).as(messages.toString()).isTrue();
            }
        }
    }

    private static JavaSource source(Artefact artefact) {
        String name = artefact.path().substring("src/main/java/".length(), artefact.path().length() - ".java".length())
                .replace('/', '.');
        int dot = name.lastIndexOf('.');
        return new JavaSource(name.substring(0, dot), name.substring(dot + 1), artefact.text());
    }

    private static Path extension(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.endsWith("Extension.java")).findFirst().orElseThrow();
        }
    }

    @Test
    void code_written_by_hand_survives_a_generation_to_the_byte_and_old_generated_files_go(@TempDir Path out)
            throws IOException {
        new ArtefactWriter(out).write(project().generate(Plans.bouncingBall()));
        Path own = extension(out);
        Files.writeString(own, Files.readString(own).replace("public void ended(Run run) {",
                "public void ended(Run run) {\n        System.out.println(\"mine: \" + run.endTime());"));
        byte[] mine = Files.readAllBytes(own);
        Path another = Files.writeString(own.resolveSibling("Helper.java"), "class Helper { }");
        Path main = own.resolveSibling("Main.java");
        assertThat(main).exists();

        Written again = new ArtefactWriter(out).write(project().generate(Plans.bouncingBall()));
        assertThat(again.written()).isEmpty();
        Written other = new ArtefactWriter(out).write(project().generate(Plans.twoTanks()));

        assertThat(Files.readAllBytes(own)).isEqualTo(mine);
        assertThat(another).hasContent("class Helper { }");
        assertThat(other.removed()).isNotEmpty().doesNotContain(own, another);
        assertThat(other.written()).doesNotContain(own);
    }

    @Test
    void an_extension_that_was_deleted_comes_back(@TempDir Path out) throws IOException {
        new ArtefactWriter(out).write(project().generate(Plans.bouncingBall()));
        Path own = extension(out);
        Files.delete(own);
        assertThat(new ArtefactWriter(out).write(project().generate(Plans.bouncingBall())).written())
                .containsExactly(own);
    }

    @Test
    @Tag("long")
    void the_project_builds_with_any_maven_in_a_folder_with_spaces_and_gives_the_same_results(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path maven = onPath("mvn");
        assumeTrue(maven != null, "no mvn on the path");
        for (Plan plan : List.of(Plans.bouncingBall(), Plans.twoTanks())) {
            Path out = folder.resolve("a folder with spaces").resolve(plan.name());
            new ArtefactWriter(out).write(project().generate(plan));
            Path extension = extension(out);
            Path proof = out.resolve("proof.txt");
            Files.writeString(extension, Files.readString(extension).replace("public void ended(Run run) {", """
                    public void ended(Run run) {
                            try {
                                java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "" + run.endTime());
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }""".formatted(proof.toString().replace("\\", "\\\\"))));
            new ArtefactWriter(out).write(project().generate(plan));
            run(out, List.of(maven.toString(), "-B", "-q", "package"));
            String jar = plan.name().equals("TwoTanks") ? "two-tanks-twin.jar" : "bouncing-ball-twin.jar";
            run(folder, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                    out.resolve("target").resolve(jar).toString(), "--out", out.resolve("its.csv").toString()));
            Path own = out.resolve("own.csv");
            TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
            Trajectory rows = Trajectory.of(program.info());
            new Simulation(program, Simulation.Options.DEFAULT).run(rows, Cancellation.NEVER);
            CsvTable.write(rows.table(), own);
            assertThat(out.resolve("its.csv")).hasSameTextualContentAs(own);
            assertThat(Double.parseDouble(Files.readString(proof))).isEqualTo(plan.scenario().duration());
        }
    }

    private static Path onPath(String program) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            Path candidate = Path.of(directory, program);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "log", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as("%s\n%s", command, Files.readString(log)).isTrue();
    }
}
