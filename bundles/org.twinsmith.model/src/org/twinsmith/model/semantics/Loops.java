package org.twinsmith.model.semantics;

import java.util.List;
import java.util.stream.Stream;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EquationSection;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.LoopElement;
import org.twinsmith.model.twin.Member;

/** What stands in loops, taken once, whatever they count. */
public final class Loops {
    private Loops() {
    }

    /** What a type declares of one kind in its body, in its loops and in those of its equations. */
    public static <T extends LoopElement> List<T> members(ComponentType type, Class<T> kind) {
        return type.getMembers().stream().flatMap(Loops::written).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<? extends LoopElement> written(Member member) {
        return switch (member) {
            case EquationSection section -> section.getStatements().stream().filter(Loop.class::isInstance).flatMap(Loops::inside);
            case Loop loop -> inside(loop);
            default -> Stream.of(member);
        };
    }

    private static Stream<LoopElement> inside(LoopElement element) {
        return element instanceof Loop loop ? loop.getElements().stream().flatMap(Loops::inside) : Stream.of(element);
    }
}
