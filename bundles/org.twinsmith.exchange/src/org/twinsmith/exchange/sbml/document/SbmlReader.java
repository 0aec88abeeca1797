package org.twinsmith.exchange.sbml.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.document.SbmlModel.Compartment;
import org.twinsmith.exchange.sbml.document.SbmlModel.Event;
import org.twinsmith.exchange.sbml.document.SbmlModel.Header;
import org.twinsmith.exchange.sbml.document.SbmlModel.Parameter;
import org.twinsmith.exchange.sbml.document.SbmlModel.Reaction;
import org.twinsmith.exchange.sbml.document.SbmlModel.Reference;
import org.twinsmith.exchange.sbml.document.SbmlModel.Species;
import org.twinsmith.exchange.sbml.document.SbmlModel.UnitFactor;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Functions;
import org.twinsmith.exchange.sbml.math.Rewriting;

/** Reads the elements of SBML level 3 core, version 1 or 2. */
public final class SbmlReader {
    private static final List<String> DEFAULTS = List.of("substanceUnits", "timeUnits", "volumeUnits", "areaUnits",
            "lengthUnits", "extentUnits", "conversionFactor");
    private final Element model;
    private final Functions functions;
    private int unnamed;

    private SbmlReader(Element model) {
        this.model = model;
        functions = new Functions(functions(model));
    }

    /**
     * @param root what {@link XmlReader} returns
     * @throws org.twinsmith.core.diagnostic.DiagnosticException FOREIGN_SYNTAX or FOREIGN_CONSTRUCT
     */
    public static SbmlModel read(Element root) {
        if (!root.name().equals("sbml")) {
            throw root.malformed("the file's root is <" + root.name() + ">, but that of an SBML model is <sbml>");
        }
        if (!root.required("level").equals("3")) {
            throw Construct.LEVEL.at("level " + root.required("level"), root.place());
        }
        root.attributes().forEach((name, value) -> {
            if (name.startsWith("required ") && value.strip().equals("true")) {
                throw Construct.REQUIRED_PACKAGE.at(name.substring(9), root.place());
            }
        });
        return new SbmlReader(root.child("model").orElseThrow(() -> root.malformed("<sbml> has no <model>"))).model();
    }

    private SbmlModel model() {
        Map<String, String> defaults = new HashMap<>();
        DEFAULTS.forEach(name -> model.attribute(name).ifPresent(value -> defaults.put(name, value)));
        Header header = header(model, "model");
        return new SbmlModel(header.id(), header.name(), header.notes(), units(), defaults,
                model.list("listOfCompartments").map(this::compartment).toList(),
                model.list("listOfSpecies").map(each -> species(each, defaults)).toList(),
                model.list("listOfParameters").map(this::parameter).toList(),
                model.list("listOfReactions").map(this::reaction).toList(), rules("assignmentRule"), rules("rateRule"),
                model.list("listOfRules").filter(each -> each.name().equals("algebraicRule")).filter(SbmlReader::hasMath)
                        .map(each -> formula(each, "an algebraic rule")).toList(),
                formulas(model.list("listOfInitialAssignments"), "symbol"),
                model.list("listOfEvents").map(this::event).toList(), functions);
    }

    private Header header(Element element, String kind) {
        String notes = element.child("notes").map(Element::text).orElse("").replaceAll("\\s+", " ").strip();
        return new Header(element.attribute("id").filter(id -> !id.isEmpty()).orElseGet(() -> kind + "_" + ++unnamed),
                element.attribute("name").orElse(""), notes);
    }

    private Map<String, List<UnitFactor>> units() {
        Map<String, List<UnitFactor>> units = new LinkedHashMap<>();
        model.list("listOfUnitDefinitions").forEach(each -> units.put(each.required("id"),
                each.list("listOfUnits").map(unit -> new UnitFactor(unit.required("kind"),
                        unit.number("exponent").orElse(1.0), unit.number("scale").orElse(0.0),
                        unit.number("multiplier").orElse(1.0))).toList()));
        return units;
    }

    private static Map<String, Functions.Definition> functions(Element model) {
        Map<String, Functions.Definition> functions = new HashMap<>();
        model.list("listOfFunctionDefinitions").filter(SbmlReader::hasMath).forEach(each -> {
            Element lambda = each.child("math").flatMap(math -> math.children().stream().findFirst())
                    .orElseThrow(() -> each.malformed("<functionDefinition> has no <lambda>"));
            Element body = lambda.name().equals("semantics") ? lambda.children().getFirst() : lambda;
            List<String> arguments = body.children("bvar").map(bvar -> bvar.text().strip()).toList();
            if (body.children().size() != arguments.size() + 1) {
                throw each.malformed("<lambda> has no formula");
            }
            functions.put(each.required("id"), new Functions.Definition(arguments,
                    FormulaReader.read(body.children().getLast())));
        });
        return functions;
    }

    private Compartment compartment(Element element) {
        return new Compartment(header(element, "compartment"), element.number("spatialDimensions").orElse(3.0),
                element.number("size").filter(Double::isFinite), element.attribute("units").orElse(""),
                element.flag("constant", true));
    }

    private Species species(Element element, Map<String, String> defaults) {
        return new Species(header(element, "species"), element.required("compartment"),
                element.number("initialAmount").filter(Double::isFinite),
                element.number("initialConcentration").filter(Double::isFinite),
                element.attribute("substanceUnits").orElse(""), element.flag("hasOnlySubstanceUnits", false),
                element.flag("boundaryCondition", false), element.flag("constant", false),
                element.attribute("conversionFactor").orElse(defaults.getOrDefault("conversionFactor", "")));
    }

    private Parameter parameter(Element element) {
        return new Parameter(header(element, "parameter"), element.number("value").filter(Double::isFinite),
                element.attribute("units").orElse(""), element.flag("constant", true));
    }

    private Reaction reaction(Element element) {
        Header header = header(element, "reaction");
        String where = "reaction '" + header.id() + "'";
        if (element.flag("fast", false)) {
            throw Construct.FAST.at(where, element.place());
        }
        Element law = element.child("kineticLaw").filter(SbmlReader::hasMath)
                .orElseThrow(() -> Construct.KINETIC_LAW.at(where, element.place()));
        Map<String, Formula> renamed = new HashMap<>();
        List<Parameter> locals = new ArrayList<>();
        law.list("listOfLocalParameters").map(this::parameter).forEach(local -> {
            // A point stands in no identifier of the source, so that nothing else is called so.
            String id = header.id() + "." + local.header().id();
            renamed.put(local.header().id(), new Formula.Symbol(id));
            locals.add(new Parameter(new Header(id, local.header().name(), local.header().notes()), local.value(),
                    local.units(), true));
        });
        Formula rate = new Rewriting(where).substitute(formula(law, where), renamed);
        return new Reaction(header, references(element, "listOfReactants"), references(element, "listOfProducts"), locals, rate);
    }

    private static List<Reference> references(Element reaction, String list) {
        return reaction.list(list).map(each -> new Reference(each.attribute("id").orElse(""), each.required("species"),
                each.number("stoichiometry").filter(Double::isFinite), each.flag("constant", true))).toList();
    }

    private Map<String, Formula> rules(String kind) {
        return formulas(model.list("listOfRules").filter(each -> each.name().equals(kind)), "variable");
    }

    private Map<String, Formula> formulas(Stream<Element> elements, String target) {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        elements.filter(SbmlReader::hasMath).forEach(each -> formulas.put(each.required(target),
                formula(each, "<" + each.name() + "> of '" + each.required(target) + "'")));
        return formulas;
    }

    private Event event(Element element) {
        Header header = header(element, "event");
        String where = "event '" + header.id() + "'";
        Formula never = new Formula.Truth(false);
        Element trigger = element.child("trigger").orElse(null);
        Formula condition = trigger == null || !hasMath(trigger) ? never
                : functions.condition(FormulaReader.of(trigger), where);
        Function<String, Formula> part = name -> element.child(name).filter(SbmlReader::hasMath).map(each -> formula(each, where))
                .orElse(null);
        return new Event(header, condition, trigger == null || trigger.flag("initialValue", true),
                trigger == null || trigger.flag("persistent", true), part.apply("delay"), part.apply("priority"), element.flag("useValuesFromTriggerTime", true),
                formulas(element.list("listOfEventAssignments"), "variable"));
    }

    private Formula formula(Element owner, String where) {
        return functions.writtenOut(FormulaReader.of(owner), where);
    }

    private static boolean hasMath(Element element) {
        return element.child("math").filter(math -> !math.children().isEmpty()).isPresent();
    }
}
