package org.twinsmith.diagram.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.paint.TopologyPainter;
import org.twinsmith.diagram.svg.SvgNumber;

/** Writes a picture as a PDF file of one page (ISO 32000-1, 7.5). */
public final class PdfDocument {
    /** Points a px: CSS has 96 px an inch, PDF 72 points. */
    private static final double POINTS = 0.75;
    /** The largest page that readers show, in points (ISO 32000-1, annex C.2). */
    private static final double LARGEST = 14_400;

    private PdfDocument() {
    }

    /** The bytes of the file. @param title what a reader shows as its title */
    public static byte[] of(Picture picture, String title) {
        PdfPen pen = new PdfPen();
        new TopologyPainter(pen, Map.of()).paint(picture);
        double scale = Math.min(POINTS, LARGEST / Math.max(picture.width(), picture.height()));
        String width = SvgNumber.of(picture.width() * scale);
        String height = SvgNumber.of(picture.height() * scale);
        String stream = String.format("%.6f 0 0 -%.6f 0 %s cm 1 j\n", scale, scale, height).replace(',', '.') + pen.operators();
        return file(List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height + "] /Contents 4 0 R /Resources << /Font << "
                        + "/R << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
                        + "/B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> >> >>",
                "<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream",
                "<< /Title (" + title.replaceAll("[^\\w .-]", "?") + ") >>"));
    }

    private static byte[] file(List<String> objects) {
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> out.append(String.format("%010d 00000 n \n", offset)));
        out.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R /Info ").append(objects.size())
                .append(" 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
