package org.twinsmith.compile.flatten;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Multiplicity;
import org.twinsmith.model.twin.Relation;

/** The relations between instances, counted against what their types ask for. */
final class Links {
    private record End(Component subject, String relation) {
    }

    private final Context context;
    private final Map<End, Integer> counts = new HashMap<>();

    Links(Context context) {
        this.context = context;
        count(context.root());
    }

    private void count(Component component) {
        new Unrolling(context).each(component, element -> {
            if (element instanceof Link link && link.getRelation() != null) {
                count(link, component);
            }
        });
        component.children().values().forEach(this::count);
    }

    /** Each of the subjects is related to each of the objects. */
    private void count(Link link, Component component) {
        int objects = components(context.paths().resolve(link.getObject(), component)).size();
        components(context.paths().resolve(link.getSubject(), component)).forEach(subject ->
                counts.merge(new End(subject, link.getRelation().getName()), objects, Integer::sum));
    }

    private static List<Component> components(Denotation denotation) {
        return switch (denotation) {
            case Denotation.OfComponent single -> List.of(single.component());
            case Denotation.OfArray array -> array.shape().positions().stream()
                    .flatMap(at -> components(array.at().apply(at)).stream()).toList();
            default -> List.of();
        };
    }

    /** Reports each instance that has fewer or more relations than its type allows; nothing can relate the system itself. */
    void check() {
        context.root().children().values().forEach(this::check);
    }

    private void check(Component component) {
        for (Member member : component.members()) {
            if (member instanceof Relation relation && relation.getMultiplicity() != null) {
                check(component, relation, relation.getMultiplicity());
            }
        }
        component.children().values().forEach(this::check);
    }

    private void check(Component component, Relation relation, Multiplicity allowed) {
        int count = counts.getOrDefault(new End(component, relation.getName()), 0);
        int upper = allowed.isUnbounded() ? Integer.MAX_VALUE : allowed.isRange() ? allowed.getUpper() : allowed.getLower();
        String target = relation.getType() == null ? "" : relation.getType().getName();
        if (count < allowed.getLower()) {
            report(component, component.path() + " " + relation.getName() + " " + count + " " + target + ", but at least "
                    + allowed.getLower() + " is required", "write '" + component.path() + " " + relation.getName()
                    + " ...' in the system, with an instance of " + target);
        } else if (count > upper) {
            report(component, component.path() + " " + relation.getName() + " " + count + " " + target + ", but at most "
                    + upper + " is allowed", "");
        }
    }

    private void report(Component component, String message, String remedy) {
        context.findings().error(Code.MULTIPLICITY, message, remedy, context.place(component.declaration()));
    }
}
