package org.twinsmith.lang.format;

import java.util.List;
import java.util.Optional;

/** A line of a text. @param afterBlank whether blank lines stand before it */
record Line(List<Piece> pieces, boolean afterBlank) {
    Line {
        pieces = List.copyOf(pieces);
    }

    /** The first token that is no comment; the words {@code initial equations} count as one. */
    Optional<Piece> first() {
        List<Piece> visible = pieces.stream().filter(piece -> !piece.comment()).limit(2).toList();
        if (visible.size() == 2 && visible.get(0).text().equals("initial") && visible.get(1).text().equals("equations")) {
            return Optional.of(new Piece("initial equations", 0, false, false));
        }
        return visible.stream().findFirst();
    }
}
