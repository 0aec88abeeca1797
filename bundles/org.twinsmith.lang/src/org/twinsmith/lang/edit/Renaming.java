package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** A declaration and all its uses under another name. */
record Renaming(EditedModel model, Snippets snippets) {

    List<TextEdit> of(Gesture.Rename gesture) {
        Named named = gesture.named();
        String name = snippets.name(gesture.name());
        Original declaring = model.file(named);
        List<TextEdit> edits = new ArrayList<>();
        if (name.equals(named.getName())) {
            return edits;
        }
        NodeModelUtils.findNodesForFeature(named, TwinPackage.Literals.NAMED__NAME)
                .forEach(node -> edits.add(declaring.replace(Span.of(node), name)));
        for (Use use : Use.of(model.model(), each -> each == named)) {
            edits.add(model.file(use.user()).replace(use.lastPart(), name));
        }
        return edits.stream().distinct().toList();
    }

    /** Refuses a name that means something else at one of the uses, or that other uses would mean this by: no error of the text, but one of the edit. */
    void keepMeaning(Gesture.Rename gesture, LoadedModel after) {
        Named named = gesture.named();
        TwinFile file = (TwinFile) EcoreUtil.getRootContainer(named);
        TwinFile same = after.files().get(model.model().files().indexOf(file));
        EObject renamed = EcoreUtil.getEObject(same, EcoreUtil.getRelativeURIFragmentPath(file, named));
        if (Use.of(after, each -> each == renamed).size() != Use.of(model.model(), each -> each == named).size()) {
            throw Refusal.at(model.model().place(named), "'" + gesture.name() + "' means something else at a place where '" + named.getName()
                    + "' is used, or the other way round", "choose another name");
        }
    }
}
