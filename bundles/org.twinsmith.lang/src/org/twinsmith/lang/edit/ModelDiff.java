package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParser;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.TwinFile;

/**
 * What has to change in the text of a file so that it says what its elements are now. An element that is as it was stays as
 * it is written; one token is replaced where one token says what changed; else the smallest element that can be written as a
 * whole is.
 */
final class ModelDiff {
    private final TwinResource file;
    private final IParser parser;
    private final ElementText texts;
    private final Spelling spelling;
    private final Map<Resource, Optional<BaseFile>> bases = new HashMap<>();

    ModelDiff(TwinResource file, Visibility visibility, IParser parser) {
        this.file = file;
        this.parser = parser;
        this.spelling = new Spelling(visibility);
        this.texts = new ElementText(this::text, spelling);
    }

    /** The text of a file that was never read. */
    String fresh(TwinFile root) {
        return texts.of(root) + "\n";
    }

    /** The edits of the file, those of its imports among them. */
    List<TextEdit> of(TwinFile root) {
        BaseFile base = base(file).orElseThrow();
        spelling.into(base.original());
        List<TextEdit> edits = new ArrayList<>(changes(root, base.root(), base).orElseThrow(() -> unwritable(root)));
        edits.addAll(spelling.imports());
        return edits;
    }

    private Optional<BaseFile> base(Resource resource) {
        return bases.computeIfAbsent(resource, key -> key instanceof TwinResource read && read.getParseResult() != null
                ? Optional.of(BaseFile.of(read, parser)) : Optional.empty());
    }

    /** The text that an element came from, wherever it is now. */
    private Optional<BaseFile> origin(EObject element) {
        return base(file).filter(base -> base.before(element).isPresent())
                .or(() -> bases.values().stream().flatMap(Optional::stream).filter(base -> base.before(element).isPresent()).findFirst());
    }

    /** An element as it is to be written somewhere: its own text with its comments where it has one, else a new one. */
    private String text(EObject element) {
        Optional<BaseFile> origin = origin(element);
        if (origin.isEmpty()) {
            return texts.of(element);
        }
        BaseFile base = origin.get();
        EObject before = base.before(element).orElseThrow();
        return changes(element, before, base).map(edits -> {
            Span own = new Written(base.original()).withComments(base.original().span(before));
            String indent = base.original().indent(own.start());
            List<TextEdit> shifted = edits.stream().map(edit -> new TextEdit(edit.path(), edit.offset() - own.start(), edit.length(), edit.text()))
                    .toList();
            return TextEdit.apply(base.original().text(own), shifted).replace("\n" + indent, "\n");
        }).orElseGet(() -> texts.of(element));
    }

    /** Empty where the element can be written neither in parts nor as a whole. */
    private Optional<List<TextEdit>> edits(EObject now, EObject before, BaseFile base) {
        Optional<List<TextEdit>> parts = changes(now, before, base);
        return parts.isPresent() || !ElementText.knows(now) ? parts
                : Optional.of(List.of(base.original().replace(base.original().span(before), texts.of(now))));
    }

    /** The edits inside of an element; empty where a feature of it changed that has no place of its own. */
    private Optional<List<TextEdit>> changes(EObject now, EObject before, BaseFile base) {
        List<TextEdit> edits = new ArrayList<>();
        for (EStructuralFeature feature : now.eClass().getEAllStructuralFeatures()) {
            Optional<List<TextEdit>> found = feature.isDerived() || feature.isTransient() ? Optional.of(List.of()) : switch (feature) {
                case EAttribute attribute -> attribute(now, before, attribute, base);
                case EReference reference when !reference.isContainment() -> spelling.edits(now, before, reference, base.original());
                case EReference reference when reference.isMany() -> new ListDiff(this, base, reference).edits(now, before);
                case EReference reference -> single(now, before, reference, base);
                default -> Optional.of(List.<TextEdit>of());
            };
            if (found.isEmpty()) {
                return Optional.empty();
            }
            edits.addAll(found.get());
        }
        return Optional.of(edits);
    }

    private static Optional<List<TextEdit>> attribute(EObject now, EObject before, EAttribute attribute, BaseFile base) {
        Object value = now.eGet(attribute);
        if (Objects.equals(value, before.eGet(attribute))) {
            return Optional.of(List.of());
        }
        List<INode> nodes = BaseFile.nodes(before, attribute);
        return nodes.size() == 1 && value != null && !(value instanceof Boolean) && !attribute.isMany()
                ? Optional.of(List.of(base.original().replace(Span.of(nodes.getFirst()), Token.like(nodes.getFirst(), value))))
                : Optional.empty();
    }

    private Optional<List<TextEdit>> single(EObject now, EObject before, EReference reference, BaseFile base) {
        EObject is = (EObject) now.eGet(reference);
        EObject was = (EObject) before.eGet(reference);
        if (is == null || was == null) {
            return is == was ? Optional.of(List.of()) : Optional.empty();
        }
        return base.before(is).orElse(null) == was ? edits(is, was, base)
                : Optional.of(List.of(base.original().replace(base.original().span(was), text(is))));
    }

    /** What {@link ListDiff} asks for an item that stays. */
    List<TextEdit> kept(EObject now, EObject before, BaseFile base) {
        return edits(now, before, base).orElseThrow(() -> unwritable(now));
    }

    /** What {@link ListDiff} asks for an item that is new at its place. */
    String added(EObject item) {
        return text(item);
    }

    static RuntimeException unwritable(EObject element) {
        return Refusal.of("what changed in " + ElementText.label(element) + " cannot be written from here", "change it in the text");
    }

    /** The items that a list loses. */
    static Set<EObject> gone(List<? extends EObject> before, List<EObject> kept) {
        Set<EObject> all = before.stream().collect(Collectors.toCollection(HashSet::new));
        kept.forEach(all::remove);
        return all;
    }
}
