/**
 * What a user may choose about the editor and about runs. Colours and keys are on the platform's own pages; how severe a
 * warning is stands in the model, where everybody who has it sees the same.
 *
 * <p>Entry class {@link org.twinsmith.ui.preference.Preference}.
 */
package org.twinsmith.ui.preference;
