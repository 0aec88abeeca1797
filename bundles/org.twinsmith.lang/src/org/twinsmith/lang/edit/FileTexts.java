package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import java.io.StringReader;
import java.util.List;
import org.eclipse.xtext.parser.IParser;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.lang.linking.TextAccess;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.lang.services.TwinGrammarAccess;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.TwinFile;

/** The text services of files for editors of the model. */
public final class FileTexts implements TextAccess {
    private final ModelWriter writer;
    private final Snippets snippets;
    private final EditService edits;
    private final IParser parser;
    private final TwinGrammarAccess grammar;

    @Inject
    FileTexts(ModelWriter writer, Snippets snippets, EditService edits, IParser parser, TwinGrammarAccess grammar) {
        this.writer = writer;
        this.snippets = snippets;
        this.edits = edits;
        this.parser = parser;
        this.grammar = grammar;
    }

    @Override
    public String write(TwinResource file) {
        return writer.write(file);
    }

    @Override
    public Expression expression(String text) {
        return (Expression) parser.parse(grammar.getExpressionRule(), new StringReader(snippets.expression(text))).getRootASTElement();
    }

    @Override
    public boolean isName(String text) {
        try {
            return snippets.name(text).equals(text);
        } catch (DiagnosticException none) {
            return false;
        }
    }

    @Override
    public List<ComponentType> types(TwinResource file) {
        List<TwinFile> files = file.getResourceSet().getResources().stream().flatMap(each -> each.getContents().stream())
                .filter(TwinFile.class::isInstance).map(TwinFile.class::cast).toList();
        return List.copyOf(edits.types(files).values());
    }
}
