/**
 * The pictures of this bundle by name.
 *
 * <p>Entry class {@link org.twinsmith.ui.picture.Pictures}. They are vector drawings that look well on light and dark ground.
 */
package org.twinsmith.ui.picture;
