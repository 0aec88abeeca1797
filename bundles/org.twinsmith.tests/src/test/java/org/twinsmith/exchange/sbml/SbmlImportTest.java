package org.twinsmith.exchange.sbml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.exchange.Conversion;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.fixture.Twins;

/** Own models, run and compared with solutions in closed form; and what is refused. */
class SbmlImportTest {
    private static final String MATH = "<math xmlns='http://www.w3.org/1998/Math/MathML'>";
    private static final String DECAY = """
            <listOfCompartments><compartment id='c' size='2' constant='true'/></listOfCompartments>
            <listOfSpecies>
              <species id='A' compartment='c' initialAmount='6'/>
              <species id='B' compartment='c' initialConcentration='0'/>
            </listOfSpecies>
            <listOfParameters><parameter id='k' value='0.5'/></listOfParameters>
            <listOfReactions><reaction id='r'>
              <listOfReactants><speciesReference species='A' stoichiometry='1'/></listOfReactants>
              <listOfProducts><speciesReference species='B' stoichiometry='2'/></listOfProducts>
              <kineticLaw>%s<apply><times/><ci>k</ci><ci>A</ci><ci>c</ci></apply></math></kineticLaw>
            </reaction></listOfReactions>
            """.formatted(MATH);

    private static String sbml(String attributes, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
                <model id="m" %s>%s</model></sbml>
                """.formatted(attributes, body);
    }

    private static ImportedModel run(String body, double duration) {
        return ImportedModel.of(sbml("", body), duration, duration / 10);
    }

    private static Conversion convert(String text) {
        return new SbmlImport(1, 0.1).convert("m.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aReactionTurnsAmountsByItsStoichiometryAndReadsConcentrations() {
        ImportedModel run = run(DECAY, 3);

        // dA/dt = -k A, since the law has concentration times volume; B gains twice what A loses.
        assertThat(run.at(3, "A")).isCloseTo(6 * Math.exp(-1.5), within(1e-7));
        assertThat(run.at(3, "[A]")).isCloseTo(3 * Math.exp(-1.5), within(1e-7));
        assertThat(run.at(3, "B")).isCloseTo(12 * (1 - Math.exp(-1.5)), within(1e-7));
    }

    @Test
    void theUnitOfARateConstantFollowsFromWhatIsDeclared() {
        String units = """
                <listOfUnitDefinitions>
                  <unitDefinition id='mM'><listOfUnits><unit kind='mole' scale='-3' exponent='1' multiplier='1'/></listOfUnits></unitDefinition>
                  <unitDefinition id='hour'><listOfUnits><unit kind='second' multiplier='3600' exponent='1' scale='0'/></listOfUnits></unitDefinition>
                </listOfUnitDefinitions>
                """;
        Conversion conversion = convert(sbml("substanceUnits='mM' timeUnits='hour' volumeUnits='litre'", units + DECAY));

        assertThat(conversion.text()).contains("parameter k : Real [h-1] = 0.5", "state A : Real [mmol] = 6",
                "parameter c : Real [L] = 2", "variable r : Real [mmol/h]", "variable A_concentration : Real [mmol/L]");
        assertThat(conversion.losses()).isEmpty();
    }

    @Test
    void timeInHoursIsTurnedIntoSeconds() {
        String hour = """
                <listOfUnitDefinitions><unitDefinition id='hour'><listOfUnits>
                <unit kind='second' multiplier='3600' exponent='1' scale='0'/></listOfUnits></unitDefinition></listOfUnitDefinitions>
                """;
        ImportedModel run = ImportedModel.of(sbml("timeUnits='hour'", hour + DECAY), 3600, 360);

        assertThat(run.at(3600, "A")).isCloseTo(6 * Math.exp(-0.5), within(1e-7));
    }

    @Test
    void aDeclaredUnitThatContradictsTheFormulasIsDroppedAndReported() {
        Conversion conversion = convert(sbml("", DECAY.replace("id='k' value", "id='k' units='metre' value")
                .replace("id='r'>", "id='r'>").replace("<species id='A'", "<species id='A' substanceUnits='mole'")
                .replace("<species id='B'", "<species id='B' substanceUnits='mole'")
                .replace("constant='true'/>", "units='litre' constant='true'/>")));

        assertThat(conversion.losses()).extracting(Loss::toString).containsExactly(
                "k: its declared unit [m] contradicts the formulas and was dropped");
        assertThat(conversion.text()).contains("parameter k : Real [s-1] = 0.5");
    }

    @Test
    void aFormulaThatNoUnitsFitKeepsItsNumberByAFactorOfOne() {
        ImportedModel run = run("""
                <listOfParameters><parameter id='x' constant='false' value='0'/></listOfParameters>
                <listOfRules><assignmentRule variable='x'>%s<apply><exp/><csymbol encoding='text'
                definitionURL='http://www.sbml.org/sbml/symbols/time'>t</csymbol></apply></math></assignmentRule></listOfRules>
                """.formatted(MATH), 2);

        assertThat(run.at(2, "x")).isCloseTo(Math.exp(2), within(1e-9));
        assertThat(run.conversion().text()).contains("x = exp(time * 1 [s-1])");
        assertThat(run.conversion().losses()).hasSize(1);
    }

    private static final String DELAYED = """
            <listOfParameters><parameter id='x' constant='false' value='1'/>
            <parameter id='d' constant='%2$s' value='1'/></listOfParameters>
            <listOfRules><rateRule variable='x'>%1$s<apply><csymbol encoding='text'
            definitionURL='http://www.sbml.org/sbml/symbols/delay'>delay</csymbol><ci>x</ci><ci>d</ci></apply></math></rateRule></listOfRules>
            """;
    private static final String CHANGED = """
            <listOfEvents><event id='e'><trigger initialValue='true' persistent='true'>%1$s<apply><gt/><csymbol encoding='text'
            definitionURL='http://www.sbml.org/sbml/symbols/time'>t</csymbol><cn>2.5</cn></apply></math></trigger>
            <listOfEventAssignments><eventAssignment variable='d'>%1$s<cn>2</cn></math></eventAssignment></listOfEventAssignments>
            </event></listOfEvents>
            """;

    @Test
    void theLawOfHillKeepsTheUnitsOfItsConcentrations() {
        String power = "<apply><power/><ci>%s</ci><ci>n</ci></apply>";
        String rate = "<apply><times/><ci>k</ci><ci>c</ci><apply><divide/>" + power.formatted("A") + "<apply><plus/>"
                + power.formatted("K") + power.formatted("A") + "</apply></apply></apply>";
        Conversion conversion = convert(sbml("substanceUnits='mole' volumeUnits='litre'",
                DECAY.replace("<apply><times/><ci>k</ci><ci>A</ci><ci>c</ci></apply>", rate).replace("<parameter id='k'",
                        "<parameter id='n' value='2'/><parameter id='K' value='3'/><parameter id='k'")));

        assertThat(conversion.text()).contains("parameter n : Real = 2", "state A : Real [mol] = 6",
                "parameter k : Real [mol/L/s] = 0.5", "(A_concentration * 1 [L/mol])^n");
        // At the start A / K = 1, so that half of k c = 1 is left.
        assertThat(ImportedModel.of(conversion).at(0, "r")).isCloseTo(0.5, within(1e-12));
    }

    /** The specification's own example: x' = delay(x, d), by the method of steps. */
    @Test
    void theDelayFunctionGivesTheValueOfAnEarlierTime() {
        ImportedModel run = run(DELAYED.formatted(MATH, "true"), 3);

        // 1 + t up to 1, then 2 + s + s^2 / 2 up to 2, then 7/2 + 2 s + s^2 / 2 + s^3 / 6
        assertThat(run.at(1.5, "x")).isCloseTo(2 + 0.5 + 0.125, within(1e-8));
        assertThat(run.at(3, "x")).isCloseTo(3.5 + 2 + 0.5 + 1.0 / 6, within(1e-8));
        assertThat(run.conversion().text()).contains("delay(x, d)");
    }

    @Test
    void aDelayThatChangesIsRefusedByName() {
        assertThatThrownBy(() -> run((DELAYED + CHANGED).formatted(MATH, "false"), 3)).hasMessageContaining("'delay function'");
    }

    @Test
    void eachOfSeveralPendingExecutionsAssignsTheValueOfItsOwnTrigger() {
        ImportedModel run = run("""
                <listOfParameters>
                  <parameter id='phase' constant='false' value='0'/><parameter id='n' constant='false' value='0'/>
                </listOfParameters>
                <listOfRules><rateRule variable='phase'>%1$s<cn>1</cn></math></rateRule></listOfRules>
                <listOfEvents>
                  <event id='reset'><trigger initialValue='true' persistent='true'>%1$s<apply><gt/><ci>phase</ci><cn>1</cn></apply></math></trigger>
                    <listOfEventAssignments><eventAssignment variable='phase'>%1$s<cn>0</cn></math></eventAssignment></listOfEventAssignments></event>
                  <event id='late' useValuesFromTriggerTime='true'><trigger initialValue='true' persistent='true'>%1$s<apply><gt/><ci>phase</ci><cn>0.5</cn></apply></math></trigger>
                    <delay>%1$s<cn>1.75</cn></math></delay>
                    <listOfEventAssignments><eventAssignment variable='n'>%1$s<apply><plus/><csymbol encoding='text'
                    definitionURL='http://www.sbml.org/sbml/symbols/time'>t</csymbol><cn>0</cn></apply></math></eventAssignment></listOfEventAssignments></event>
                </listOfEvents>
                """.formatted(MATH), 5);

        // Triggered at 0.5, 1.5, 2.5, ...; due 1.75 s later, so that two are pending at once.
        assertThat(run.at(2, "n")).isEqualTo(0);
        assertThat(run.at(2.5, "n")).isCloseTo(0.5, within(1e-6));
        assertThat(run.at(4, "n")).isCloseTo(1.5, within(1e-6));
        assertThat(run.at(5, "n")).isCloseTo(2.5, within(1e-6));
    }

    /**
     * The facts of case 00350 of the SBML semantic test suite (sbmlteam/sbml-test-suite): S1 + S2 to S3 and back, and an
     * event when S1 falls below 0.75. Its stated tolerance is 1e-3 absolute (mol) plus 1e-4 relative.
     */
    @Test
    void aReversibleReactionWithAnEventAgreesWithThePublishedResults() {
        String rate = "<kineticLaw>" + MATH + "<apply><times/><ci>C</ci><ci>%s</ci>%s</apply></math></kineticLaw>";
        String one = "<speciesReference species='%s' stoichiometry='1'/>";
        String left = one.formatted("S1") + one.formatted("S2");
        ImportedModel run = run("""
                <listOfCompartments><compartment id='C' size='1'/></listOfCompartments>
                <listOfSpecies><species id='S1' compartment='C' initialAmount='1'/><species id='S2' compartment='C' initialAmount='2'/>
                <species id='S3' compartment='C' initialAmount='1'/></listOfSpecies>
                <listOfParameters><parameter id='k1' value='0.75'/><parameter id='k2' value='0.25'/></listOfParameters>
                <listOfReactions>
                <reaction id='r1'><listOfReactants>%1$s</listOfReactants><listOfProducts>%2$s</listOfProducts>%3$s</reaction>
                <reaction id='r2'><listOfReactants>%2$s</listOfReactants><listOfProducts>%1$s</listOfProducts>%4$s</reaction>
                </listOfReactions>
                <listOfEvents><event id='e'><trigger initialValue='true' persistent='true'>%5$s<apply><lt/><ci>S1</ci><cn>0.75</cn></apply></math></trigger>
                <listOfEventAssignments><eventAssignment variable='S2'>%5$s<cn>1.5</cn></math></eventAssignment>
                <eventAssignment variable='S1'>%5$s<cn>1</cn></math></eventAssignment></listOfEventAssignments></event></listOfEvents>
                """.formatted(left, one.formatted("S3"), rate.formatted("k1", "<ci>S1</ci><ci>S2</ci>"),
                rate.formatted("k2", "<ci>S3</ci>"), MATH), 2.5);

        assertPublished(run, 0.5, 0.8512920320497492, 1.35129203204975, 1.398707983624607);
        assertPublished(run, 1.25, 0.7610944834644319, 1.261094483464433, 1.738905535143195);
        assertPublished(run, 2.5, 0.787861277453007, 1.287861277453004, 2.212138749508388);
    }

    private static void assertPublished(ImportedModel run, double time, double... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            assertThat(run.at(time, "S" + (i + 1))).isCloseTo(amounts[i], within(1e-3 + 1e-4 * amounts[i]));
        }
    }

    @Test
    void aTriggerThatIsTrueAtTheStartFiresWhereItCountsAsFalseBefore() {
        String event = """
                <listOfParameters><parameter id='x' constant='false' value='1'/></listOfParameters>
                <listOfEvents><event id='e'><trigger initialValue='%s' persistent='true'>%s<true/></math></trigger>
                <listOfEventAssignments><eventAssignment variable='x'>%s<cn>7</cn></math></eventAssignment></listOfEventAssignments>
                </event></listOfEvents>
                """;

        assertThat(run(event.formatted("false", MATH, MATH), 1).at(0, "x")).isEqualTo(7);
        assertThat(run(event.formatted("true", MATH, MATH), 1).at(1, "x")).isEqualTo(1);
    }

    @Test
    void identifiersThatTheLanguageKeepsAndNotesThatEndCommentsDoNoHarm() {
        ImportedModel run = run("""
                <listOfParameters>
                  <parameter id='when' value='2'><notes><p>ends */ system Evil {} /* here</p></notes></parameter>
                  <parameter id='der' constant='false' value='0' name='a &quot;name&quot; */'/>
                </listOfParameters>
                <listOfRules><assignmentRule variable='der'>%s<apply><times/><ci>when</ci><cn>3</cn></apply></math></assignmentRule></listOfRules>
                """.formatted(MATH), 1);

        assertThat(run.at(1, "der")).isEqualTo(6);
        assertThat(run.conversion().names()).containsEntry("when", "when_").containsEntry("der", "der_");
    }

    @Test
    void whatCannotBeSaidIsRefusedByName() {
        assertRefused(Construct.LEVEL, sbml("", "").replace("level=\"3\"", "level=\"2\""));
        assertRefused(Construct.FAST, sbml("", DECAY.replace("id='r'", "id='r' fast='true'")));
        assertRefused(Construct.INITIAL_VALUE, sbml("", DECAY.replace(" value='0.5'", "")));
        assertRefused(Construct.NOT_FINITE, sbml("", DECAY.replace("<ci>k</ci>", "<infinity/>")));
        assertRefused(Construct.MATHML, sbml("", DECAY.replace("<ci>k</ci>", "<ci>nowhere</ci>")));
    }

    @Test
    void theManualListsEveryConstructThatIsRefused() throws IOException {
        String manual = Files.readString(Twins.folder("docs").resolve("user").resolve("sbml.md"));

        assertThat(Construct.values()).allSatisfy(construct ->
                assertThat(manual).contains("| " + construct.label() + " | " + construct.meaning() + " |"));
    }

    private static void assertRefused(Construct construct, String text) {
        assertThatThrownBy(() -> convert(text)).isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("TW-0803").hasMessageContaining("'" + construct.label() + "'");
    }

    @Test
    void nothingOutsideOfTheFileIsRead() {
        String bomb = "<!DOCTYPE sbml [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><sbml level='3'>&a;</sbml>";

        assertThatThrownBy(() -> convert(bomb)).isInstanceOf(DiagnosticException.class).hasMessageContaining("TW-0804");
    }

    @Test
    void aDamagedFileIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> convert(sbml("", DECAY.replace("</listOfSpecies>", ""))))
                .isInstanceOf(DiagnosticException.class).hasMessageContaining("m.xml:").hasMessageContaining("TW-0804");
        assertThatThrownBy(() -> convert("<a>".repeat(300))).isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("nests");
    }
}
