package org.twinsmith.cli.model;

import java.io.PrintStream;
import java.util.concurrent.Callable;

import org.twinsmith.lang.ide.server.LanguageServerConnection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code twinsmith lsp}. Editors start it; it ends with them. */
@Command(name = "lsp", description = "Serves an editor by the Language Server Protocol, on standard input and output.",
        footerHeading = "%nExample, the settings of an editor:%n", footer = {"  command: twinsmith lsp",
            "  files:   *.twin"})
public final class LspCommand implements Callable<Integer> {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help and ends")
    private boolean help;

    /** What else writes to standard output would break the protocol, and goes to standard error. */
    @Override
    public Integer call() {
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            boolean orderly = LanguageServerConnection.serve(System.in, out, Experiments::findings);
            return orderly ? 0 : 1;
        } finally {
            System.setOut(out);
        }
    }
}
