package org.twinsmith.codegen.java;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.twinsmith.codegen.Artefact;
import org.twinsmith.codegen.Generator;
import org.twinsmith.core.plan.Plan;

/**
 * A Maven project that runs a twin's scenario and builds on a machine without Twinsmith: it carries the libraries it
 * needs in a repository folder of its own. One class is a seed for code written by hand.
 */
public final class JavaProject implements Generator {
    private final List<LibraryJar> libraries;

    /** @param libraries the jars that generated code needs: core and simulation */
    public JavaProject(List<LibraryJar> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    @Override
    public Stream<Artefact> generate(Plan plan) {
        ClassNames classes = ClassNames.of(plan);
        ProgramSource program = ProgramSource.of(plan, JavaProject::withoutFolders);
        OrbitsClass orbits = new OrbitsClass(plan, classes, program.gravity());
        ProjectPom pom = new ProjectPom(plan, classes, libraries, orbits.isNeeded() || program.hasGivenOrbits());
        Stream<Artefact> project = Stream.of(
                Artefact.text("pom.xml", pom.text()),
                Artefact.text("README.md", new ProjectReadme(plan, pom).text()),
                Artefact.text(".gitignore", "/target/\n/results.csv\n"),
                // Keeps Maven from reading the settings of a project around this one; lets "mvn -o" read the repository folder.
                Artefact.text(".mvn/maven.config", "-Daether.offline.protocols=file\n"),
                source(new MainClass(plan, classes, orbits).source()),
                seed(new ExtensionClass(plan, classes).source()));
        Stream<Artefact> propagators = orbits.isNeeded() ? Stream.of(source(orbits.source())) : Stream.empty();
        return Stream.of(project, propagators, program.sources().stream().map(JavaProject::source),
                libraries.stream().flatMap(JavaProject::published)).flatMap(part -> part);
    }

    /** Folders differ between machines, and are nobody's business. */
    private static String withoutFolders(String file) {
        String path = file.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Artefact source(JavaSource source) {
        return Artefact.text("src/main/java/" + source.path(), source.text());
    }

    private static Artefact seed(JavaSource source) {
        return Artefact.seed("src/main/java/" + source.path(), source.text());
    }

    /** A jar and its project description as Maven finds them in a repository, with their checksums. */
    private static Stream<Artefact> published(LibraryJar library) {
        String path = "repository/" + library.path();
        byte[] pom = ProjectPom.library(library).getBytes(StandardCharsets.UTF_8);
        return Stream.of(new Artefact(path + ".jar", library.content()), checksum(path + ".jar", library.content()),
                new Artefact(path + ".pom", pom), checksum(path + ".pom", pom));
    }

    private static Artefact checksum(String path, byte[] content) {
        return Artefact.text(path + ".sha1", LibraryJar.hash("SHA-1", content).toLowerCase(Locale.ROOT));
    }
}
