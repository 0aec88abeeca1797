package org.twinsmith.sirius;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.twinsmith.sirius.AqlTypes.Value;
import org.w3c.dom.Element;

/** Which variables an expression of the design may use, and what they are: as the annotations of Sirius' metamodels say. */
record Scopes(Design design) {
    private static final Set<String> CANDIDATES = Set.of("semanticCandidatesExpression");
    private static final Set<String> FINDERS = Set.of("targetFinderExpression", "sourceFinderExpression", "preconditionExpression");

    /** The variables of an attribute; several where it is used from several places. */
    List<Map<String, Value>> of(Element element, String attribute) {
        String type = design.type(element);
        if (isA(type, "EdgeMapping") && FINDERS.contains(attribute)) {
            return selves(edgeContext(element), "view", "diagram", "sourceView", "targetView", "source", "target", "container", "containerView");
        }
        if (CANDIDATES.contains(attribute)) {
            return selves(containers(element), "containerView", "diagram", "container", "root");
        }
        if (isA(type, "FeatureColumnMapping") && !attribute.equals("headerLabelExpression")) {
            return selves(lines(element), "root", "line", "container");
        }
        if (isA(type, "Tool")) {
            return tool(element, attribute);
        }
        if (isA(type, "DynamicMappingIfDescription") || isA(type, "ControlDescription") || isA(type, "GroupDescription") || isA(type, "PageDescription")) {
            return widget(element);
        }
        return selves(domains(element), "view", "container", "diagram", "root");
    }

    /** The variables that the operations of a tool begin with. */
    List<Map<String, Value>> operations(Element tool) {
        String type = design.type(tool);
        if (isA(type, "ValidationFix")) {
            return selves(domains(tool));
        }
        if (isA(type, "ControlDescription")) {
            return widget(tool).stream().map(scope -> with(scope, Map.of("newValue", newValue(type)))).toList();
        }
        if (isA(type, "LabelEditTool") || isA(type, "TreeItemEditionTool") || isA(type, "DirectEditLabel")) {
            return edited(tool).stream().map(scope -> with(with(scope, declared(tool)), Map.of("arg0", Value.of(Object.class)))).toList();
        }
        return List.of(with(with(Map.of("self", Value.ANY), declared(tool)), Map.of("diagram", Value.ANY)));
    }

    private static Value newValue(String widget) {
        return widget.equals("SelectDescription") ? Value.ANY : Value.TEXT;
    }

    private List<Map<String, Value>> edited(Element tool) {
        if (design.type(tool).equals("DirectEditLabel")) {
            return selves(users(tool, "labelDirectEdit"));
        }
        Element owner = (Element) tool.getParentNode();
        return selves(isA(design.type(owner), "FeatureColumnMapping") ? lines(owner) : domains(owner));
    }

    /** The variables that a tool declares by elements of their names. */
    private Map<String, Value> declared(Element tool) {
        Map<String, Value> declared = new HashMap<>();
        for (Element child : Design.children(tool)) {
            if (design.type(child).equals("Variable")) {
                declared.put(child.getAttribute("name"), Value.ANY);
            }
        }
        return declared;
    }

    private List<Map<String, Value>> tool(Element tool, String attribute) {
        String type = design.type(tool);
        if (attribute.equals("browseExpression") || attribute.equals("titleExpression")) {
            return selves(Stream.concat(users(tool, "detailDescriptions").stream(), users(tool, "navigationDescriptions").stream()).distinct().toList());
        }
        if (attribute.equals("inputLabelExpression")) {
            return selves(users(tool, "labelDirectEdit"), "view", "diagram");
        }
        Map<String, Value> common = new HashMap<>(Map.of("self", Value.ANY, "container", Value.ANY, "diagram", Value.ANY, "containerView", Value.ANY));
        if (type.equals("EdgeCreationDescription")) {
            boolean start = attribute.equals("connectionStartPrecondition");
            for (String each : start ? List.of("preSource", "preSourceView") : List.of("preSource", "preTarget", "preSourceView", "preTargetView")) {
                common.put(each, Value.ANY);
            }
        } else if (!type.endsWith("SelectionWizardDescription")) {
            common.putAll(declared(tool));
        }
        return List.of(common);
    }

    private List<Map<String, Value>> widget(Element element) {
        Map<String, Value> extra = new HashMap<>();
        extra.put("candidate", Value.ANY);
        extra.put("value", Value.ANY);
        for (Element at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (design.type(at).equals("DynamicMappingForDescription")) {
                extra.put(at.getAttribute("iterator"), Value.ANY);
            }
        }
        return selves(domains(element)).stream().map(scope -> with(scope, extra)).toList();
    }

    /** The classes of the element around that says one. */
    List<Value> domains(Element element) {
        for (Element at = element; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            for (String attribute : List.of("domainClass", "targetClass")) {
                if (at.hasAttribute(attribute)) {
                    return List.of(Value.of(AqlTypes.named(at.getAttribute(attribute)).getInstanceClass()));
                }
            }
            if (design.type(at).equals("EdgeMapping")) {
                return edgeContext(at);
            }
        }
        return List.of(Value.ANY);
    }

    private List<Value> edgeContext(Element edge) {
        return edge.getAttribute("useDomainElement").equals("true") ? List.of(Value.of(AqlTypes.named(edge.getAttribute("domainClass")).getInstanceClass()))
                : design.targets(edge, "sourceMapping").stream().flatMap(source -> domains(source).stream()).distinct().toList();
    }

    /** What a mapping's candidates are asked of: what contains its figures. */
    private List<Value> containers(Element mapping) {
        Set<Value> found = new LinkedHashSet<>();
        Element parent = (Element) mapping.getParentNode();
        found.addAll(domains(isA(design.type(parent), "Layer") ? (Element) parent.getParentNode() : parent));
        for (String reuse : List.of("reusedBorderedNodeMappings", "reusedNodeMappings", "reusedContainerMappings", "reusedSubLines", "reusedTreeItemMappings")) {
            found.addAll(users(mapping, reuse));
        }
        return List.copyOf(found);
    }

    /** The classes of the mappings that refer to an element by an attribute. */
    private List<Value> users(Element element, String attribute) {
        return design.all().filter(each -> each.hasAttribute(attribute) && design.targets(each, attribute).contains(element))
                .flatMap(each -> domains(each).stream()).distinct().toList();
    }

    private List<Value> lines(Element column) {
        return Design.children((Element) column.getParentNode(), "ownedLineMappings").stream().flatMap(line -> domains(line).stream()).distinct().toList();
    }

    private static List<Map<String, Value>> selves(List<Value> selves, String... others) {
        return selves.stream().map(self -> {
            Map<String, Value> scope = new HashMap<>();
            Stream.of(others).forEach(other -> scope.put(other, Value.ANY));
            scope.put("self", self);
            return scope;
        }).toList();
    }

    static Map<String, Value> with(Map<String, Value> scope, Map<String, Value> more) {
        Map<String, Value> all = new HashMap<>(scope);
        all.putAll(more);
        return all;
    }

    private boolean isA(String type, String base) {
        return design.features().isA(type, base);
    }
}
