package org.twinsmith.diagram.svg;

import java.util.Map;

import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.paint.TopologyPainter;

/** Writes a picture as one SVG element that stands alone or in a page. */
public final class SvgDocument {
    private SvgDocument() {
    }

    /**
     * The SVG text.
     *
     * @param title its accessible name
     * @param description what it shows, in a sentence
     * @param values texts of readouts by signal, in the unit that the readout names
     */
    public static String of(Picture picture, String title, String description, Map<String, String> values) {
        SvgPen pen = new SvgPen();
        new TopologyPainter(pen, values).paint(picture);
        String width = SvgNumber.of(Math.ceil(picture.width()));
        String height = SvgNumber.of(Math.ceil(picture.height()));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="tw-drawing" role="img" width="%1$s" height="%2$s" \
                viewBox="0 0 %1$s %2$s" aria-labelledby="drawing-title drawing-description">
                  <title id="drawing-title">%3$s</title>
                  <desc id="drawing-description">%4$s</desc>
                  <style>
                %5$s  </style>
                  <rect class="tw-paper" width="%1$s" height="%2$s"/>
                %6$s</svg>
                """.formatted(width, height, XmlText.escape(title), XmlText.escape(description), SvgStyle.CSS,
                pen.elements());
    }
}
