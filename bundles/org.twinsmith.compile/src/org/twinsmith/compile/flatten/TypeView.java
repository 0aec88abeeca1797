package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Statements;
import org.twinsmith.model.semantics.Variants;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Statement;

/**
 * What all instances of a type with the same behaviour have in common, inherited members included; made once for all of them.
 *
 * @param variant the behaviour that was chosen, where the type has several
 * @param named what a name means inside of the type
 * @param atStart statements that hold at the start of a run only
 */
record TypeView(ComponentType type, Optional<FidelityVariant> variant, List<Member> members, Map<String, Named> named,
        List<Statement> statements, List<Statement> atStart) {
    /** What decides a view. */
    record Key(ComponentType type, Optional<FidelityVariant> variant) {
    }

    static TypeView of(Key key) {
        ComponentType type = key.type();
        List<Member> members = new ArrayList<>(Members.of(type));
        Map<String, Named> named = new LinkedHashMap<>(Members.named(type));
        List<Statement> statements = new ArrayList<>(Statements.of(type));
        List<Statement> atStart = new ArrayList<>(Statements.atStart(type));
        key.variant().ifPresent(chosen -> {
            members.addAll(chosen.getMembers());
            Variants.features(chosen).forEach(feature -> named.put(feature.getName(), feature));
            statements.addAll(Statements.of(chosen));
            atStart.addAll(Statements.atStart(chosen));
        });
        return new TypeView(type, key.variant(), members, named, statements, atStart);
    }
}
