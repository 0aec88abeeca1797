/**
 * The Java target: readable straight-line code over one array of doubles, compiled in process or as a Maven project.
 *
 * <p>Start at {@link org.twinsmith.codegen.java.ProgramSource} for the classes of a plan, at
 * {@link org.twinsmith.codegen.java.InProcess} to run them here, and at {@link org.twinsmith.codegen.java.JavaProject}
 * for a project that stands on its own. Every string of a model passes a typed escaper. Generated code refers to the
 * simulation bundle by name only; this bundle does not depend on it.
 */
package org.twinsmith.codegen.java;
