package org.twinsmith.sirius;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinsmith.sirius.AqlTypes.Value;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The design of the viewpoint, checked without Sirius as far as that can be done: against a table of the features that Sirius
 * has, the metamodel, and the services that its expressions call.
 */
class DesignTest {
    private static final Set<String> TRUTHS = Set.of("predicateExpression", "precondition", "preconditionExpression", "auditExpression",
            "conditionExpression", "connectionStartPrecondition", "canEdit", "isEnabledExpression", "semanticConditionExpression");
    private static final Set<String> ELEMENTS = Set.of("semanticCandidatesExpression", "expression", "targetFinderExpression", "sourceFinderExpression",
            "candidatesExpression", "iterableExpression", "browseExpression", "lineFinderExpression", "columnFinderExpression",
            "semanticCandidateExpression");
    private static Design design;
    private static Scopes scopes;
    private static AqlTypes types;
    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        design = Design.read();
        scopes = new Scopes(design);
        types = new AqlTypes(services());
    }

    private static List<Class<?>> services() throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (Element each : Design.children(Design.children(design.root(), "ownedViewpoints").getFirst(), "ownedJavaExtensions")) {
            classes.add(Class.forName(each.getAttribute("qualifiedClassName")));
        }
        return classes;
    }

    private void none() {
        assertThat(problems).isEmpty();
    }

    private void problem(Element element, String what) {
        problems.add(Design.place(element) + ": " + what);
    }

    @Test
    void theVersionIsTheOneUpToWhichSiriusMigrates() {
        assertThat(design.root().getAttribute("version")).isEqualTo("15.4.0.202401051836");
    }

    @Test
    void everyElementAndAttributeIsOneThatSiriusHas() {
        design.all().forEach(element -> {
            String type = design.type(element);
            if (type.startsWith("enum(")) {
                return;
            }
            if (!design.features().knows(type)) {
                problem(element, "Sirius has no " + type);
                return;
            }
            for (Attr attribute : attributes(element)) {
                if (design.features().feature(type, attribute.getName()).filter(feature -> !feature.child()).isEmpty()) {
                    problem(element, type + " has no " + attribute.getName());
                }
            }
            for (Element child : Design.children(element)) {
                Features.Feature feature = design.features().feature(type, child.getTagName()).orElse(null);
                if (feature == null) {
                    problem(element, type + " has no " + child.getTagName());
                } else if (!feature.child() && !feature.kind().startsWith("enum(")) {
                    problem(child, "is an attribute");
                } else if (feature.child() && !design.features().isA(design.type(child), feature.kind())) {
                    problem(child, "is no " + feature.kind());
                } else if (!feature.many() && Design.children(element, child.getTagName()).size() > 1) {
                    problem(child, "stands there more than once");
                }
            }
        });
        none();
    }

    @Test
    void nothingThatSiriusNeedsIsMissing() {
        design.all().forEach(element -> design.features().all(design.type(element)).values().stream().filter(Features.Feature::needed)
                .filter(feature -> !element.hasAttribute(feature.name()) && Design.children(element, feature.name()).isEmpty())
                .forEach(feature -> problem(element, feature.name() + " is missing")));
        none();
    }

    @Test
    void wordsAndNumbersAreOfTheirKind() {
        design.all().forEach(element -> {
            for (Attr attribute : attributes(element)) {
                design.features().feature(design.type(element), attribute.getName()).ifPresent(feature -> {
                    String value = attribute.getValue();
                    boolean fine = switch (feature.kind().replaceAll("\\(.*", "")) {
                        case "bool" -> value.matches("true|false");
                        case "int" -> value.matches("-?\\d+");
                        case "double" -> value.matches("-?\\d+\\.\\d+");
                        case "enum" -> isOneOf(feature.kind(), value);
                        case "name" -> value.matches("[A-Za-z]\\w*");
                        default -> !value.isBlank() || feature.kind().equals("expr");
                    };
                    if (!fine) {
                        problem(element, attribute.getName() + " cannot be '" + value + "'");
                    }
                });
            }
            for (Element child : Design.children(element)) {
                design.features().feature(design.type(element), child.getTagName()).filter(feature -> feature.kind().startsWith("enum"))
                        .filter(feature -> !isOneOf(feature.kind(), child.getTextContent())).ifPresent(feature -> problem(child, child.getTextContent()));
            }
        });
        none();
    }

    private static boolean isOneOf(String kind, String value) {
        return List.of(kind.substring("enum(".length(), kind.length() - 1).split("\\|")).contains(value);
    }

    @Test
    void everyPathLeadsToAnElementOfTheKindThatIsNeeded() {
        design.all().forEach(element -> {
            for (Attr attribute : attributes(element)) {
                design.features().feature(design.type(element), attribute.getName()).filter(feature -> feature.kind().startsWith("path(")).ifPresent(feature -> {
                    String kind = feature.kind().substring("path(".length(), feature.kind().length() - 1);
                    for (String path : attribute.getValue().split(" ")) {
                        if (design.find(path).filter(target -> design.features().isA(design.type(target), kind)).isEmpty()) {
                            problem(element, attribute.getName() + " does not lead to a " + kind + ": " + path);
                        }
                    }
                });
            }
        });
        none();
    }

    @Test
    void siblingsAreToldApartByTheirNames() {
        design.all().forEach(element -> {
            Set<String> names = new HashSet<>();
            for (Element child : Design.children(element)) {
                if (child.hasAttribute("name") && !design.type(child).equals("Variable") && !names.add(child.getTagName() + child.getAttribute("name"))) {
                    problem(child, "is there twice");
                }
            }
        });
        none();
    }

    @Test
    void everyIconIsThere() {
        design.all().forEach(element -> attributes(element).forEach(attribute -> design.features().feature(design.type(element), attribute.getName())
                .filter(feature -> feature.kind().equals("icon")).ifPresent(feature -> {
                    String path = attribute.getValue();
                    if (!path.startsWith("/org.twinsmith.sirius/") || !Files.exists(Design.BUNDLE.resolve(path.substring("/org.twinsmith.sirius/".length())))) {
                        problem(element, "there is no " + path);
                    }
                })));
        none();
    }

    @Test
    void everyColourIsOneOfTheSystemOrOfThePalette() {
        Set<String> system = Set.of("black", "blue", "red", "green", "yellow", "purple", "orange", "chocolate", "gray", "white", "dark_blue", "dark_red",
                "dark_green", "dark_yellow", "dark_purple", "dark_orange", "dark_chocolate", "dark_gray", "light_blue", "light_gray");
        design.all().filter(element -> element.hasAttribute("href") && design.type(element).equals("SystemColor")).forEach(element -> {
            String href = element.getAttribute("href");
            if (system.stream().noneMatch(name -> href.equals("environment:/viewpoint#//@systemColors/@entries[name='" + name + "']"))) {
                problem(element, href);
            }
        });
        none();
    }

    /** ELK is handed only the first of several sides that are allowed, and then leads edges around the figure. */
    @Test
    void everyFigureOnABorderMayStandOnOneSideOnly() {
        design.all().filter(element -> element.getTagName().equals("borderedNodeMappings")).flatMap(Design::all)
                .filter(element -> element.getTagName().equals("style")).forEach(style -> {
                    if (Design.children(style, "forbiddenSides").size() != 3) {
                        problem(style, "may stand on several sides");
                    }
                });
        none();
    }

    /** An edge that only draws a reference has the element at its beginning: deleting it would delete that. */
    @Test
    void everyEdgeWithoutAnElementSaysWhatDeletingItDoes() {
        design.all().filter(element -> element.getTagName().equals("edgeMappings") && !element.getAttribute("useDomainElement").equals("true"))
                .forEach(edge -> {
                    List<Element> tools = design.targets(edge, "deletionDescription");
                    if (tools.isEmpty()) {
                        problem(edge, "deletes what it begins at");
                    }
                    // Whatever the tool does, Sirius takes the figure away; a refresh brings it back where it still is true.
                    tools.stream().filter(tool -> !tool.getAttribute("forceRefresh").equals("true")).forEach(tool -> problem(tool, "leaves a gap"));
                });
        none();
    }

    @Test
    void everyRepresentationNamesItsMetamodel() {
        Design.children(Design.children(design.root(), "ownedViewpoints").getFirst(), "ownedRepresentations").forEach(each ->
                assertThat(Design.children(each, "metamodel")).singleElement()
                        .satisfies(metamodel -> assertThat(metamodel.getAttribute("href")).isEqualTo("https://twinsmith.org/model/twin/1#/")));
    }

    @Test
    void everyExpressionHasTheTypeThatIsNeeded() {
        design.all().forEach(element -> attributes(element).forEach(attribute -> design.features().feature(design.type(element), attribute.getName())
                .filter(feature -> feature.kind().equals("expr") && !design.features().isA(design.type(element), "Operation"))
                .ifPresent(feature -> scopes.of(element, attribute.getName()).forEach(scope -> check(element, attribute.getName(), attribute.getValue(), scope)))));
        none();
    }

    @Test
    void everyToolDoesWhatTheMetamodelAllows() {
        design.all().forEach(element -> Stream.of("initialOperation", "firstModelOperation").flatMap(name -> Design.children(element, name).stream())
                .forEach(first -> scopes.operations(element).forEach(scope -> {
                    List<Element> operations = first.getTagName().equals("initialOperation") ? Design.children(first) : List.of(first);
                    operations.forEach(operation -> operation(operation, scope));
                })));
        none();
    }

    @Test
    void everyServiceIsCalledFromTheDesign() throws Exception {
        everyExpressionHasTheTypeThatIsNeeded();
        everyToolDoesWhatTheMetamodelAllows();
        for (Class<?> each : services()) {
            for (Method method : each.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !types.used().contains(method)) {
                    problems.add("nobody calls " + method);
                }
            }
        }
        none();
    }

    private void operation(Element operation, Map<String, Value> scope) {
        Map<String, Value> inner = switch (design.type(operation)) {
            case "ChangeContext" -> check(operation, "browseExpression", operation.getAttribute("browseExpression"), scope)
                    .map(value -> Scopes.with(scope, Map.of("self", Value.of(value.type())))).orElse(scope);
            case "If" -> {
                check(operation, "conditionExpression", operation.getAttribute("conditionExpression"), scope);
                yield scope;
            }
            case "SetValue" -> {
                check(operation, "valueExpression", operation.getAttribute("valueExpression"), scope);
                AqlTypes.feature(scope.get("self"), operation.getAttribute("featureName"));
                yield scope;
            }
            case "CreateInstance" -> created(operation, scope);
            case "For" -> check(operation, "expression", operation.getAttribute("expression"), scope)
                    .map(value -> Scopes.with(scope, Map.of("self", Value.of(value.type()), operation.getAttribute("iteratorName"), Value.of(value.type()))))
                    .orElse(scope);
            default -> scope;
        };
        Design.children(operation).forEach(each -> operation(each, inner));
    }

    private Map<String, Value> created(Element operation, Map<String, Value> scope) {
        EClass type = AqlTypes.named(operation.getAttribute("typeName"));
        EClass owner = AqlTypes.eClass(scope.get("self").type());
        if (owner != null) {
            EStructuralFeature feature = owner.getEStructuralFeature(operation.getAttribute("referenceName"));
            if (!(feature instanceof EReference reference) || !reference.isContainment() || !reference.getEReferenceType().isSuperTypeOf(type)) {
                problem(operation, owner.getName() + " cannot hold a " + type.getName() + " as " + operation.getAttribute("referenceName"));
            }
        }
        Value made = Value.of(type.getInstanceClass());
        return Scopes.with(scope, Map.of("self", made, operation.hasAttribute("variableName") ? operation.getAttribute("variableName") : "instance", made));
    }

    private Optional<Value> check(Element element, String attribute, String expression, Map<String, Value> scope) {
        try {
            Value found = value(expression, scope);
            if (TRUTHS.contains(attribute) && (found.type() != boolean.class || found.many())) {
                problem(element, attribute + " is not true or false but " + found);
            }
            if (ELEMENTS.contains(attribute) && !EObject.class.isAssignableFrom(found.type())) {
                problem(element, attribute + " gives no elements but " + found);
            }
            candidates(element, attribute, found);
            return Optional.of(found);
        } catch (IllegalArgumentException e) {
            problem(element, attribute + "=\"" + expression + "\": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** What a mapping is asked for is of its class. */
    private void candidates(Element element, String attribute, Value found) {
        if (attribute.equals("semanticCandidatesExpression") && element.hasAttribute("domainClass")) {
            Class<?> domain = AqlTypes.named(element.getAttribute("domainClass")).getInstanceClass();
            if (!domain.isAssignableFrom(found.type())) {
                problem(element, "candidates are " + found + ", not " + domain.getSimpleName());
            }
        }
    }

    private static Value value(String expression, Map<String, Value> scope) {
        if (expression.startsWith("aql:")) {
            return types.of(Aql.parse(expression.substring("aql:".length())), scope);
        }
        if (expression.startsWith("feature:")) {
            return AqlTypes.feature(scope.get("self"), expression.substring("feature:".length()));
        }
        if (expression.startsWith("var:")) {
            return types.of(new Aql.Variable(expression.substring("var:".length())), scope);
        }
        if (expression.contains(":")) {
            throw new IllegalArgumentException("no language begins like that");
        }
        return Value.TEXT;
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("x") && !attribute.getName().equals("href")) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }
}
