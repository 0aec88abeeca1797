/**
 * The metamodel of a twin: the generated EMF classes stand in {@code org.twinsmith.model.twin}, their source is
 * {@code model/twin.ecore}.
 *
 * <p>Knows EMF; never Xtext, a user interface or the plan.
 */
package org.twinsmith.model;
