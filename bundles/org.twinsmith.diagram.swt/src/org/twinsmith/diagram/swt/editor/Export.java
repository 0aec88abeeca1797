package org.twinsmith.diagram.swt.editor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.FileDialog;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.pdf.PdfDocument;
import org.twinsmith.diagram.svg.SvgDocument;
import org.twinsmith.diagram.swt.canvas.SheetImage;

/** Writes a drawing as SVG, PDF or PNG, by the name of the file, or prints it. */
public final class Export {
    private static final double LARGEST = 8000;
    private final TopologyEditor editor;

    public Export(TopologyEditor editor) {
        this.editor = editor;
    }

    void ask() {
        FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.svg", "*.pdf", "*.png"});
        dialog.setFileName(editor.system() + ".svg");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                write(Path.of(chosen));
            } catch (DiagnosticException e) {
                editor.report(e);
            }
        }
    }

    /** @throws DiagnosticException TW-0702 where the file cannot be written */
    public void write(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        Picture sheet = editor.view().sheet();
        WholeFile.write(path, name.endsWith(".png") ? png(sheet) : name.endsWith(".pdf") ? PdfDocument.of(sheet, editor.system())
                : SvgDocument.of(sheet, "Topology of " + editor.system(), "The system " + editor.system() + ".", Map.of())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private byte[] png(Picture sheet) {
        double zoom = Math.min(2, LARGEST / Math.max(sheet.width(), sheet.height()));
        Image image = SheetImage.of(editor.canvas().getDisplay(), sheet, editor.view().media(), editor.canvas().theme(), zoom);
        try {
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            loader.save(out, SWT.IMAGE_PNG);
            return out.toByteArray();
        } finally {
            image.dispose();
        }
    }

    void print() {
        PrinterData chosen = new PrintDialog(editor.getSite().getShell()).open();
        if (chosen == null) {
            return;
        }
        Printer printer = new Printer(chosen);
        try {
            if (printer.startJob("Topology of " + editor.system()) && printer.startPage()) {
                GC gc = new GC(printer);
                SheetImage.paint(gc, printer, editor.view().sheet(), editor.view().media(), printer.getClientArea());
                gc.dispose();
                printer.endPage();
                printer.endJob();
            }
        } finally {
            printer.dispose();
        }
    }
}
