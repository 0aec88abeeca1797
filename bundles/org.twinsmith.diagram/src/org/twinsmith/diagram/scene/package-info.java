/**
 * What a topology drawing shows: components, their pins, links and readouts, as immutable records read from the model.
 *
 * <p>Entry: {@link org.twinsmith.diagram.scene.SceneReader}. Knows the metamodel; knows no positions, colours or
 * layout algorithm.
 */
package org.twinsmith.diagram.scene;
