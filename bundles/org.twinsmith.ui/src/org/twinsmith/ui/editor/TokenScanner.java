package org.twinsmith.ui.editor;

import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.twinsmith.ui.language.ColoredToken;
import org.twinsmith.ui.language.TwinLanguage;

/** Hands the tokens of a document to the painter of the text. */
final class TokenScanner implements ITokenScanner {
    private Iterator<ColoredToken> tokens = List.<ColoredToken>of().iterator();
    private ColoredToken current;

    @Override
    public void setRange(IDocument document, int offset, int length) {
        int end = offset + length;
        // The whole text, whatever the range: only its beginning is certain to lie outside comments and brackets.
        tokens = TwinLanguage.get().tokens(document.get()).stream()
                .filter(token -> token.offset() + token.length() > offset && token.offset() < end).iterator();
    }

    @Override
    public IToken nextToken() {
        if (!tokens.hasNext()) {
            return Token.EOF;
        }
        current = tokens.next();
        return new Token(TokenColors.of(current.kind()));
    }

    @Override
    public int getTokenOffset() {
        return current.offset();
    }

    @Override
    public int getTokenLength() {
        return current.length();
    }
}
