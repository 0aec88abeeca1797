package org.twinsmith.lang.format;

import java.util.List;
import java.util.Optional;

/** A line of a text. @param afterBlank whether blank lines stand before it */
record Line(List<Piece> pieces, boolean afterBlank) {
    Line {
        pieces = List.copyOf(pieces);
    }

    /** The first token that is no comment. */
    Optional<Piece> first() {
        return pieces.stream().filter(piece -> !piece.comment()).findFirst();
    }
}
