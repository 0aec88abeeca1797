package org.twinsmith.sirius;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;

/** Figures as Sirius has them: each has a target, nodes stand in containers and pins on nodes, edges have two ends. */
final class Figures {
    private static final EClass FIGURE = EcoreFactory.eINSTANCE.createEClass();
    private static final EReference TARGET = reference("target", EcorePackage.Literals.EOBJECT, false);
    private static final EReference INNER = reference("ownedDiagramElements", FIGURE, true);
    private static final EReference SOURCE = reference("sourceNode", FIGURE, false);
    private static final EReference END = reference("targetNode", FIGURE, false);

    static {
        EPackage figures = EcoreFactory.eINSTANCE.createEPackage();
        figures.setName("diagram");
        figures.setNsURI("http://www.eclipse.org/sirius/diagram/1.1.0");
        FIGURE.setName("Figure");
        INNER.setUpperBound(-1);
        FIGURE.getEStructuralFeatures().addAll(List.of(TARGET, INNER, SOURCE, END));
        figures.getEClassifiers().add(FIGURE);
    }

    private Figures() {
    }

    private static EReference reference(String name, EClass type, boolean containment) {
        EReference reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setName(name);
        reference.setEType(type);
        reference.setContainment(containment);
        return reference;
    }

    /** A diagram, which stands nowhere. */
    static EObject of(EObject element) {
        EObject figure = FIGURE.getEPackage().getEFactoryInstance().create(FIGURE);
        figure.eSet(TARGET, element);
        return figure;
    }

    /** A figure in or on another one. */
    @SuppressWarnings("unchecked")
    static EObject in(EObject container, EObject element) {
        EObject figure = of(element);
        ((List<EObject>) container.eGet(INNER)).add(figure);
        return figure;
    }

    static EObject edge(EObject source, EObject target) {
        EObject edge = of(null);
        edge.eSet(SOURCE, source);
        edge.eSet(END, target);
        return edge;
    }
}
