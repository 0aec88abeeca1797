package org.twinsmith.exchange.nodeset.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Localized;
import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.Node.Texts;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.twin.Identifiers;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Label;
import org.twinsmith.model.twin.Named;

/** Gathers nodes, each id once, and what of the model they do not say. */
final class Nodes {
    private static final long HAS_MODELLING_RULE = 37;
    private final Function<EObject, String> documentation;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<NodeId> ids = new HashSet<>();
    private final Set<NodeId> declarations = new HashSet<>();
    private final Set<Loss> losses = new LinkedHashSet<>();

    Nodes(Function<EObject, String> documentation) {
        this.documentation = documentation;
    }

    List<Node> all() {
        return nodes;
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    boolean contains(NodeId id) {
        return ids.contains(id);
    }

    void lost(String element, String what) {
        losses.add(new Loss(element, what));
    }

    /** Adds a node. @return false where its id is taken */
    boolean add(Node node) {
        if (!ids.add(node.id())) {
            lost(node.name(), "another node has the id " + node.id() + " already");
            return false;
        }
        nodes.add(node);
        if (node.references().stream().anyMatch(each -> each.type().isBase(HAS_MODELLING_RULE))) {
            declarations.add(node.id());
        }
        return true;
    }

    boolean add(NodeId id, NodeClass nodeClass, Named named, Optional<NodeId> parent, List<Reference> references,
            Optional<Node.Variable> variable) {
        return add(new Node(id, nodeClass, Identifiers.name(named.getName()), texts(named), parent, references, false, Optional.empty(),
                variable, Place.NOWHERE).named(Ids.naming(named)));
    }

    /** Says that a node without a modelling rule, such as a state, is a part of a type all the same. */
    void declare(NodeId id) {
        declarations.add(id);
    }

    /** A property that describes another node. */
    void describing(NodeId owner, String name, NodeId dataType, int length, Value value) {
        NodeId id = new NodeId(owner.namespace(), "s=" + owner.identifier().substring(2) + "/" + name);
        add(new Node(id, NodeClass.VARIABLE, name, Texts.NONE, Optional.of(owner),
                Stream.concat(Stream.of(References.propertyOf(owner), References.ofType(NodeId.base(68))),
                        declarations.contains(owner) ? Stream.of(References.rule(References.Rule.MANDATORY)) : Stream.empty()).toList(), false, Optional.empty(),
                Optional.of(new Node.Variable(dataType, length < 0 ? -1 : 1, length < 0 ? List.of() : List.of(length), false,
                        Optional.of(value))), Place.NOWHERE));
    }

    Texts texts(Named named) {
        List<Localized> names = Annotations.labels(named).stream().map(Nodes::localized).toList();
        String text = documentation.apply(named instanceof Instance instance ? Members.group(instance) : named).replaceAll("\\s+", " ").strip();
        boolean deprecated = Annotations.deprecation(named).isPresent();
        Annotations.identifiers(named).stream().filter(each -> NodeId.ofIri(String.valueOf(each.getText())).isEmpty())
                .forEach(each -> lost(named.getName(), "its semantic identifier " + each.getText() + " is not carried"));
        return new Texts(names, text.isEmpty() ? List.of() : List.of(new Localized("", text)), "", deprecated);
    }

    private static Localized localized(Label label) {
        return new Localized(label.getLanguage() == null ? "" : label.getLanguage(), label.getText());
    }
}
