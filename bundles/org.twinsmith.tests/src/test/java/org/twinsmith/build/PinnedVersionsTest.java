package org.twinsmith.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A version stands in the parent pom and, for OSGi, in the target definition; the two must not drift apart. */
class PinnedVersionsTest {

    private static final Path ROOT = Path.of(System.getProperty("twinsmith.root"));

    @Test
    void theTargetPlatformHoldsTheVersionsOfTheParentPom() throws Exception {
        Map<String, String> pom = managedVersions();
        Map<String, String> target = versions(xml("targets/org.twinsmith.target/org.twinsmith.target.target"), Map.of());

        pom.keySet().retainAll(target.keySet());
        target.keySet().retainAll(pom.keySet());

        assertThat(pom).hasSizeGreaterThan(30).isEqualTo(target);
    }

    @Test
    void noVersionIsARange() throws Exception {
        assertThat(managedVersions().values()).noneMatch(version -> version.matches(".*[\\[(,\\])].*"));
    }

    private static Map<String, String> managedVersions() throws Exception {
        Document pom = xml("pom.xml");
        Map<String, String> properties = new TreeMap<>();
        NodeList values = ((Element) pom.getElementsByTagName("properties").item(0)).getElementsByTagName("*");
        for (int i = 0; i < values.getLength(); i++) {
            properties.put("${" + values.item(i).getNodeName() + "}", values.item(i).getTextContent());
        }
        return versions((Element) pom.getElementsByTagName("dependencyManagement").item(0), properties);
    }

    private static Map<String, String> versions(Document document, Map<String, String> properties) {
        return versions(document.getDocumentElement(), properties);
    }

    private static Map<String, String> versions(Element parent, Map<String, String> properties) {
        Map<String, String> versions = new TreeMap<>();
        NodeList dependencies = parent.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String version = text(dependency, "version");
            versions.put(text(dependency, "groupId") + ":" + text(dependency, "artifactId"), properties.getOrDefault(version, version));
        }
        return versions;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document xml(String path) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ROOT.resolve(path).toFile());
    }
}
