package org.twinsmith.lang.linking;

import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/** An edit of a file that changes one part of what the file was parsed to, and leaves the rest as it is. */
sealed interface PartialEdit permits ElementEdit, HiddenEdit {

    /** The element that another one takes the place of; empty where all elements stay. */
    Optional<Element> replaced();

    /** The names that it was declared by and is declared by now; empty where they are the same. */
    Set<String> renamed();

    /** Changes the file. */
    void apply(NodeModelBuilder nodes);

    /** The difference of a file's text to another one; empty where the text has to be parsed as a whole. */
    static Optional<? extends PartialEdit> between(XtextResource file, String text) {
        IParseResult parsed = file.getParseResult();
        if (parsed == null || parsed.hasSyntaxErrors() || !(parsed.getRootASTElement() instanceof TwinFile root)) {
            return Optional.empty();
        }
        Difference difference = Difference.between(parsed.getRootNode().getText(), text);
        Optional<HiddenEdit> hidden = HiddenEdit.of(parsed.getRootNode(), difference, text);
        return hidden.isPresent() ? hidden : ElementEdit.of(file, root, difference, text);
    }
}
