package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Solver;
import org.twinsmith.core.program.ProgramInfo;

/** Writes what a program says of itself. */
final class InfoClass {
    private static final List<String> VARIABLE_IMPORTS = List.of("org.twinsmith.core.diagnostic.Place",
            "org.twinsmith.core.plan.Interval", "org.twinsmith.core.plan.Role", "org.twinsmith.core.plan.ValueType",
            "org.twinsmith.core.plan.Variable", "org.twinsmith.core.quantity.Unit");
    private static final List<String> INFO_IMPORTS = List.of("org.twinsmith.core.diagnostic.Place",
            "org.twinsmith.core.program.ProgramInfo");

    private final Plan plan;
    private final ClassNames classes;
    private final SlotNames slots;
    private final VariableText variables;

    InfoClass(Plan plan, ClassNames classes, SlotNames slots, UnaryOperator<String> files) {
        this.plan = plan;
        this.classes = classes;
        this.slots = slots;
        variables = new VariableText(classes, slots, files);
    }

    /** An expression for the information. */
    String reference() {
        return classes.part("Info", 1) + ".INFO";
    }

    /** What the classes say. */
    ProgramInfo info() {
        Scenario scenario = plan.scenario();
        return new ProgramInfo(plan.name(), scenario.name(), scenario.duration(), scenario.interval(), plan.layout(),
                plan.variables(), scenario.recorded(), plan.relations().stream().map(Relation::text).toList(),
                plan.events().stream().map(event -> new ProgramInfo.Event(event.name(), event.severity(), event.message(),
                        event.ends())).toList(),
                scenario.expectations().stream().map(each -> new ProgramInfo.Expectation(each.text(), each.when().toString(),
                        each.place())).toList(), scenario.solver());
    }

    List<JavaSource> sources() {
        Scenario scenario = plan.scenario();
        List<String> imports = new ArrayList<>(slots.imports());
        imports.addAll(VARIABLE_IMPORTS);
        if (plan.variables().stream().anyMatch(variable -> !variable.limits().isEmpty())) {
            imports.add("org.twinsmith.core.plan.Limit");
        }
        ListClass all = new ListClass(classes, "Variables", "Variable", imports,
                plan.variables().stream().map(variables::variable).toList());
        ListClass recorded = new ListClass(classes, "Recorded", "String", List.of(),
                scenario.recorded().stream().map(JavaString::of).toList());
        ListClass relations = new ListClass(classes, "RelationTexts", "String", List.of(),
                plan.relations().stream().map(Relation::text).map(JavaString::of).toList());
        ListClass events = new ListClass(classes, "Events", "ProgramInfo.Event", INFO_IMPORTS,
                plan.events().stream().map(InfoClass::event).toList());
        ListClass expectations = new ListClass(classes, "Expected", "ProgramInfo.Expectation", INFO_IMPORTS,
                scenario.expectations().stream().map(this::expectation).toList());
        List<ListClass> lists = List.of(all, variables.units(), recorded, relations, events, expectations);
        List<JavaSource> sources = new ArrayList<>();
        sources.add(info(all, recorded, relations, events, expectations));
        lists.forEach(list -> sources.addAll(list.sources()));
        return sources;
    }

    private static String event(EventRule event) {
        return "new ProgramInfo.Event(" + JavaString.of(event.name()) + ", " + JavaString.of(event.severity()) + ", "
                + JavaString.of(event.message()) + (event.ends() ? ", true)" : ")");
    }

    private String expectation(Scenario.Expectation expectation) {
        return "new ProgramInfo.Expectation(" + JavaString.of(expectation.text()) + ", \"" + expectation.when()
                + "\", " + variables.place(expectation.place()) + ")";
    }

    private static String solver(Solver solver) {
        return ", Optional.of(new Solver(" + JavaString.of(solver.method()) + ", " + VariableText.number(solver.tolerance()) + ", "
                + VariableText.number(solver.step()) + "))";
    }

    private JavaSource info(ListClass all, ListClass recorded, ListClass relations, ListClass events,
            ListClass expectations) {
        String name = classes.part("Info", 1);
        List<String> imports = new ArrayList<>(List.of("org.twinsmith.core.plan.Layout", "org.twinsmith.core.program.ProgramInfo"));
        if (plan.scenario().solver().isPresent()) {
            imports.addAll(List.of("java.util.Optional", "org.twinsmith.core.plan.Solver"));
        }
        JavaText text = new JavaText(classes.packageName(), imports);
        text.open("/** What the program says of itself. */", "final class " + name);
        Layout l = plan.layout();
        text.line("static final ProgramInfo INFO = new ProgramInfo(");
        text.line("        " + JavaString.of(plan.name()) + ",");
        text.line("        " + JavaString.of(plan.scenario().name()) + ",");
        text.line("        " + VariableText.number(plan.scenario().duration()) + ", "
                + VariableText.number(plan.scenario().interval()) + ",");
        text.line("        new Layout(" + l.states() + ", " + l.discretes() + ", " + l.inputs() + ", "
                + l.parameters() + ", " + l.algebraics() + "),");
        text.line("        " + all.reference() + ",");
        text.line("        " + recorded.reference() + ",");
        text.line("        " + relations.reference() + ",");
        text.line("        " + events.reference() + ",");
        text.line("        " + expectations.reference() + plan.scenario().solver().map(InfoClass::solver).orElse("") + ");");
        text.line("");
        text.open("private " + name + "()");
        text.close();
        text.close();
        return new JavaSource(classes.packageName(), name, text.toString());
    }
}
