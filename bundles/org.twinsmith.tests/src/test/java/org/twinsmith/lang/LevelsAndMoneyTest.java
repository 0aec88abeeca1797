package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Logarithmic units and currencies in models. */
class LevelsAndMoneyTest {

    @Test
    void aLevelStandsWhereTheQuantityDoes() {
        MarkedSource.body("""
                parameter noise : SoundPressure = 60 [dB[SPL]]
                parameter gain : Real [dB] in -40 .. 40 = 20
                parameter water : Acidity in 6 .. 8 = 7
                variable pressure : SoundPressureLevel
                equations
                    pressure = noise * sqrt(gain)
                """).check();
    }

    @Test
    void aLevelHasTheDimensionOfWhatItIsTheLogarithmOf() {
        MarkedSource.body("""
                parameter noise : SoundPressure = «60 [dB]»{TW-0202}
                parameter power : Power = 30 [dB[W]]
                parameter voltage : Voltage = «30 [dB[W]]»{TW-0202}
                """).check();
    }

    @Test
    void aLevelCannotStandInAProductOfUnits() {
        MarkedSource.body("""
                parameter slope : Real [«d»{TW-0201}B/s] = 3
                parameter loss : Real [1/m] = 3 [«d»{TW-0201}B/m]
                parameter square : Real = 3 [s.«d»{TW-0201}B]
                """).check();
    }

    @Test
    void aRangeOfPhRunsUpwards() {
        MarkedSource.body("""
                parameter acid : Acidity in 6 .. 8 [[pH]] = «9 [[pH]]»{TW-0208}
                parameter empty : Acidity in «8 .. 6 [[pH]]»{TW-0208}  = 7
                """).check();
    }

    @Test
    void aLevelBeyondAllNumbersIsRejectedWhereItStands() {
        MarkedSource.body("parameter gain : Real = «99999 [dB]»{TW-0208}").check();
    }

    @Test
    void moneyOfTwoCurrenciesNeedsARate() {
        MarkedSource.body("""
                parameter price : EnergyPrice [USD/(kW.h)] = 0.11
                parameter rate : Real [EUR/USD] = 0.92
                parameter fee : Currency [CHF] = 20
                state cost : Currency = 0 [EUR]
                variable power : Power
                equations
                    power = 3 [kW]
                    der(cost) = rate * price * power
                    cost = «fee»{TW-0202}
                """).check();
    }

    @Test
    void aKindOfMoneyTakesNoOtherUnit() {
        MarkedSource.body("parameter price : EnergyPrice «[EUR/kg]»{TW-0202} = 3").check();
    }

    @Test
    void theMessageNamesBothCurrencies() {
        assertThat(MarkedSource.body("parameter fee : Currency [CHF] = «20 [EUR]»{TW-0202}").check().getFirst().message())
                .contains("[EUR]").contains("[CHF]");
    }
}
