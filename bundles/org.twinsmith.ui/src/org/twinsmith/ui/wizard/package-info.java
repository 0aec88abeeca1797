/**
 * The wizards that begin something: a twin project, a file of the language.
 *
 * <p>Entry classes {@link org.twinsmith.ui.wizard.NewTwinProjectWizard} and {@link org.twinsmith.ui.wizard.NewTwinFileWizard}.
 * What they make comes from {@link org.twinsmith.ui.project}; they only ask.
 */
package org.twinsmith.ui.wizard;
