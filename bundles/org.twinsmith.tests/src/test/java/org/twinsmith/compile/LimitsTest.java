package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.simulation.Simulation;

class LimitsTest {

    @Test
    void limitsReachThePlanAndTheGeneratedProgramInSi() {
        Plan plan = CompiledText.plan("""
                asset Bearing {
                    state T[2] : Temperature = 20 [degC]
                    limits T operating 10 .. 80 [degC], alarm .. 95 [degC]
                    equations
                        der(T) = 0 [K/s]
                }
                system Plant { asset b : Bearing }
                """);
        List<Limit> limits = List.of(new Limit(Limit.Kind.OPERATING, new Interval(283.15, 353.15)),
                new Limit(Limit.Kind.ALARM, new Interval(Double.NEGATIVE_INFINITY, 368.15)));
        assertThat(plan.variables()).filteredOn(each -> each.name().startsWith("b.T")).hasSize(2)
                .extracting(Variable::limits).containsOnly(limits);
        assertThat(new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get().info().variables())
                .filteredOn(each -> each.name().equals("b.T[2]")).extracting(Variable::limits).containsExactly(limits);
    }
}
