package org.twinsmith.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import org.twinsmith.fixture.Twins;

/** A command that was run in this process: its exit code and what it printed. */
record Cli(int exitCode, String out, String err) {

    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int exitCode = Main.execute(new PrintWriter(out), new PrintWriter(err), texts);
        return new Cli(exitCode, out.toString(), err.toString());
    }

    /** A folder of the repository's examples. */
    static Path example(String name) {
        return Twins.folder("examples").resolve(name);
    }
}
