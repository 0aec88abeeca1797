package org.twinsmith.cli.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.lang.ModelLoader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code twinsmith reference}. */
@Command(name = "reference", description = "Writes the reference of this version's language: grammar, words, functions, units, components.",
        footerHeading = "%nExample:%n", footer = "  twinsmith reference --out docs/modeller/reference")
public final class ReferenceCommand extends Action {
    @Option(names = "--out", paramLabel = "DIR", description = "The folder (default: twinsmith-out/reference)")
    private Path out;

    @Override
    protected void perform() {
        Path folder = out == null ? Outputs.in(Outputs.DEFAULT, "reference") : out;
        SortedMap<String, String> pages = ModelLoader.standalone().reference().pages();
        pages.forEach((name, text) -> WholeFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
        fact("folder", folder.toString());
        fact("pages", pages.keySet());
        say(folder + ": " + pages.size() + " pages");
    }
}
