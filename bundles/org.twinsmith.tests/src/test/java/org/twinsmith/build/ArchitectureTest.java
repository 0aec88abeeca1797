package org.twinsmith.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The permitted arrows between bundles, each with its reason. What Eclipse resolves for the workbench is not seen here. */
class ArchitectureTest {

    private static final Predicate<JavaMethodCall> WRITING = call -> call.getTargetOwner().getName().equals("org.eclipse.milo.opcua.sdk.client.OpcUaClient")
            && call.getTarget().getName().matches("(write|call|historyUpdate).*");
    private static final Predicate<JavaMethodCall> PUBLISHING = call -> call.getTargetOwner().getName().startsWith("com.hivemq.client.mqtt.mqtt3.Mqtt3")
            && call.getTarget().getName().matches("publish|publishWith");
    private static final Predicate<JavaMethodCall> DELIVERING = call -> call.getTargetOwner().getName().equals("org.twinsmith.mqtt.client.Connection")
            && call.getTarget().getName().equals("deliver");
    private static final String[] PLAIN_RING = packages("core", "simulation", "opcua", "mqtt", "runtime", "codegen");
    private static final String[] ECLIPSE = {"org.eclipse.emf..", "org.eclipse.xtext..", "org.eclipse.elk..", "org.eclipse.core..",
            "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.osgi.."};

    private static final Stream<ArchRule> RULES = Stream.of(
            classes().that().resideInAPackage("org.twinsmith.core..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage("org.twinsmith.core..", "java..", "javax..", "org.jspecify..")
                    .because("core is the vocabulary that everything shares, also code generated for other machines"),
            noClasses().that().resideInAnyPackage(PLAIN_RING)
                    .should().dependOnClassesThat().resideInAnyPackage(ECLIPSE)
                    .because("generated code runs with the plain ring, as ordinary jars and without Eclipse"),
            noClasses().that().resideInAnyPackage(PLAIN_RING)
                    .should().dependOnClassesThat()
                    .resideInAnyPackage(packages("model", "lang", "compile", "diagram", "report", "cli", "ui", "app"))
                    .because("the plain ring is below the language ring and the shell"),
            noClasses().that().resideInAPackage("org.twinsmith.simulation..")
                    .should().dependOnClassesThat().resideInAnyPackage(packages("opcua", "mqtt", "runtime", "codegen"))
                    .because("what integrates a plan must not know where its values go"),
            noClasses().that().resideInAPackage("org.twinsmith.opcua..")
                    .should().dependOnClassesThat().resideInAnyPackage(packages("simulation", "runtime", "codegen"))
                    .because("a protocol serves any source of values, a plant as well as a simulation"),
            classes().that().resideInAPackage("org.twinsmith.mqtt..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage("org.twinsmith.mqtt..", "org.twinsmith.core..", "com.hivemq.client.mqtt..",
                            "com.google.gson..", "java..", "javax..")
                    .because("a protocol serves any source of values, and whom to trust is told by whoever uses it"),
            noClasses().that().resideOutsideOfPackage("org.twinsmith.mqtt..")
                    .should().dependOnClassesThat().resideInAPackage("com.hivemq..")
                    .because("another MQTT library must be a change of one bundle"),
            noClasses().that().doNotHaveFullyQualifiedName("org.twinsmith.mqtt.client.Connection")
                    .should().callMethodWhere(DescribedPredicate.describe("it publishes", PUBLISHING))
                    .because("all that is sent to a broker can be seen in one place: a host's state, requests for births, and what is delivered"),
            noClasses().that().doNotHaveFullyQualifiedName("org.twinsmith.mqtt.client.TopicAccess")
                    .should().callMethodWhere(DescribedPredicate.describe("it delivers to a device", DELIVERING))
                    .because("TopicAccess alone asks for the arming, so that no simulation writes to a device behind a broker"),
            noClasses().that().resideOutsideOfPackages("org.twinsmith.mqtt.client..", "org.twinsmith.runtime.control..", "org.twinsmith.cli..")
                    .should().dependOnClassesThat().haveFullyQualifiedName("org.twinsmith.mqtt.client.Arming")
                    .because("a person arms, at the command line, and the guarded writer alone uses it"),
            noClasses().that().resideInAPackage("org.twinsmith.codegen..")
                    .should().dependOnClassesThat().resideInAnyPackage(packages("simulation", "opcua", "mqtt", "runtime"))
                    .because("a generator reads the plan and nothing that runs it"),
            noClasses().that().resideOutsideOfPackage("org.twinsmith.opcua..")
                    .should().dependOnClassesThat().resideInAPackage("org.eclipse.milo..")
                    .because("another OPC UA stack must be a change of one bundle"),
            noClasses().that().doNotHaveFullyQualifiedName("org.twinsmith.opcua.client.NodeAccess")
                    .should().callMethodWhere(DescribedPredicate.describe("it changes something on a server", WRITING))
                    .because("NodeAccess alone asks for the arming, so that no simulation writes to a plant"),
            noClasses().that().resideOutsideOfPackages("org.twinsmith.opcua.client..", "org.twinsmith.runtime.control..", "org.twinsmith.cli..")
                    .should().dependOnClassesThat().haveFullyQualifiedName("org.twinsmith.opcua.client.Arming")
                    .because("a person arms, at the command line, and the guarded writer alone uses it"),
            noClasses().that().resideOutsideOfPackages("org.twinsmith.lang..", "org.twinsmith.ui..")
                    .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.xtext..", "org.antlr..")
                    .because("Xtext types do not leave the language and the editor"),
            classes().that().resideInAPackage("org.twinsmith.sirius..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage("org.twinsmith.sirius..", "org.twinsmith.model..",
                            "org.twinsmith.core.diagnostic..", "org.eclipse.emf..", "org.eclipse.core.runtime..", "org.osgi.framework..", "java..")
                    .because("the viewpoint compiles without Sirius, and changes elements; the language turns that into text"),
            noClasses().that().resideInAPackage("org.twinsmith.model..")
                    .should().dependOnClassesThat().resideInAnyPackage(packages("lang", "compile", "diagram", "report", "cli", "ui", "app"))
                    .because("the metamodel is below everything that works on it"),
            noClasses().that().resideOutsideOfPackages(packages("compile", "cli", "report", "ui", "app"))
                    .should().dependOnClassesThat().resideInAPackage("org.twinsmith.compile..")
                    .because("compile alone turns a model into a plan; only the shell calls it"),
            classes().that().resideInAPackage("org.twinsmith.exchange..")
                    .should().onlyDependOnClassesThat().resideInAnyPackage("org.twinsmith.exchange..", "org.twinsmith.core..",
                            "org.twinsmith.model..", "org.eclipse.emf..", "java..", "javax..")
                    .because("a converter returns models and text; it neither runs nor writes them"),
            noClasses().that().resideInAPackage("org.twinsmith..")
                    .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..")
                    .because("all that is packaged for the command line runs without a display"),
            noClasses().that().resideInAPackage("org.twinsmith..")
                    .should().dependOnClassesThat().resideInAnyPackage(packages("ui", "app"))
                    .because("nothing depends on the workbench"));

    @TestFactory
    Stream<DynamicTest> noArrowPointsWhereItMustNot() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.twinsmith");
        return RULES.map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    /** Of two packages that need each other neither can be read, tested or moved without the other. The generated model is such a pair. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "simulation", "opcua", "runtime", "codegen", "model", "lang", "lang.ide", "compile", "exchange",
            "diagram", "report", "cli"})
    void thePackagesOfABundleFormNoCircle(String bundle) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/org/twinsmith/model/twin/"))
                .importPackages("org.twinsmith." + bundle);
        SlicesRuleDefinition.slices().matching("org.twinsmith." + bundle + ".(**)").should().beFreeOfCycles().check(classes);
    }

    private static String[] packages(String... bundles) {
        return Stream.of(bundles).map(bundle -> "org.twinsmith." + bundle + "..").toArray(String[]::new);
    }
}
