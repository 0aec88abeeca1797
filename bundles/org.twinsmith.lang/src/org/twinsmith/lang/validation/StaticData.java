package org.twinsmith.lang.validation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Day;
import org.twinsmith.lang.types.ExpressionType.Structure;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.StringLiteral;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.StructValue;
import org.twinsmith.model.twin.TwinPackage;

/** Texts, dates and structs: data that a twin carries and that no run changes. */
final class StaticData {
    private final Findings findings;
    private final Typing typing;
    private final Constancy constancy;

    StaticData(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
        this.constancy = new Constancy(findings);
    }

    /** The members of a struct are plain. */
    void struct(StructType struct) {
        for (StructMember member : struct.getMembers()) {
            if (typing.declared().of(member) instanceof Structure inner) {
                findings.error(Code.TYPE_MISMATCH, member, "a struct holds numbers, texts and dates, but '" + member.getName()
                        + "' is " + inner.description(), "give the type a property of its own for it");
            }
        }
    }

    /** A feature of static data is a parameter or a property that nothing writes. */
    void feature(Feature feature, ExpressionType type) {
        if (feature.getRole() != FeatureRole.PARAMETER && feature.getRole() != FeatureRole.PROPERTY || feature.isWritable()) {
            findings.error(Code.TYPE_MISMATCH, feature, TwinPackage.Literals.FEATURE__TYPE, "'" + feature.getName() + "' is "
                    + type.description() + ", which is static data and never changes",
                    "declare it as 'property' or 'parameter', and not as writable");
        }
        if (type instanceof Structure && feature.getValue() != null) {
            whole(feature.getValue(), feature.getName());
        }
    }

    /** What stands in braces behind a feature. */
    void values(List<StructValue> values) {
        Set<Named> given = new HashSet<>();
        for (StructValue value : values) {
            StructMember member = value.getMember();
            if (member == null || member.eIsProxy()) {
                typing.value(value.getValue());
                continue;
            }
            if (!given.add(member)) {
                findings.error(Code.DUPLICATE_NAME, value, TwinPackage.Literals.STRUCT_VALUE__MEMBER,
                        "'" + member.getName() + "' already has a value here", "");
            }
            value(value.getValue(), member);
        }
    }

    /** A value that is given to a whole struct, which has none. */
    void whole(Expression value, String name) {
        findings.error(Code.TYPE_MISMATCH, value, "'" + name + "' is a struct, which has no value as a whole",
                "give its members values: " + name + ".member = ... at an instance, { member = ... } at the declaration");
    }

    /** A constant value for a feature, a member of a struct, or an argument of a command. */
    void value(Expression value, Named target) {
        ExpressionType type = typing.declared().of(target);
        if (type instanceof Day) {
            date(value, target.getName());
        } else {
            typing.fits(value, type, target.getName(), true);
        }
        constancy.during(value);
    }

    private void date(Expression value, String name) {
        boolean valid = false;
        if (value instanceof StringLiteral text && text.getValue() != null) {
            try {
                LocalDate.parse(text.getValue());
                valid = true;
            } catch (DateTimeParseException e) {
                // Reported below, as what is no text at all is.
                valid = false;
            }
        }
        if (!valid && value != null) {
            findings.error(Code.TYPE_MISMATCH, value, "'" + name + "' is a date", "write year, month and day: \"2026-03-31\"");
        }
    }
}
