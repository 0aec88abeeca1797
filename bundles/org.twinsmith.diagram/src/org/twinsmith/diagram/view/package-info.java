/**
 * A drawing that somebody looks at and changes: where everything stands, what is where, what an edit of the text does to it.
 *
 * <p>Entry: {@link org.twinsmith.diagram.view.DiagramView}. Everything costs in proportion to what it touches, so that a
 * drawing of ten thousand components can be dragged about. Knows no toolkit; the model only through scenes.
 */
package org.twinsmith.diagram.view;
