/**
 * The viewpoint of Sirius over the metamodel: registers its design where Sirius is installed, and keeps Sirius from reading texts
 * that do not parse.
 *
 * <p>Compiles and ships without Sirius. {@link org.twinsmith.sirius.SiriusRegistrar} and
 * {@link org.twinsmith.sirius.SessionGuards} are made by extension points of Sirius only, and call it reflectively.
 */
package org.twinsmith.sirius;
