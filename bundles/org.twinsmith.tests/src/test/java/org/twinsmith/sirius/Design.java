package org.twinsmith.sirius;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The design as its XML. */
record Design(Element root, Features features) {
    static final Path BUNDLE = Path.of(System.getProperty("twinsmith.root"), "bundles", "org.twinsmith.sirius");
    private static final Pattern STEP = Pattern.compile("@(\\w+)(?:\\[name='([^']+)'\\]|\\.(\\d+))?");

    static Design read() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new Design(factory.newDocumentBuilder().parse(BUNDLE.resolve("description/twinsmith.odesign").toFile()).getDocumentElement(), new Features());
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static List<Element> children(Element element, String name) {
        return children(element).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    /** All elements, from outside in. */
    Stream<Element> all() {
        return all(root);
    }

    static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).stream().flatMap(Design::all));
    }

    /** The class of an element: what it says itself, else what its place holds. */
    String type(Element element) {
        if (element == root) {
            return "Group";
        }
        String own = element.getAttribute("xsi:type");
        if (!own.isEmpty()) {
            return own.substring(own.indexOf(':') + 1);
        }
        return features.feature(type((Element) element.getParentNode()), element.getTagName()).map(Features.Feature::kind).orElse("?");
    }

    /** The elements that an attribute refers to; fails where one is not there. */
    List<Element> targets(Element element, String attribute) {
        return Stream.of(element.getAttribute(attribute).split("\\s+")).filter(path -> !path.isEmpty())
                .map(path -> find(path).orElseThrow(() -> new IllegalArgumentException(path + " leads nowhere"))).toList();
    }

    Optional<Element> find(String path) {
        Element at = root;
        if (!path.startsWith("//")) {
            return Optional.empty();
        }
        for (String step : path.substring(2).split("/")) {
            Matcher matcher = STEP.matcher(step);
            if (at == null || !matcher.matches()) {
                return Optional.empty();
            }
            List<Element> found = children(at, matcher.group(1)).stream()
                    .filter(child -> matcher.group(2) == null || child.getAttribute("name").equals(matcher.group(2))).toList();
            int index = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            at = index < found.size() ? found.get(index) : null;
        }
        return Optional.ofNullable(at);
    }

    /** Where an element stands, for messages. */
    static String place(Element element) {
        StringBuilder place = new StringBuilder();
        for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
            place.insert(0, "/" + each.getTagName() + (each.hasAttribute("name") ? "[" + each.getAttribute("name") + "]" : ""));
        }
        return place.toString();
    }
}
