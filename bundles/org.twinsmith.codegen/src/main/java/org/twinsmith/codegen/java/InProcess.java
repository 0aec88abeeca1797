package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.program.TwinProgram;

/**
 * Compiles generated classes in memory and loads them into this process. Needs a full JDK.
 *
 * <p>Generated code refers to the simulation bundle, which this bundle does not know: the caller names a class of it.
 */
public final class InProcess {
    private final Class<?> simulation;

    /** @param simulation any class of the simulation bundle, such as {@code Simulation.class} */
    public InProcess(Class<?> simulation) {
        this.simulation = simulation;
    }

    /**
     * Compiles a program.
     *
     * @return makes a new, independent instance at each call
     * @throws DiagnosticException TW-0802 where there is no compiler, or the classes do not compile
     */
    public Supplier<TwinProgram> compile(ProgramSource program) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw failure("this Java runtime has no compiler", "Run with a full JDK, not a JRE", null);
        }
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(messages, Locale.ROOT, null);
        try (MemoryFiles files = new MemoryFiles(standard, ClassPath.of(simulation))) {
            List<String> options = List.of("-proc:none", "-nowarn", "-implicit:none", "-g:source,lines");
            List<JavaFileObject> units = new ArrayList<>();
            program.sources().forEach(source -> units.add(new MemoryFiles.Source(source)));
            if (!compiler.getTask(null, files, messages, options, null, units).call()) {
                throw failure("the generated code does not compile: " + errors(messages),
                        "This is a fault of the tool; please report it with the model", null);
            }
            return loaded(program, new MemoryLoader(files.classes(), simulation.getClassLoader()));
        } catch (java.io.IOException e) {
            throw failure("the compiler could not be closed: " + e.getMessage(), "", e);
        }
    }

    private static Supplier<TwinProgram> loaded(ProgramSource program, ClassLoader loader) {
        String name = program.mainClass();
        try {
            Class<? extends TwinProgram> type = loader.loadClass(name).asSubclass(TwinProgram.class);
            Object[] arguments = program.info().stream().toArray();
            var constructor = type.getConstructor(program.info().map(info -> new Class<?>[] {ProgramInfo.class})
                    .orElseGet(() -> new Class<?>[0]));
            return () -> {
                try {
                    return constructor.newInstance(arguments);
                } catch (ReflectiveOperationException e) {
                    throw failure("the generated class " + name + " cannot be instantiated: " + e.getCause(), "", e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw failure("the generated class " + name + " cannot be loaded: " + e, "", e);
        }
    }

    private static String errors(DiagnosticCollector<JavaFileObject> messages) {
        return messages.getDiagnostics().stream().filter(message -> message.getKind() == Kind.ERROR).limit(5)
                .map(message -> (message.getSource() == null ? "" : message.getSource().getName() + ":"
                        + message.getLineNumber() + " ") + message.getMessage(Locale.ROOT).replace('\n', ' '))
                .collect(Collectors.joining("; "));
    }

    private static DiagnosticException failure(String message, String remedy, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.GENERATION, message, remedy, Place.NOWHERE), cause);
    }
}
