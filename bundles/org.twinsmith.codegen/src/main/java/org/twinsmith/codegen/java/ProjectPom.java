package org.twinsmith.codegen.java;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Plan;

/** Writes the Maven descriptions of a generated project and of the libraries it carries. */
final class ProjectPom {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
            """;

    /** Tested to be the version that Twinsmith itself uses. */
    static final String OREKIT = "13.1.8";

    private final Plan plan;
    private final ClassNames classes;
    private final List<LibraryJar> libraries;
    private final boolean usesOrekit;

    /** @param usesOrekit whether Maven is to fetch Orekit and what that needs */
    ProjectPom(Plan plan, ClassNames classes, List<LibraryJar> libraries, boolean usesOrekit) {
        this.plan = plan;
        this.usesOrekit = usesOrekit;
        this.classes = classes;
        this.libraries = libraries;
    }

    /** The name of the project and of its jar. */
    String name() {
        return classes.stem().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT) + "-twin";
    }

    private String version() {
        String version = plan.provenance().modelVersion();
        return version.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,60}") ? version : "1.0.0";
    }

    /** The description of a library: it asks for nothing, since the project names all that it needs. */
    static String library(LibraryJar library) {
        return HEAD + """
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </project>
                """.formatted(XmlText.of(library.groupId()), XmlText.of(library.artifactId()),
                XmlText.of(library.version()));
    }

    String text() {
        return HEAD + """
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <name>%s</name>

                  <properties>
                    <maven.compiler.release>21</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    <project.build.outputTimestamp>1980-01-01T00:00:02Z</project.build.outputTimestamp>
                  </properties>

                  <!-- The libraries come with this project. -->
                  <repositories>
                    <repository>
                      <id>carried-along</id>
                      <url>file://${project.basedir}/repository</url>
                      <snapshots><enabled>false</enabled></snapshots>
                    </repository>
                  </repositories>

                  <dependencies>
                %s  </dependencies>

                """.formatted(XmlText.of(classes.packageName()), XmlText.of(name()), XmlText.of(version()),
                XmlText.of(plan.name()), dependencies())
                + "  <build>\n    <finalName>" + XmlText.of(name()) + "</finalName>\n    <plugins>\n" + plugins()
                + "    </plugins>\n  </build>\n</project>\n";
    }

    boolean usesOrekit() {
        return usesOrekit;
    }

    private String dependencies() {
        return libraries.stream().map(library -> dependency(library.groupId(), library.artifactId(), library.version())).collect(Collectors.joining())
                + (usesOrekit ? dependency("org.orekit", "orekit", OREKIT) : "");
    }

    private static String dependency(String group, String artifact, String version) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                    </dependency>
                """.formatted(XmlText.of(group), XmlText.of(artifact), XmlText.of(version));
    }

    private String plugins() {
        return enforcer() + plain("maven-clean-plugin", "3.5.0") + plain("maven-resources-plugin", "3.3.1")
                + plain("maven-compiler-plugin", "3.14.0") + plain("maven-surefire-plugin", "3.5.4") + copying()
                + jar();
    }

    private static String plain(String plugin, String version) {
        return """
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>%s</artifactId>
                        <version>%s</version>
                      </plugin>
                """.formatted(plugin, version);
    }

    private static String enforcer() {
        return """
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-enforcer-plugin</artifactId>
                        <version>3.6.2</version>
                        <executions>
                          <execution>
                            <goals><goal>enforce</goal></goals>
                            <configuration>
                              <rules>
                                <requireJavaVersion>
                                  <version>[21,)</version>
                                  <message>This project needs a JDK 21 or newer. Set JAVA_HOME to one.</message>
                                </requireJavaVersion>
                                <requireMavenVersion>
                                  <version>[3.8.1,)</version>
                                  <message>This project needs Maven 3.8.1 or newer.</message>
                                </requireMavenVersion>
                              </rules>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                """;
    }

    private static String copying() {
        return """
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-dependency-plugin</artifactId>
                        <version>3.9.0</version>
                        <executions>
                          <execution>
                            <phase>prepare-package</phase>
                            <goals><goal>copy-dependencies</goal></goals>
                            <configuration><outputDirectory>${project.build.directory}/lib</outputDirectory></configuration>
                          </execution>
                        </executions>
                      </plugin>
                """;
    }

    private String jar() {
        return """
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-jar-plugin</artifactId>
                        <version>3.4.2</version>
                        <configuration>
                          <archive>
                            <manifest>
                              <mainClass>%s.Main</mainClass>
                              <addClasspath>true</addClasspath>
                              <classpathPrefix>lib/</classpathPrefix>
                            </manifest>
                          </archive>
                        </configuration>
                      </plugin>
                """.formatted(XmlText.of(classes.packageName()));
    }
}
