package org.twinsmith.lang.ide.contentassist;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Whole declarations with gaps to fill in, offered where their first word may stand. */
public final class Templates {
    private static final Pattern GAP = Pattern.compile("\\$\\{\\d+:([^}]*)}");

    private enum Where { FILE, TYPE, SCENARIO }

    /** @param body gaps are written {@code ${1:name}}, as language servers do */
    private record Template(Where where, String word, String meaning, String body) {
    }

    private static final List<Template> ALL = List.of(
            new Template(Where.FILE, "asset", "a type of equipment", """
                    asset ${1:Name} {
                        parameter ${2:size} : ${3:Length} = ${4:1} [${5:m}]
                        state ${6:level} : ${7:Length} = ${8:0} [${9:m}]
                        equations
                            der(${6:level}) = ${10:0 [m/s]}
                    }"""),
            new Template(Where.FILE, "system", "a system of connected instances", """
                    system ${1:Name} {
                        asset ${2:first} : ${3:Type}
                        asset ${4:second} : ${3:Type}
                        connect ${2:first}.${5:port} -> ${4:second}.${6:port}
                    }"""),
            new Template(Where.FILE, "connector", "what ports share", """
                    connector ${1:Name} {
                        ${2:p} : ${3:Pressure}
                        flow ${4:q} : ${5:VolumeFlow}
                    }"""),
            new Template(Where.FILE, "enum", "a choice of values", "enum ${1:Mode} { ${2:off}, ${3:on} }"),
            new Template(Where.FILE, "scenario", "a run of a system", """
                    scenario ${1:Name} of ${2:System} for ${3:10} [${4:min}] {
                        set ${5:input} = ${6:1} from ${7:60} [s]
                        record ${8:value} every ${9:1} [s]
                    }"""),
            new Template(Where.TYPE, "event", "something that happens",
                    "event ${1:high} when ${2:level} > ${3:1} [${4:m}] severity ${5:medium} \"${6:What happened}\""),
            new Template(Where.TYPE, "equations", "the behaviour", """
                    equations
                        der(${1:state}) = ${2:0}
                        when ${3:event} then ${4:mode} = ${5:off} end"""),
            new Template(Where.TYPE, "if", "equations that hold by turns", """
                    if ${1:condition} then
                        ${2:x} = ${3:0}
                    else
                        ${2:x} = ${4:1}
                    end"""),
            new Template(Where.TYPE, "machine", "a state machine", """
                    machine ${1:mode} : ${2:Mode} = ${3:off} {
                        transition ${3:off} -> ${4:on} when ${5:condition}
                        transition ${4:on} -> ${3:off} after ${6:10} [${7:s}]
                    }"""),
            new Template(Where.FILE, "monitor", "an alarm on a value", """
                    monitor ${1:Name} on ${2:System.part.value} {
                        alarm when value > ${3:1} [${4:m}] for ${5:10} [${6:s}] severity ${7:medium} \"${8:What is wrong}\"
                    }"""),
            new Template(Where.SCENARIO, "set", "gives an input a value", "set ${1:input} = ${2:1} from ${3:60} [s]"),
            new Template(Where.SCENARIO, "expect", "what must hold", "expect ${1:level} > ${2:0} [${3:m}] always"));

    private Templates() {
    }

    /** The templates whose first word is among the words proposed, for the innermost element around the place. */
    public static List<Completion> of(EObject around, List<Completion> proposed, String indentation) {
        Where where = where(around);
        return ALL.stream().filter(each -> each.where() == where)
                .flatMap(each -> proposed.stream().filter(word -> word.text().equals(each.word()) && word.description().isEmpty())
                        .map(word -> completion(each, word.prefix(), indentation))).toList();
    }

    private static Completion completion(Template template, String prefix, String indentation) {
        String body = template.body().replace("\n", "\n" + indentation);
        return new Completion(GAP.matcher(body).replaceAll("$1"), prefix, template.word() + " … : " + template.meaning(), "", body);
    }

    private static Where where(EObject around) {
        for (EObject at = around; at != null; at = at.eContainer()) {
            switch (at) {
                case Scenario scenario -> {
                    return Where.SCENARIO;
                }
                case ComponentType type -> {
                    return Where.TYPE;
                }
                default -> { }
            }
        }
        return Where.FILE;
    }
}
