package org.twinsmith.simulation.orbit;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.Field;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.forces.ForceModel;
import org.orekit.propagation.FieldSpacecraftState;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.FieldEventDetector;
import org.orekit.utils.PVCoordinates;
import org.orekit.utils.ParameterDriver;

/** What engines accelerate a body by, in m/s2 and the axes radial, along, normal: CCSDS 502.0-B-3, 3.2.4.11. */
final class Engines implements ForceModel {
    private final Surroundings surroundings;

    Engines(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** From components that are radial, along the track and normal to the orbit to the axes of the state's frame. */
    static Vector3D turned(PVCoordinates state, double radial, double along, double normal) {
        Vector3D r = state.getPosition().normalize();
        Vector3D n = state.getMomentum().normalize();
        return new Vector3D(radial, r, along, n.crossProduct(r), normal, n);
    }

    @Override
    public boolean dependsOnPositionOnly() {
        return false;
    }

    @Override
    public Vector3D acceleration(SpacecraftState state, double[] parameters) {
        double[] values = surroundings.at(state.getDate());
        BodyVariables body = surroundings.body();
        return turned(state.getPVCoordinates(), body.value("thrustRadial", values), body.value("thrustAlong", values), body.value("thrustNormal", values));
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldVector3D<T> acceleration(FieldSpacecraftState<T> state, T[] parameters) {
        throw new UnsupportedOperationException("derivatives of engines are not known");
    }

    @Override
    public List<ParameterDriver> getParametersDrivers() {
        return List.of();
    }

    @Override
    public Stream<EventDetector> getEventDetectors() {
        return Stream.empty();
    }

    @Override
    public <T extends CalculusFieldElement<T>> Stream<FieldEventDetector<T>> getFieldEventDetectors(Field<T> field) {
        return Stream.empty();
    }
}
