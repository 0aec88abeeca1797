package org.twinsmith.simulation.orbit;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.Atmosphere;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.ExtendedPositionProvider;
import org.orekit.utils.PVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinates;
import org.twinsmith.core.program.TwinProgram;

/** What both propagators take for given, by the equations of a program: where Sun and Moon are, how dense the air is, what engines do. */
final class Surroundings {
    private final TwinProgram program;
    private final BodyVariables body;
    private final OrekitData data;
    private final AbsoluteDate start;

    Surroundings(TwinProgram program, String name) {
        this.program = program;
        body = new BodyVariables(program.variables(), name);
        data = OrekitData.INSTANCE;
        program.start();
        program.findStart(0);
        evaluate(0);
        start = data.date(body.value("date", program.values()));
    }

    private double[] evaluate(double time) {
        program.reevaluate(time);
        program.hold(time);
        program.outputs(time);
        return program.values();
    }

    double[] at(AbsoluteDate date) {
        return evaluate(date.durationFrom(start));
    }

    AbsoluteDate start() {
        return start;
    }

    BodyVariables body() {
        return body;
    }

    /** A body of the sky. @param name of the variable with its position */
    ExtendedPositionProvider sky(String name) {
        return new Sky(name);
    }

    Atmosphere air() {
        return new Air();
    }

    private final class Sky implements ExtendedPositionProvider {
        private final String name;

        Sky(String name) {
            this.name = name;
        }

        @Override
        public TimeStampedPVCoordinates getPVCoordinates(AbsoluteDate date, Frame frame) {
            Vector3D position = body.vector(name, at(date));
            return data.gcrf().getTransformTo(frame, date).transformPVCoordinates(new TimeStampedPVCoordinates(date, new PVCoordinates(position, Vector3D.ZERO)));
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldVector3D<T> getPosition(FieldAbsoluteDate<T> date, Frame frame) {
            throw new UnsupportedOperationException("derivatives of the sky are not known");
        }
    }

    private final class Air implements Atmosphere {
        @Override
        public Frame getFrame() {
            return data.itrf();
        }

        @Override
        public double getDensity(AbsoluteDate date, Vector3D position, Frame frame) {
            double time = date.durationFrom(start);
            body.place(frame.getTransformTo(data.gcrf(), date).transformPosition(position), program.values());
            return body.value("airDensity", evaluate(time));
        }

        @Override
        public <T extends CalculusFieldElement<T>> T getDensity(FieldAbsoluteDate<T> date, FieldVector3D<T> position, Frame frame) {
            throw new UnsupportedOperationException("derivatives of the air are not known");
        }
    }
}
