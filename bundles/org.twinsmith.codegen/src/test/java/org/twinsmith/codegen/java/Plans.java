package org.twinsmith.codegen.java;

import static org.twinsmith.codegen.java.PlanBuilder.at;
import static org.twinsmith.codegen.java.PlanBuilder.c;
import static org.twinsmith.codegen.java.PlanBuilder.call;
import static org.twinsmith.codegen.java.PlanBuilder.op;
import static org.twinsmith.codegen.java.PlanBuilder.v;

import java.util.List;

import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;

/** Plans of small systems whose behaviour is known. */
final class Plans {
    private Plans() {
    }

    /** A ball dropped from 1 m, restitution 0.7, that comes to rest below 0.1 m/s: the Reference FMU's BouncingBall. */
    static Plan bouncingBall() {
        int height = 0;
        int speed = 1;
        int resting = 2;
        int gravity = 3;
        int restitution = 4;
        PlanBuilder b = new PlanBuilder("BouncingBall", new Layout(2, 1, 0, 2, 0))
                .variable("h", Role.STATE, height, new Unit("m", Dimension.base("m"), 1, 0), new ValueType.Real())
                .variable("v", Role.STATE, speed)
                .variable("resting", Role.DISCRETE, resting, Unit.ONE, new ValueType.Boolean())
                .variable("g", Role.PARAMETER, gravity)
                .variable("e", Role.PARAMETER, restitution)
                .parameter(gravity, c(-9.81)).parameter(restitution, c(0.7))
                .start(height, c(1)).start(speed, c(0));
        int down = b.relation(v(height), Comparison.LESS_OR_EQUAL, c(0));
        Condition rest = new Condition.Flag(resting);
        b.equation(5, new Expr.If(rest, c(0), v(speed))).equation(6, new Expr.If(rest, c(0), v(gravity)));
        Expr rebound = op(new Expr.Negate(v(restitution)), "*", v(speed));
        b.when(new Condition.Held(down), speed, rebound);
        Condition slow = new Condition.And(new Condition.Compare(Comparison.LESS, rebound, c(0.1)),
                new Condition.Compare(Comparison.LESS, v(speed), c(0)));
        b.when(new Condition.And(new Condition.Held(down), slow), resting, c(1));
        b.events.add(new EventRule("bounce", new Condition.Held(down), "low", "The ball bounces", at(80)));
        b.expectations.add(new Scenario.Expectation(new Condition.Compare(Comparison.GREATER, v(height), c(-1e-6)),
                Scenario.Expectation.When.ALWAYS, "h > -1e-6", at(90)));
        b.duration = 3;
        b.interval = 0.01;
        return b.build();
    }

    /**
     * Two tanks joined by a pipe with a quadratic and a linear loss, which makes a loop of two unknowns: flow q and loss
     * dh. States h1, h2; input q1 into the first tank; parameters a (area) and k (loss).
     */
    static Plan twoTanks() {
        return twoTanks(solved());
    }

    /** The same, where dh is torn: computed from q, which alone is iterated on. */
    static Plan tornTanks() {
        return twoTanks(torn());
    }

    private static Step solved() {
        Expr slope = op(op(op(c(-2), "*", v(4)), "*", call(MathFunction.ABS, v(5))), "-", c(1));
        return new Step.Solve(List.of(5, 6), List.of(op(v(6), "-", op(v(0), "-", v(1))), op(v(6), "-", loss())),
                List.of(new Step.Partial(0, 1, c(1)), new Step.Partial(1, 1, c(1)), new Step.Partial(1, 0, slope)),
                List.of(at(50), at(51)));
    }

    private static Step torn() {
        Expr slope = op(op(op(c(2), "*", v(4)), "*", call(MathFunction.ABS, v(5))), "+", c(1));
        return new Step.Solve(List.of(5), List.of(new Step.Assign(6, loss(), at(51))),
                List.of(op(v(6), "-", op(v(0), "-", v(1)))),
                List.of(new Step.Partial(0, 1, c(1)), new Step.Partial(1, 0, slope)), List.of(at(50)));
    }

    /** k q |q| + q. */
    private static Expr loss() {
        return op(op(op(v(4), "*", v(5)), "*", call(MathFunction.ABS, v(5))), "+", v(5));
    }

    private static Plan twoTanks(Step loop) {
        int h1 = 0;
        int h2 = 1;
        int inflow = 2;
        int area = 3;
        int loss = 4;
        int q = 5;
        int dh = 6;
        int total = 7;
        PlanBuilder b = new PlanBuilder("TwoTanks", new Layout(2, 0, 1, 2, 3))
                .variable("t1.h", Role.STATE, h1).variable("t2.h", Role.STATE, h2)
                .variable("t1.inflow", Role.INPUT, inflow)
                .variable("area", Role.PARAMETER, area).variable("pipe.k", Role.PARAMETER, loss)
                .variable("pipe.q", Role.ALGEBRAIC, q, new Unit("m3/h", Dimension.NONE, 1 / 3600.0, 0),
                        new ValueType.Real())
                .variable("pipe.dh", Role.ALGEBRAIC, dh).variable("total", Role.ALGEBRAIC, total)
                .parameter(area, c(2)).parameter(loss, c(100))
                .start(h1, c(3)).start(h2, c(1));
        int late = b.relation(new Expr.Time(), Comparison.GREATER_OR_EQUAL, c(5));
        b.equation(inflow, new Expr.If(new Condition.Held(late), c(0.02), c(0)));
        b.dynamics.add(loop);
        b.equation(8, op(op(v(inflow), "-", v(q)), "/", v(area))).equation(9, op(v(q), "/", v(area)));
        b.outputs.add(new Step.Assign(total, op(op(v(h1), "+", v(h2)), "*", v(area)), at(52)));
        b.duration = 20;
        b.interval = 0.5;
        return b.build();
    }
}
