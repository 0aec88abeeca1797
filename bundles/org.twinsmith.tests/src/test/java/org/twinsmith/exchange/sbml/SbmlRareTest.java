package org.twinsmith.exchange.sbml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinsmith.exchange.sbml.SbmlText.changing;
import static org.twinsmith.exchange.sbml.SbmlText.constant;
import static org.twinsmith.exchange.sbml.SbmlText.event;
import static org.twinsmith.exchange.sbml.SbmlText.list;
import static org.twinsmith.exchange.sbml.SbmlText.reaction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.lang.TwinStandaloneSetup;

/** What models of SBML seldom have, run and compared with what follows by hand from the specification, level 3 version 2. */
class SbmlRareTest {
    private static final String CLOCK = "<rateRule variable='phase'>{1}</rateRule>";
    /** A saw tooth from 0 to 1 that begins at 0. */
    private static final String RESET = event("reset", "", "(geq phase 1)", "", "phase = 0");

    private static ImportedModel run(double duration, String... lists) {
        return ImportedModel.of(SbmlText.model(String.join("", lists)), duration, duration / 20);
    }

    private static void refused(Construct construct, String text) {
        assertThatThrownBy(() -> ImportedModel.of(text, 1, 0.1)).hasMessageContaining("'" + construct.label() + "'");
    }

    private static String delay(double seconds) {
        return "<delay>{" + seconds + "}</delay>";
    }

    @Test
    void anyNumberOfExecutionsMayBePending() {
        ImportedModel run = run(30, list("Parameters", changing("phase", 0), changing("n", 0), changing("last", 0)),
                list("Rules", CLOCK), list("Events", RESET, event("late", "", "(gt phase 0.5)", delay(12.25),
                        "n = (plus n 1)", "last = time")));
        // Triggered at 0.5, 1.5, 2.5 ...; the values are those of the trigger, so that n is 1 for the first dozen.
        assertThat(run.at(12, "n")).isEqualTo(0);
        assertThat(run.at(13.5, "last")).isCloseTo(0.5, within(1e-6));
        assertThat(run.at(13.5, "n")).isEqualTo(1);
        assertThat(run.at(30, "last")).isCloseTo(17.5, within(1e-6));
    }

    @Test
    void anyNumberOfExecutionsIsCountedWhereTheyTakeTheValuesOfTheirOwnTime() {
        ImportedModel run = run(30, list("Parameters", changing("phase", 0), changing("n", 0)), list("Rules", CLOCK),
                list("Events", RESET, event("late", "useValuesFromTriggerTime='false'", "(gt phase 0.5)", delay(12.25),
                        "n = (plus n 1)")));
        assertThat(run.at(30, "n")).isEqualTo(18);
    }

    @Test
    void anExecutionIsCancelledOnceItsTriggerIsFalseAgain() {
        // True from 0.5 to 1 in each second: a delay of 0.4 s is lived through, one of 0.6 s and one of 1.2 s are not.
        for (double wait : new double[] {0.4, 0.6, 1.2}) {
            ImportedModel run = run(4, list("Parameters", changing("phase", 0), changing("n", 0)), list("Rules", CLOCK),
                    list("Events", RESET, event("late", "persistent='false' useValuesFromTriggerTime='false'",
                            "(gt phase 0.5)", delay(wait), "n = (plus n 1)")));
            assertThat(run.at(4, "n")).as("delay of %s s", wait).isEqualTo(wait < 0.5 ? 4 : 0);
        }
    }

    @Test
    void anEventThatIsTriggeredAtTheStartHappensAfterItsDelay() {
        ImportedModel run = run(2, list("Parameters", changing("x", 1)),
                list("Events", event("e", "initialValue='false'", "true", delay(1.05), "x = (plus x 5)")));
        assertThat(run.at(1, "x")).isEqualTo(1);
        assertThat(run.at(2, "x")).isEqualTo(6);
    }

    @Test
    void moreThanAFewPendingExecutionsWithAChangingDelayEndTheRunInsteadOfGettingLost() {
        String text = SbmlText.model(list("Parameters", changing("phase", 0), changing("n", 0), changing("d", 12.25))
                + list("Rules", CLOCK, "<rateRule variable='d'>{0.001}</rateRule>")
                + list("Events", RESET, event("late", "", "(gt phase 0.5)", "<delay>{d}</delay>", "n = (plus n 1)")));
        ImportedModel run = ImportedModel.of(text, 30, 1);
        assertThat(run.conversion().text()).contains("more than 8 executions of event 'late' are pending at once");
        assertThat(run.trajectory().times()[run.trajectory().rows() - 1]).isCloseTo(8.5, within(1e-6));
    }

    private static String priority(String formula) {
        return "<priority>{" + formula + "}</priority>";
    }

    @Test
    void ofSimultaneousEventsTheMostUrgentComesFirst() {
        ImportedModel run = run(2, list("Parameters", changing("x", 0), changing("y", 0)), list("Events",
                event("a", "useValuesFromTriggerTime='false'", "(geq time 1)", priority("1"), "x = (plus (times 10 x) 1)"),
                event("b", "useValuesFromTriggerTime='false'", "(geq time 1)", priority("3"), "x = (plus (times 10 x) 3)"),
                event("c", "useValuesFromTriggerTime='false'", "(geq time 1)", priority("2"), "x = (plus (times 10 x) 2)"),
                event("d", "", "(geq x 32)", priority("9"), "y = (plus y x)")));
        // b, c, then d at once, with the x that b and c left; a comes last.
        assertThat(run.at(2, "x")).isEqualTo(321);
        assertThat(run.at(2, "y")).isEqualTo(32);
    }

    @Test
    void anUrgentEventTakesAwayTheTriggerOfALessUrgentOne() {
        for (String persistent : List.of("true", "false")) {
            ImportedModel run = run(2, list("Parameters", changing("x", 0), changing("y", 0)), list("Events",
                    event("low", "persistent='" + persistent + "'", "(and (geq time 1) (lt x 1))", priority("1"), "y = 5"),
                    event("high", "", "(geq time 1)", priority("(plus 1 time)"), "x = 1")));
            assertThat(run.at(2, "x")).isEqualTo(1);
            assertThat(run.at(2, "y")).as("persistent %s", persistent).isEqualTo(persistent.equals("true") ? 5 : 0);
        }
    }

    @Test
    void prioritiesOrderDelayedExecutionsThatAreDueTogether() {
        ImportedModel run = run(3, list("Parameters", changing("x", 0)), list("Events",
                event("early", "useValuesFromTriggerTime='false'", "(geq time 0.5)", delay(1.5) + priority("1"), "x = (plus (times 10 x) 1)"),
                event("late", "useValuesFromTriggerTime='false'", "(geq time 1)", delay(1) + priority("2"), "x = (plus (times 10 x) 2)")));
        assertThat(run.at(1.95, "x")).isEqualTo(0);
        assertThat(run.at(3, "x")).isEqualTo(21);
    }

    @Test
    void eventsWithPrioritiesHeedTheirTriggersBeforeTheStart() {
        ImportedModel run = run(1, list("Parameters", changing("x", 0)), list("Events",
                event("a", "initialValue='false' useValuesFromTriggerTime='false'", "true", priority("1"), "x = (plus (times 10 x) 1)"),
                event("b", "initialValue='false' useValuesFromTriggerTime='false'", "(lt time 5)", priority("2"), "x = (plus (times 10 x) 2)"),
                event("never", "initialValue='true'", "true", priority("3"), "x = 99")));
        assertThat(run.at(1, "x")).isEqualTo(21);
    }

    @Test
    void argumentsOfFunctionsHideWhateverElseHasTheirName() {
        ImportedModel run = run(1, list("FunctionDefinitions",
                "<functionDefinition id='f'>{(lambda (bvar x) (bvar k) (plus x (times 2 k)))}</functionDefinition>",
                "<functionDefinition id='g'>{(lambda (bvar k) ($f k 10))}</functionDefinition>"),
                list("Parameters", constant("k", 3), constant("x", 5), changing("y", 0)),
                list("Rules", "<assignmentRule variable='y'>{(plus ($g x) k)}</assignmentRule>"));
        assertThat(run.at(1, "y")).isEqualTo(5 + 20 + 3);
    }

    @Test
    void initialAssignmentsMayDependOnEachOtherInAnyOrder() {
        ImportedModel run = run(1, list("Compartments", "<compartment id='c' size='1' constant='true'/>"),
                list("Species", "<species id='S' compartment='c' initialAmount='7' hasOnlySubstanceUnits='false' boundaryCondition='false' constant='false'/>"),
                list("Parameters", constant("a", 1), constant("b", 2), constant("d", 3)),
                list("InitialAssignments", "<initialAssignment symbol='a'>{(plus b 1)}</initialAssignment>",
                        "<initialAssignment symbol='b'>{(times d c)}</initialAssignment>",
                        "<initialAssignment symbol='c'>{4}</initialAssignment>",
                        "<initialAssignment symbol='S'>{(plus a b)}</initialAssignment>"));
        assertThat(run.at(0, "a")).isEqualTo(13);
        assertThat(run.at(0, "S")).as("amount: concentration 25 times size 4").isEqualTo(100);
    }

    @Test
    void initialAssignmentsInACircleAreRefused() {
        refused(Construct.INITIAL_CYCLE, SbmlText.model(list("Parameters", constant("a", 1), constant("b", 2))
                + list("InitialAssignments", "<initialAssignment symbol='a'>{b}</initialAssignment>",
                        "<initialAssignment symbol='b'>{(plus a 1)}</initialAssignment>")));
    }

    private static final String VESSEL = list("Compartments", "<compartment id='c' size='2' constant='true'/>");

    private static String species(String id, double amount, String attributes) {
        return "<species id='" + id + "' compartment='c' initialAmount='" + amount + "' " + attributes + "/>";
    }

    @Test
    void aBoundaryKeepsItsAmountUnlessARuleChangesIt() {
        ImportedModel run = run(2, VESSEL, list("Species", species("A", 6, "boundaryCondition='true'"),
                species("B", 0, ""), species("F", 2, "boundaryCondition='true' hasOnlySubstanceUnits='true'")),
                list("Parameters", constant("k", 0.5)), list("Rules", "<rateRule variable='F'>{3}</rateRule>"),
                list("Reactions", reaction("r", "A", "B", "(times k A)"), reaction("q", "F", "B", "0")));
        assertThat(run.at(2, "A")).isEqualTo(6);
        assertThat(run.at(2, "B")).as("k times 3 per litre").isCloseTo(3, within(1e-8));
        assertThat(run.at(2, "F")).isCloseTo(8, within(1e-8));
    }

    @Test
    void conversionFactorsMultiplyWhatReactionsDo() {
        String text = SbmlText.model("", "conversionFactor='m1'", VESSEL + list("Species", species("A", 6, ""),
                species("B", 0, "conversionFactor='m2'")) + list("Parameters", constant("m1", 3), constant("m2", 0.5))
                + list("Reactions", reaction("r", "A", "B", "0.25")));
        ImportedModel run = ImportedModel.of(text, 4, 1);
        assertThat(run.at(4, "A")).isCloseTo(6 - 3, within(1e-9));
        assertThat(run.at(4, "B")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void anAlgebraicRuleDeterminesWhatNothingElseDoes() {
        ImportedModel run = run(2, VESSEL, list("Species", species("A", 6, "hasOnlySubstanceUnits='true'"),
                species("B", 1, "hasOnlySubstanceUnits='true'")), list("Parameters", changing("rest", 0)),
                list("Rules", "<algebraicRule>{(minus (plus A (times 2 rest)) 10)}</algebraicRule>"),
                list("Reactions", reaction("r", "A", "B", "(times 0.5 A)")));
        assertThat(run.at(2, "rest")).isCloseTo((10 - 6 * Math.exp(-1)) / 2, within(1e-8));
    }

    @Test
    void onlySubstanceMeansAmountsInFormulas() {
        ImportedModel run = run(2, VESSEL, list("Species", species("A", 6, "hasOnlySubstanceUnits='true'"), species("B", 0, "")),
                list("Reactions", reaction("r", "A", "B", "(times 0.5 A)")));
        assertThat(run.at(2, "A")).isCloseTo(6 * Math.exp(-1), within(1e-8));
        assertThat(run.at(2, "[B]")).isCloseTo(3 * (1 - Math.exp(-1)), within(1e-8));
    }

    private static final String GROWING = list("Compartments", "<compartment id='c' size='2' constant='false'/>");
    private static final String GROWTH = "<rateRule variable='c'>{0.5}</rateRule>";

    @Test
    void aCompartmentThatGrowsDilutesWhatIsInIt() {
        ImportedModel run = run(4, GROWING, list("Species", species("A", 6, ""), species("B", 0, "")),
                list("Rules", GROWTH), list("Reactions", reaction("r", "A", "B", "(times 0.25 A c)")));
        assertThat(run.at(4, "A")).isCloseTo(6 * Math.exp(-1), within(1e-8));
        assertThat(run.at(4, "[A]")).isCloseTo(6 * Math.exp(-1) / 4, within(1e-8));
    }

    @Test
    void theRateOfAConcentrationTellsOfTheGrowthToo() {
        ImportedModel run = run(4, GROWING, list("Species", species("A", 6, "")), list("Parameters", changing("rate", 0)),
                list("Rules", GROWTH, "<assignmentRule variable='rate'>{(rateOf A)}</assignmentRule>"));
        // [A] = 6 / (2 + t / 2)
        assertThat(run.at(4, "rate")).isCloseTo(-0.5 * 6 / 16, within(1e-8));
    }

    @Test
    void aCompartmentThatAnEventChangesKeepsTheAmounts() {
        ImportedModel run = run(2, GROWING, list("Species", species("A", 6, "")),
                list("Events", event("e", "", "(gt time 1)", "", "c = 12")));
        assertThat(run.at(0.5, "[A]")).isEqualTo(3);
        assertThat(run.at(2, "A")).isEqualTo(6);
        assertThat(run.at(2, "[A]")).isEqualTo(0.5);
    }

    @Test
    void anEventThatSetsConcentrationAndSizeTogetherMeansTheNewSize() {
        ImportedModel run = run(2, GROWING, list("Species", species("A", 6, "")),
                list("Events", event("e", "", "(gt time 1)", "", "c = 12", "A = 5")));
        assertThat(run.at(2, "[A]")).isEqualTo(5);
        assertThat(run.at(2, "A")).isEqualTo(60);
    }

    @Test
    void stoichiometriesAreQuantitiesThatRulesAndEventsChange() {
        String products = "<listOfProducts><speciesReference id='n' species='B' stoichiometry='2' constant='false'/></listOfProducts>";
        ImportedModel run = run(4, VESSEL, list("Species", species("B", 0, "")), list("Parameters", changing("twice", 0)),
                list("Rules", "<assignmentRule variable='twice'>{(times 2 n)}</assignmentRule>"),
                list("Reactions", "<reaction id='r'>" + products + "<kineticLaw>{1}</kineticLaw></reaction>"),
                list("Events", event("e", "", "(gt time 1)", "", "n = 5")));
        assertThat(run.at(4, "B")).isCloseTo(2 + 15, within(1e-8));
        assertThat(run.at(4, "twice")).isEqualTo(10);
    }

    @Test
    void aLocalParameterHidesGlobalsAndSpecies() {
        String local = "<listOfLocalParameters><localParameter id='A' value='7'/><localParameter id='k' value='2'/></listOfLocalParameters>";
        ImportedModel run = run(1, VESSEL, list("Species", species("A", 6, ""), species("B", 0, "")),
                list("Parameters", constant("k", 100)), list("Reactions", "<reaction id='r'><listOfProducts>"
                        + "<speciesReference species='B' stoichiometry='1' constant='true'/></listOfProducts><kineticLaw>{(times k A)}"
                        + local + "</kineticLaw></reaction>"));
        assertThat(run.at(1, "B")).isCloseTo(14, within(1e-8));
    }

    @Test
    void packagesThatAreNotNeededAreLeftOutAndOthersRefused() {
        String rest = list("Parameters", constant("k", 1));
        String fbc = "xmlns:fbc='http://www.sbml.org/sbml/level3/version1/fbc/version2' fbc:required='false'";
        assertThat(ImportedModel.of(SbmlText.model(fbc, "", rest), 1, 1).at(1, "k")).isEqualTo(1);
        refused(Construct.REQUIRED_PACKAGE, SbmlText.model(
                "xmlns:comp='http://www.sbml.org/sbml/level3/version1/comp/version1' comp:required='true'", "", rest));
    }

    @ParameterizedTest
    @CsvSource({"(piecewise (piece 1 (gt time 5)) (piece 2 (gt time 1)) (otherwise 3)),2", "(plus (gt time 1) (true)),2",
        "(min 3 1 2),1", "(max 3 1 2),3", "(rem -7 3),-1", "(quotient -7 3),-2", "(quotient 7 3),2",
        "(piecewise (piece 1 (implies (gt time 1) (lt time 1))) (otherwise 0)),0", "(factorial 5),120", "(floor 2.5),2", "(ceiling 2.5),3",
        "(arccosh 2),1.3169578969248166", "(arccot 2),0.4636476090008061", "(sec 1),1.8508157176809255", "(log 1000),3", "(root 16),4",
        "(divide avogadro 6.02214179e23),1", "(piecewise (piece 1 (xor true true true)) (otherwise 0)),1", "(minus 4),-4", "(plus),0",
        "(times),1", "(abs -3),3", "(power 2 -1),0.5", "(exp 0),1", "pi,3.141592653589793"})
    void formulasMeanWhatTheSpecificationSays(String formula, double expected) {
        ImportedModel run = run(2, list("Parameters", changing("y", 0)), list("Rules", "<assignmentRule variable='y'>{"
                + formula.replace("(true)", "true") + "}</assignmentRule>"));
        assertThat(run.at(2, "y")).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @Test
    void theFactorialOfWhatChangesIsLookedUp() {
        ImportedModel run = run(5, list("Parameters", changing("y", 0), changing("factorial", 2)), list("Rules",
                "<assignmentRule variable='y'>{(times factorial (factorial (ceiling time)))}</assignmentRule>"));
        assertThat(run.at(2.5, "y")).isEqualTo(12);
        assertThat(run.at(4.5, "y")).isEqualTo(240);
        refused(Construct.FACTORIAL, SbmlText.model(list("Parameters", changing("y", 0))
                + list("Rules", "<assignmentRule variable='y'>{(factorial 2.5)}</assignmentRule>")));
    }

    @Test
    void identifiersMayBeAnyWordOfTheLanguage() {
        Set<String> words = new TreeSet<>(GrammarUtil.getAllKeywords(new TwinStandaloneSetup().createInjectorAndDoEMFRegistration()
                .getInstance(IGrammarAccess.class).getGrammar()));
        words.removeIf(word -> !word.matches("[A-Za-z_][A-Za-z0-9_]*") || Set.of("time", "true", "false").contains(word));
        words.addAll(List.of("sin", "min", "max", "sum", "size", "delay", "sqrt", "present", "measured", "m", "Length", "mol", "integral", "E"));
        StringBuilder parameters = new StringBuilder();
        words.forEach(word -> parameters.append(changing(word, 2)));
        String sum = "(plus " + String.join(" ", words) + ")";
        ImportedModel run = run(1, list("Parameters", parameters.toString(), changing("whole", 0)),
                list("Rules", "<assignmentRule variable='whole'>{" + sum + "}</assignmentRule>"));
        assertThat(run.at(1, "whole")).isEqualTo(2.0 * words.size());
    }
}
