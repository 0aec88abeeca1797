package org.twinsmith.lang.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.PortGroup;
import org.twinsmith.model.twin.TwinFile;

/** What became of the items of a list: gone, new, or changed inside. */
record ListDiff(ModelDiff diff, BaseFile base, EReference list) {

    /** Empty for a list that is written as a whole only, or that has got another order. */
    @SuppressWarnings("unchecked")
    Optional<List<TextEdit>> edits(EObject now, EObject before) {
        List<EObject> is = ((List<EObject>) now.eGet(list)).stream().filter(item -> !isEmpty(item)).toList();
        List<EObject> was = (List<EObject>) before.eGet(list);
        List<EObject> kept = is.stream().map(item -> base.before(item).orElse(null)).filter(was::contains).toList();
        Optional<ListForm> form = ListForm.of(list);
        boolean same = kept.size() == is.size() && is.size() == was.size();
        if (form.isEmpty() && !(same && kept.equals(was))) {
            return Optional.empty();
        }
        if (form.isPresent() && !form.get().isAnyOrder() && !was.stream().filter(kept::contains).toList().equals(kept)) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (EObject item : is) {
            base.before(item).filter(was::contains).ifPresent(old -> edits.addAll(diff.kept(item, old, base)));
        }
        if (same) {
            return Optional.of(edits);
        }
        Set<EObject> gone = ModelDiff.gone(was, kept);
        return switch (form.orElseThrow()) {
            case COMMAS -> commas(is, was, kept, gone, edits);
            case LINES -> lines(before, is, was, kept, gone, edits);
            case VALUES -> values((InstanceGroup) before, is, was, gone, edits);
            case MEMBERS -> Optional.of(members(before, is, was, gone, edits));
        };
    }

    /** Whoever deletes the last of several that are declared together leaves a declaration of none. */
    static boolean isEmpty(EObject item) {
        return item instanceof InstanceGroup group && group.getInstances().isEmpty()
                || item instanceof PortGroup ports && ports.getPorts().isEmpty();
    }

    private boolean isNew(EObject item, List<EObject> was) {
        return base.before(item).filter(was::contains).isEmpty();
    }

    private Optional<List<TextEdit>> commas(List<EObject> is, List<EObject> was, List<EObject> kept, Set<EObject> gone, List<TextEdit> edits) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Original file = base.original();
        ListItems.without(file, was, gone).forEach(span -> edits.add(file.replace(span, "")));
        int first = file.span(kept.getFirst()).start();
        int at = -1;
        for (EObject item : is) {
            if (!isNew(item, was)) {
                at = file.span(base.before(item).orElseThrow()).end();
            } else {
                edits.add(at < 0 ? new TextEdit(file.path(), first, 0, diff.added(item) + ", ")
                        : new TextEdit(file.path(), at, 0, ", " + diff.added(item)));
            }
        }
        return Optional.of(edits);
    }

    private Optional<List<TextEdit>> lines(EObject owner, List<EObject> is, List<EObject> was, List<EObject> kept, Set<EObject> gone,
            List<TextEdit> edits) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        gone.forEach(old -> edits.add(base.original().replace(new Written(base.original()).lines(base.original().span(old)), "")));
        Span at = null;
        for (EObject item : is) {
            if (!isNew(item, was)) {
                at = base.original().span(base.before(item).orElseThrow());
            } else if (at == null) {
                int first = base.original().span(kept.getFirst()).start();
                edits.add(new TextEdit(base.original().path(), first, 0, diff.added(item) + "  "));
            } else {
                edits.add(behind(at, diff.added(item), owner));
            }
        }
        return Optional.of(edits);
    }

    /** On the same line where the whole owner stands on one, else on a line of its own. */
    private TextEdit behind(Span sibling, String text, EObject owner) {
        Span whole = base.original().span(owner);
        boolean oneLine = !base.original().text(whole).contains("\n");
        return oneLine ? new TextEdit(base.original().path(), sibling.end(), 0, "  " + text)
                : new Insertion(base.original()).after(sibling, text, false);
    }

    private Optional<List<TextEdit>> values(InstanceGroup owner, List<EObject> is, List<EObject> was, Set<EObject> gone, List<TextEdit> edits) {
        List<String> added = is.stream().filter(item -> isNew(item, was)).map(diff::added).toList();
        if (gone.size() > 1 && gone.size() == was.size() || gone.size() == was.size() && !added.isEmpty() && !gone.isEmpty()) {
            return Optional.empty();
        }
        gone.forEach(old -> edits.add(ValueEdits.remove(base.original(), owner, (Modifier) old)));
        if (!added.isEmpty()) {
            edits.add(ValueEdits.add(base.original(), owner, String.join("  ", added)));
        }
        return Optional.of(edits);
    }

    private List<TextEdit> members(EObject owner, List<EObject> is, List<EObject> was, Set<EObject> gone, List<TextEdit> edits) {
        Original file = base.original();
        gone.forEach(old -> edits.add(file.replace(new Written(file).lines(file.span(old)), "")));
        Placement place = new Placement(file, owner, was.stream().filter(item -> !gone.contains(item)).toList());
        EObject before = null;
        EObject anchor = null;
        for (EObject item : is) {
            boolean beside = before != null && before.eClass() == item.eClass();
            if (isNew(item, was)) {
                edits.add(beside && anchor != null && !(owner instanceof TwinFile) ? place.behind(anchor, diff.added(item)) : place.of(item, diff.added(item)));
                anchor = beside ? anchor : null;
            } else {
                anchor = base.before(item).orElseThrow();
            }
            before = item;
        }
        return edits;
    }
}
