package org.twinsmith.ui.preference;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** Window, Preferences, Twinsmith. */
public final class PreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Called by the platform. */
    public PreferencePage() {
        super(GRID);
        IPreferenceStore store = Preference.store();
        Arrays.stream(Preference.values()).forEach(each -> store.setDefault(each.key(), each.initially()));
        setPreferenceStore(store);
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("The editor of models, and what happens when they run.");
    }

    @Override
    protected void createFieldEditors() {
        Arrays.stream(Preference.values())
                .forEach(each -> addField(new BooleanFieldEditor(each.key(), each.label(), getFieldEditorParent())));
    }

    @Override
    protected Control createContents(Composite parent) {
        Control fields = super.createContents(parent);
        link(parent, "org.eclipse.ui.preferencePages.ColorsAndFonts",
                "<a>{0}</a>: the colours of names, numbers, units … are in the category Twin language.");
        link(parent, "org.eclipse.ui.preferencePages.Views", "<a>{0}</a>: light or dark.");
        link(parent, "org.eclipse.ui.preferencePages.Keys", "<a>{0}</a>: the commands are in the category Twin.");
        return fields;
    }

    private void link(Composite parent, String page, String text) {
        PreferenceLinkArea area = new PreferenceLinkArea(parent, SWT.NONE, page, text, (IWorkbenchPreferenceContainer) getContainer(), null);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area.getControl());
    }
}
