package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.model.edit.CopiedInstance;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Takes declarations of instances out of one text and writes them into another. */
public final class Copying {
    private static final String STEP = "    ";
    private final EditedModel model;
    private final Snippets snippets;
    private final Visibility visibility;

    Copying(EditedModel model, Snippets snippets, Visibility visibility) {
        this.model = model;
        this.snippets = snippets;
        this.visibility = visibility;
    }

    /** What a copy of an instance needs. The instance has a linked type. */
    public static CopiedInstance of(Instance instance) {
        InstanceGroup group = Members.group(instance);
        ComponentType type = group.getType();
        INode node = NodeModelUtils.findActualNodeFor(group);
        String text = node.getRootNode().getText();
        List<Instance> all = group.getInstances();
        INode typeNode = NodeModelUtils.findNodesForFeature(group, TwinPackage.Literals.INSTANCE_GROUP__TYPE).getFirst();
        Span own = Span.of(NodeModelUtils.findActualNodeFor(instance));
        Span name = Span.of(NodeModelUtils.findNodesForFeature(instance, TwinPackage.Literals.NAMED__NAME).getFirst());
        Span first = Span.of(NodeModelUtils.findActualNodeFor(all.getFirst()));
        String full = TwinNames.namespace((TwinFile) EcoreUtil.getRootContainer(type)).append(type.getName()).toString();
        return new CopiedInstance(full, text.substring(Span.of(node).start(), first.start()), instance.getName(),
                text.substring(name.end(), own.end()), text.substring(Span.of(typeNode).end(), Span.of(node).end()));
    }

    List<TextEdit> paste(Gesture.Paste gesture) {
        ComponentType container = gesture.container();
        Original file = model.file(container);
        List<TextEdit> edits = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Set<String> imported = new HashSet<>();
        for (Gesture.Paste.Part part : gesture.parts()) {
            InstanceEdits.free(model, container, snippets.name(part.name()));
            if (InstanceEdits.contains(part.type(), container, new HashSet<>())) {
                throw Refusal.of(part.type().getName() + " contains " + container.getName() + " already, or is it", "a type cannot contain itself");
            }
            Visibility.Spelling type = visibility.of(part.type(), container, TwinPackage.Literals.INSTANCE_GROUP__TYPE, file);
            type.imports().stream().filter(edit -> imported.add(edit.text())).forEach(edits::add);
            CopiedInstance copied = part.copied();
            lines.add(snippets.instance(copied.before() + part.name() + copied.sizes() + " : " + type.name() + copied.after().replaceAll("\\R", file.lineEnd())));
        }
        gesture.joints().forEach(joint -> lines.add("connect " + snippets.path(joint.source()) + " -> " + snippets.path(joint.target())));
        String between = file.lineEnd() + file.indent(file.span(container).start()) + STEP;
        edits.add(InstanceEdits.insert(file, container, String.join(between, lines)));
        return edits;
    }
}
