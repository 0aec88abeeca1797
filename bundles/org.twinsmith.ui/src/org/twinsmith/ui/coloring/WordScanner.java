package org.twinsmith.ui.coloring;

import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.twinsmith.ui.language.Lexeme;
import org.twinsmith.ui.language.TwinLanguage;

/** Hands the words of a document to the painter of the text. */
final class WordScanner implements ITokenScanner {
    private Iterator<Lexeme> words = List.<Lexeme>of().iterator();
    private Lexeme current;

    @Override
    public void setRange(IDocument document, int offset, int length) {
        int end = offset + length;
        // The whole text, whatever the range: only its beginning is certain to lie outside comments and brackets.
        words = TwinLanguage.get().tokens(document.get()).stream()
                .filter(word -> word.offset() + word.length() > offset && word.offset() < end).iterator();
    }

    @Override
    public IToken nextToken() {
        if (!words.hasNext()) {
            return Token.EOF;
        }
        current = words.next();
        return new Token(current.meaning().map(MeaningColors::of).orElse(null));
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
