package org.twinsmith.ui.navigate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.twinsmith.lang.ide.navigation.Declared;
import org.twinsmith.lang.ide.navigation.Outline;
import org.twinsmith.ui.language.ModelText;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.outline.OutlineLabels;
import org.twinsmith.ui.project.SelectedResource;
import org.twinsmith.ui.project.TwinNature;
import org.twinsmith.ui.project.TwinProjects;

/** Opens a declaration by its name, from wherever in the workbench. */
public final class OpenDeclaration extends AbstractHandler {
    /** A declaration. @param container the name of what holds it, or empty */
    private record Symbol(Outline.Item item, String container) {
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(HandlerUtil.getActiveShellChecked(event), new Labels());
        dialog.setTitle("Open declaration");
        dialog.setMessage("Name (? and * stand for any letters):");
        dialog.setMultipleSelection(false);
        try {
            dialog.setElements(symbols(SelectedResource.of(event)).toArray());
        } catch (CoreException e) {
            throw new ExecutionException("A file of the model cannot be read", e);
        }
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Symbol symbol) {
            Places.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), new Declared.InModel(symbol.item().place()));
        }
        return null;
    }

    /** Of the selected project, or of all where none is. */
    private static List<Symbol> symbols(Optional<IResource> selected) throws CoreException {
        List<IProject> projects = selected.map(resource -> List.of(resource.getProject()))
                .orElseGet(() -> List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
        List<Symbol> symbols = new ArrayList<>();
        for (IProject project : projects) {
            if (project.isAccessible() && project.hasNature(TwinNature.ID)) {
                ModelText model = TwinProjects.textOf(project);
                model.files().keySet().forEach(path -> collect(TwinLanguage.get().outline(model, path), "", symbols));
            }
        }
        return symbols;
    }

    private static void collect(List<Outline.Item> items, String container, List<Symbol> symbols) {
        for (Outline.Item item : items) {
            symbols.add(new Symbol(item, container));
            collect(item.members(), item.name(), symbols);
        }
    }

    private static final class Labels extends LabelProvider {
        private final OutlineLabels names = new OutlineLabels();

        @Override
        public String getText(Object element) {
            Symbol symbol = (Symbol) element;
            String file = symbol.item().place().file();
            String where = symbol.container().isEmpty() ? "" : symbol.container() + ", ";
            return symbol.item().name() + "  –  " + symbol.item().kind() + ", " + where + file.substring(file.lastIndexOf('/') + 1);
        }

        @Override
        public Image getImage(Object element) {
            return names.getImage(((Symbol) element).item());
        }
    }
}
