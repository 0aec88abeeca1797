/**
 * What is known of the world that no formula gives: the orientation of the Earth, leap seconds, Sun and Moon, the activity of the Sun, fields of
 * gravity; from files of the field's standard formats in a folder that the user names, and what it costs where they are missing.
 *
 * <p>Start at {@link org.twinsmith.core.space.SpaceData}. Files are not trusted: what is damaged is refused with its line.
 */
package org.twinsmith.core.space;
