package org.twinsmith.lang.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.twinsmith.core.diagnostic.Place;

/** Offsets of one text as positions of the protocol and back; both count UTF-16 units, positions from zero. */
final class TextLines {
    private final String text;
    private final int[] starts;

    TextLines(String text) {
        this.text = text;
        this.starts = IntStream.concat(IntStream.of(0),
                IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1)).toArray();
    }

    Position position(int offset) {
        int within = Math.max(0, Math.min(offset, text.length()));
        int found = java.util.Arrays.binarySearch(starts, within);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line, within - starts[line]);
    }

    Range range(Place place) {
        return range(place.offset(), place.length());
    }

    Range range(int offset, int length) {
        return new Range(position(offset), position(offset + length));
    }

    /** A part of one line. */
    record Span(int offset, int length) {
    }

    /** The parts of a region that are not blank, a line each. */
    List<Span> spans(int offset, int length) {
        List<Span> spans = new ArrayList<>();
        int end = Math.min(offset + length, text.length());
        for (int start = offset; start < end;) {
            int stop = text.indexOf('\n', start);
            int last = stop < 0 || stop > end ? end : stop;
            int visible = start + text.substring(start, last).stripTrailing().length();
            if (visible > start) {
                spans.add(new Span(start, visible - start));
            }
            start = last + 1;
        }
        return spans;
    }

    /** The offset of a position; the end of its line, or of the text, for one behind it. */
    int offset(Position position) {
        if (position.getLine() >= starts.length) {
            return text.length();
        }
        int start = starts[Math.max(0, position.getLine())];
        int end = position.getLine() + 1 < starts.length ? starts[position.getLine() + 1] - 1 : text.length();
        return Math.max(start, Math.min(start + position.getCharacter(), end));
    }
}
