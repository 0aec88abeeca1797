package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** twin.fluid against closed forms and published formulas that it does not use itself. */
class FluidLibraryTest {
    private static final double RHO = 998.207;
    private static final double G = 9.80665;

    @Test
    void twoTanksLevelOutThroughALaminarPipe() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset left : OpenTank { area = 0.5 [m2]  level = 3 [m] }
                    asset right : OpenTank { area = 0.5 [m2]  level = 1 [m] }
                    asset pipe : LaminarPipe { length = 20 [m]  diameter = 20 [mm] }
                    connect left.outlet -> pipe.inlet
                    connect pipe.outlet -> right.inlet
                }
                scenario Run of S for 10 [min] { record left.level, right.level every 10 [s] }
                """);

        double resistance = 128 * 1.0016e-3 * 20 / (Math.PI * Math.pow(0.02, 4));
        double left = 2 + Math.exp(-2 * RHO * G / (resistance * 0.5) * 600);
        assertThat(run.last("left.level")).isCloseTo(left, within(1e-7));
        assertThat(run.last("right.level")).isCloseTo(4 - left, within(1e-7));
    }

    /** Colebrook's implicit formula is the reference to which Churchill's was fitted: they differ by less than a percent or two. */
    @Test
    void aRoughPipeLosesWhatColebrookSays() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset source : FlowSource
                    asset pipe : Pipe { length = 100 [m]  diameter = 200 [mm]  roughness = 0.2 [mm]  rise = 5 [m] }
                    asset sink : Reservoir
                    connect source.outlet -> pipe.inlet
                    connect pipe.outlet -> sink.outlet
                }
                scenario Run of S for 1 [s] {
                    set source.flow = 200 [m3/h]
                    record pipe.loss
                }
                """);

        double v = 200 / 3600.0 / (Math.PI * 0.01);
        double reynolds = v * 0.2 * RHO / 1.0016e-3;
        double f = 0.02;
        for (int i = 0; i < 50; i++) {
            f = Math.pow(-2 * Math.log10(0.001 / 3.7 + 2.51 / (reynolds * Math.sqrt(f))), -2);
        }
        double expected = f * 100 / 0.2 * RHO * v * v / 2;
        assertThat(run.last("pipe.loss") - RHO * G * 5).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void aSlowFlowLosesWhatHagenAndPoiseuilleSay() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset source : FlowSource
                    asset pipe : Pipe { length = 10 [m]  diameter = 50 [mm] }
                    asset same : LaminarPipe { length = 10 [m]  diameter = 50 [mm] }
                    asset sink : Reservoir
                    connect source.outlet -> pipe.inlet
                    connect pipe.outlet -> same.inlet
                    connect same.outlet -> sink.outlet
                }
                scenario Run of S for 1 [s] {
                    set source.flow = 0.1 [m3/h]
                    record pipe.loss, same.loss
                }
                """);

        assertThat(run.last("pipe.loss")).isCloseTo(run.last("same.loss"), within(1e-3 * run.last("same.loss")));
    }

    @Test
    void aValvePassesItsFlowCoefficientAtOneBar() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset source : PressureSource
                    asset open, half, shut : ControlValve { kvs = 40  density = 1000 [kg/m3] }
                    asset equal : ControlValve { kvs = 40  density = 1000 [kg/m3]  characteristic = equalPercentage }
                    asset sink : Reservoir
                    connect source.outlet -> open.inlet
                    connect source.outlet -> half.inlet
                    connect source.outlet -> shut.inlet
                    connect source.outlet -> equal.inlet
                    connect open.outlet -> sink.outlet
                    connect half.outlet -> sink.outlet
                    connect shut.outlet -> sink.outlet
                    connect equal.outlet -> sink.outlet
                }
                scenario Run of S for 1 [s] {
                    set source.pressure = 1 [bar]
                    set half.opening = 0.5
                    set equal.opening = 0.5
                    set shut.opening = 0
                    record open.flow, half.flow, shut.flow, equal.flow
                }
                """);

        assertThat(run.last("open.flow") * 3600).isCloseTo(40, within(1e-5));
        assertThat(run.last("half.flow") * 3600).isCloseTo(20, within(1e-5));
        assertThat(run.last("equal.flow") * 3600).isCloseTo(40 / Math.sqrt(50), within(1e-5));
        assertThat(run.last("shut.flow") * 3600).as("the leak of class IV").isCloseTo(0.004, within(2e-4));
    }

    @Test
    void aPumpWorksWhereItsCurveMeetsThatOfThePlant() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset low : Reservoir
                    asset pump : CentrifugalPump
                    asset fitting : Fitting { zeta = 40  diameter = 150 [mm] }
                    asset meter : FlowMeter
                    asset gauge : PressureTransmitter
                    asset high : Reservoir { level = 20 [m] }
                    connect low.outlet -> pump.suction
                    connect pump.discharge -> fitting.inlet
                    connect gauge.tap -> pump.discharge
                    connect fitting.outlet -> meter.inlet
                    connect meter.outlet -> high.outlet
                }
                scenario Run of S for 10 [s] { record pump.flow, pump.power, pump.head, meter.total, gauge.signal every 1 [s] }
                """);

        double area = Math.PI * 0.15 * 0.15 / 4;
        double plant = 40 / (2 * G * area * area);
        double curve = 32 / 3.0 / Math.pow(100 / 3600.0, 2);
        double q = Math.sqrt((32 * 4 / 3.0 - 20) / (plant + curve));
        assertThat(run.last("pump.flow")).isCloseTo(q, within(1e-8));
        double load = q * 36;
        assertThat(run.last("pump.power")).as("hydraulic power by efficiency")
                .isCloseTo(RHO * G * run.last("pump.head") * q / (0.78 * load * (2 - load)), within(1e-3));
        assertThat(run.last("meter.total")).isCloseTo(10 * q, within(1e-6));
        assertThat(run.last("gauge.signal")).isCloseTo(RHO * G * run.last("pump.head") / 1e6, within(1e-9));
    }

    @Test
    void anOrificeEmptiesATankByTheLawOfTorricelli() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset tank : OpenTank { area = 0.1 [m2]  level = 1 [m] }
                    asset hole : Orifice { diameter = 10 [mm]  transition = 1e-9 [m3/h] }
                    asset air : Reservoir
                    connect tank.outlet -> hole.inlet
                    connect hole.outlet -> air.outlet
                }
                scenario Run of S for 10 [min] { record tank.level every 10 [s] }
                """);

        double root = 1 - 0.61 * Math.PI * 1e-4 / 4 * Math.sqrt(2 * G) / 0.1 / 2 * 600;
        assertThat(run.last("tank.level")).isCloseTo(root * root, within(1e-6));
    }

    @Test
    void aSurgeVesselSwingsWithTheMassOfTheLiquid() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset lake : Reservoir { level = 20 [m] }
                    asset main : LiquidInertia { length = 100 [m]  diameter = 300 [mm] }
                    asset vessel : GasCushion { volume = 10 [m3]  precharge = 195.781333 [kPa]  liquid = 1 [l] }
                    connect lake.outlet -> main.inlet
                    connect main.outlet -> vessel.opening
                }
                scenario Run of S for 50 [s] { record vessel.liquid every 0.05 [s] }
                """);

        // A small swing about the precharge: T = 2 pi sqrt(rho L V / (A p)).
        double pressure = RHO * G * 20 + 101325;
        double period = 2 * Math.PI * Math.sqrt(RHO * 100 * 10 / (Math.PI * 0.0225 * pressure));
        double[] liquid = run.column("vessel.liquid");
        int row = (int) Math.round(period / 0.05);
        assertThat(liquid[row]).as("back where it began").isCloseTo(1e-3, within(2e-5));
        assertThat(liquid[row / 2]).isCloseTo(-1e-3, within(2e-5));
    }

    @Test
    void aNonReturnValveHoldsWhatADisplacementPumpHasLifted() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset low : Reservoir
                    asset pump : DisplacementPump { displacement = 100 [ml] }
                    asset check : CheckValve
                    asset tank : OpenTank { level = 0 [m] }
                    asset drain : CheckValve
                    asset bottom : Reservoir
                    connect low.outlet -> pump.suction
                    connect pump.discharge -> check.inlet
                    connect check.outlet -> tank.inlet
                    connect bottom.outlet -> drain.inlet
                    connect drain.outlet -> tank.outlet
                }
                scenario Run of S for 100 [s] {
                    set pump.speed = 600 [rpm]
                    set pump.speed = 0 [rpm] from 50 [s]
                    record tank.level, pump.flow every 1 [s]
                }
                """);

        assertThat(run.at(10, "pump.flow")).isCloseTo(1e-3, within(1e-12));
        assertThat(run.last("tank.level")).isCloseTo(0.05, within(1e-6));
    }
}
