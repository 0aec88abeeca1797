package org.twinsmith.lang.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.TwinFile;

/** Where new members go: behind those of their kind; new kinds of what connects instances behind a blank line. */
final class Placement {
    private final Original file;
    private final EObject owner;
    private final List<EObject> kept;
    private final Set<Class<?>> begun = new HashSet<>();

    /** @param kept the members that stay, as they are in the text */
    Placement(Original file, EObject owner, List<EObject> kept) {
        this.file = file;
        this.owner = owner;
        this.kept = kept;
    }

    TextEdit of(EObject member, String text) {
        Insertion insertion = new Insertion(file);
        if (owner instanceof TwinFile && !(member instanceof Binding)) {
            return insertion.atEnd(lines(text, ""));
        }
        Optional<EObject> same = alike(member).or(() -> last(member.eClass().getInstanceClass()));
        if (same.isPresent()) {
            return behind(same.get(), text);
        }
        if (owner instanceof TwinFile) {
            return insertion.atEnd(lines(text, ""));
        }
        String inner = file.indent(file.span(owner).start()) + "    ";
        Optional<EObject> before = before(member);
        boolean gap = before.isPresent() && isAboutInstances(member) && begun.add(member.eClass().getInstanceClass());
        return before.map(sibling -> insertion.after(file.span(sibling), lines(text, file.indent(file.span(sibling).start())), gap))
                .orElseGet(() -> isAboutInstances(member) ? insertion.last(owner, lines(text, inner)) : insertion.first(owner, lines(text, inner)));
    }

    /** On the line below a member that stays. */
    TextEdit behind(EObject sibling, String text) {
        return new Insertion(file).after(file.span(sibling), lines(text, file.indent(file.span(sibling).start())), false);
    }

    /** What a new kind of member follows. */
    private Optional<EObject> before(EObject member) {
        return switch (member) {
            case Connection connection -> last(InstanceGroup.class);
            case Link link -> last(Connection.class).or(() -> last(InstanceGroup.class));
            case Expose expose -> last(Link.class).or(() -> last(Connection.class)).or(() -> last(InstanceGroup.class));
            default -> kept.stream().takeWhile(each -> !(each instanceof EquationSection)).reduce((first, second) -> second);
        };
    }

    private static boolean isAboutInstances(EObject member) {
        return member instanceof Connection || member instanceof Link || member instanceof Expose;
    }

    /** The last value in the same role: a parameter stands behind the parameters. */
    private Optional<EObject> alike(EObject member) {
        return member instanceof Feature feature ? kept.stream().filter(each -> each instanceof Feature other && other.eClass() == feature.eClass()
                && other.getRole() == feature.getRole()).reduce((first, second) -> second) : Optional.empty();
    }

    private Optional<EObject> last(Class<?> kind) {
        return kept.stream().filter(kind::isInstance).reduce((first, second) -> second);
    }

    private String lines(String text, String indent) {
        return text.replace("\r\n", "\n").replace("\n", file.lineEnd() + indent);
    }
}
