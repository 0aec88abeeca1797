package org.twinsmith.lang.ide.contentassist;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Whole declarations with gaps to fill in, offered where their first word may stand. */
public final class Templates {
    private static final Pattern GAP = Pattern.compile("\\$\\{\\d+:([^}]*)}");

    private enum Where {
        FILE("%s\n"), TYPE("asset Around {\n%s\n}\n"), EQUATIONS("asset Around {\nequations\n%s\n}\n"),
        SCENARIO("scenario Around of System for 1 [s] {\n%s\n}\n");

        /** A text of the language in which a template of this kind may stand. */
        private final String around;

        Where(String around) {
            this.around = around;
        }
    }

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
                        connect ${2:first}.${5:outlet} -> ${4:second}.${6:inlet}
                    }"""),
            new Template(Where.FILE, "connector", "what ports share", """
                    connector ${1:Name} {
                        ${2:p} : ${3:Pressure}
                        flow ${4:q} : ${5:VolumeFlow}
                    }"""),
            new Template(Where.FILE, "enum", "a choice of values", "enum ${1:Mode} { ${2:off}, ${3:on} }"),
            new Template(Where.FILE, "scenario", "a run of a system", """
                    scenario ${1:Name} of ${2:System} for ${3:10} [${4:min}] {
                        set ${5:inflow} = ${6:1} from ${7:60} [s]
                        record ${8:level} every ${9:1} [s]
                    }"""),
            new Template(Where.FILE, "struct", "values that belong together", """
                    struct ${1:Nameplate} {
                        ${2:serial} : ${3:String}
                    }"""),
            new Template(Where.FILE, "source", "where values come from",
                    "source ${1:plc} : opcua \"${2:opc.tcp://127.0.0.1:4840}\" { security ${3:None} }"),
            new Template(Where.FILE, "bind", "a value of a source",
                    "bind ${1:Plant}.${2:first}.${3:level} <- ${4:plc} \"${5:nsu=urn:plant;s=Value}\" [${6:kW}] sampling ${7:100} [ms]"),
            new Template(Where.FILE, "sweep", "a scenario with many choices of values", """
                    sweep ${1:Name} of ${2:Scenario} {
                        ${3:size} in ${4:1} .. ${5:10} [${6:m}] steps ${7:10}
                        measure ${8:highest} : ${9:Length} = max(${10:level})
                    }"""),
            new Template(Where.FILE, "optimise", "the values that make a scenario the best it can be", """
                    optimise ${1:Name} of ${2:Scenario} {
                        vary ${3:size} in ${4:1} .. ${5:10} [${6:m}]
                        minimise ${7:integral(level)}
                        subject to ${8:level} > ${9:0} [${10:m}]
                    }"""),
            new Template(Where.FILE, "calibrate", "the values with which a model follows a recording", """
                    calibrate ${1:Name} of ${2:Scenario} {
                        fit ${3:size} in ${4:1} .. ${5:10} [${6:m}]
                        to recording "${7:recording.csv}"
                        minimise rms(${8:level})
                    }"""),
            new Template(Where.FILE, "monitor", "an alarm when a plant leaves its model", """
                    monitor ${1:Name} on ${2:Plant}.${3:first}.${4:level} {
                        residual against model deviation ${5:0.1} [${6:m}]
                        alarm when score > ${7:3} for ${8:30} [s]
                        explain
                    }"""),
            new Template(Where.TYPE, "event", "something that happens",
                    "event ${1:high} when ${2:level} > ${3:1} [${4:m}] severity ${5:medium} \"${6:What happened}\""),
            new Template(Where.TYPE, "equations", "the behaviour", """
                    equations
                        der(${1:level}) = ${2:0}
                        when ${3:full} then ${4:mode} = ${5:off} end"""),
            new Template(Where.EQUATIONS, "if", "equations that hold by turns", """
                    if ${1:full} then
                        ${2:flow} = ${3:0}
                    else
                        ${2:flow} = ${4:1}
                    end"""),
            new Template(Where.TYPE, "machine", "a state machine", """
                    machine ${1:mode} : ${2:Mode} = ${3:off} {
                        transition ${3:off} -> ${4:on} when ${5:full}
                        transition ${4:on} -> ${3:off} after ${6:10} [${7:s}]
                    }"""),
            new Template(Where.TYPE, "connect", "a connection of two ports", "connect ${1:first}.${2:outlet} -> ${3:second}.${4:inlet}"),
            new Template(Where.SCENARIO, "record", "what is written down", "record ${1:level} every ${2:1} [s]"),
            new Template(Where.SCENARIO, "fault", "something that breaks", "fault ${1:inlet} leak ${2:1} [m3/h] from ${3:60} [s]"),
            new Template(Where.SCENARIO, "set", "gives an input a value", "set ${1:inflow} = ${2:1} from ${3:60} [s]"),
            new Template(Where.SCENARIO, "expect", "what must hold", "expect ${1:level} > ${2:0} [${3:m}] always"));

    private Templates() {
    }

    /** Every template with its gaps filled by what stands in them, and the declaration it has to stand in. */
    public static List<String> samples() {
        return ALL.stream().map(each -> each.where().around.formatted(GAP.matcher(each.body()).replaceAll("$1"))).toList();
    }

    /** The templates whose first word is among the words proposed, for the innermost element around the place. */
    public static List<Completion> of(EObject around, List<Completion> proposed, String indentation) {
        Where where = where(around);
        // The words that may stand at a place tell equations from other members.
        return ALL.stream().filter(each -> each.where() == where || each.where() == Where.EQUATIONS && where == Where.TYPE)
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
