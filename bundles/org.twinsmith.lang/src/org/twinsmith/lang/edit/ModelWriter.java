package org.twinsmith.lang.edit;

import com.google.inject.Inject;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.lang.scoping.DeclarationIndex;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.TwinFile;

/**
 * Writes what an editor changed in memory back into the text, by the same small replacements as gestures do. The text that
 * comes out is parsed and compared with the model, element by element, before anybody writes it.
 */
public final class ModelWriter {
    private final IParser parser;
    private final Visibility visibility;
    private final StandardLibrary library;

    @Inject
    ModelWriter(IParser parser, Visibility visibility, StandardLibrary library) {
        this.parser = parser;
        this.visibility = visibility;
        this.library = library;
    }

    /** The new text of a file; throws where it cannot be written. */
    public String write(TwinResource file) {
        String name = file.getURI().lastSegment();
        if (file.getContents().size() != 1 || !(file.getContents().getFirst() instanceof TwinFile root)) {
            throw Refusal.at(Place.NOWHERE, name + " holds no model, so it is not written", "");
        }
        IParseResult read = file.getParseResult();
        if (read != null && read.hasSyntaxErrors()) {
            throw Refusal.at(Place.NOWHERE, name + " did not parse when it was read, so what is in memory is a part of it only and is not written",
                    "mend the text, and read it again");
        }
        index(file.getResourceSet());
        String text = read == null ? new ModelDiff(file, visibility, parser).fresh(root) : edited(file, root);
        if (read == null || !text.equals(read.getRootNode().getText())) {
            check(name, root, text);
        }
        return text;
    }

    private String edited(TwinResource file, TwinFile root) {
        List<TextEdit> edits = new ModelDiff(file, visibility, parser).of(root).stream().distinct()
                .sorted(Comparator.comparingInt(TextEdit::offset)).toList();
        return TextEdit.apply(file.getParseResult().getRootNode().getText(), edits);
    }

    /** Names may have changed since the last index was made. */
    private void index(ResourceSet files) {
        if (files != null) {
            DeclarationIndex.install(files, library);
        }
    }

    private void check(String name, TwinFile root, String text) {
        IParseResult result = parser.parse(new StringReader(text));
        if (result.hasSyntaxErrors()) {
            SyntaxErrorMessage error = result.getSyntaxErrors().iterator().next().getSyntaxErrorMessage();
            throw Refusal.of("after that " + name + " would not parse: " + error.getMessage(), "look at names and values given last");
        }
        SameModel.check(name, root, (TwinFile) result.getRootASTElement());
    }
}
