package org.twinsmith.diagram.swt.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.swt.model.TopologyModel;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.view.DiagramView;

/**
 * Edits the topology of the systems that a file declares. The text is the truth: what is asked of the drawing becomes edits of the
 * document that the text editor shows as well, and the drawing follows the document.
 */
public final class TopologyEditor extends EditorPart {
    /** As named in plugin.xml. */
    public static final String ID = "org.twinsmith.diagram.swt.topology";
    private final Selection selection = new Selection();
    private final BufferWatch watch = new BufferWatch(this);
    private DiagramView view = new DiagramView(new Scene(new Component("", "", "", Symbol.GENERIC, "", List.of(), List.of(), List.of()),
            List.of()), SystemLayout.EMPTY);
    private IFile file;
    private SharedText text;
    private TopologyModel model;
    private LayoutStore layouts;
    private SceneReading reading;
    private EditorBody body;
    private EditorStage stage;
    private Following following;
    private LiveValues values;
    private SelectedComponents selected;
    private String system = "";
    private boolean moved;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        file = ResourceUtil.getFile(input);
        if (file == null || !"twin".equals(file.getFileExtension())) {
            throw new PartInitException("only .twin files of the workspace have drawings");
        }
        setPartName(file.getName() + " (drawing)");
        try {
            text = new SharedText(file);
            layouts = new LayoutStore(file);
        } catch (CoreException e) {
            throw new PartInitException(e.getStatus());
        }
        model = new TopologyModel(file);
        reading = new SceneReading(this);
        stage = new EditorStage(this);
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new EditorBody(parent, this);
        new EditorActions(this).install();
        TypeDrop.install(this);
        selected = new SelectedComponents(this);
        getSite().setSelectionProvider(selected);
        following = new Following(this);
        values = new LiveValues(this);
        text.document().addDocumentListener(watch);
        FileBuffers.getTextFileBufferManager().addFileBufferListener(watch);
        file.getWorkspace().addResourceChangeListener(watch);
        reading.request(0);
    }

    @Override
    public void dispose() {
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(watch);
        if (file != null) {
            file.getWorkspace().removeResourceChangeListener(watch);
        }
        if (following != null) {
            following.dispose();
            values.dispose();
        }
        if (text != null) {
            text.document().removeDocumentListener(watch);
            reading.cancel();
            try {
                text.close();
            } catch (CoreException e) {
                report(e);
            }
        }
        super.dispose();
    }

    /** Takes over what was read; in the user interface thread. */
    void show(TopologyModel.Reading read) {
        body.systems(read.systems(), system);
        if (read.scene().isEmpty()) {
            body.canvas().setMessage(read.broken() ? "The text does not parse" : "This file declares no system to draw");
            return;
        }
        Scene scene = read.scene().get();
        boolean other = !scene.root().name().equals(view.scene().root().name());
        if (other) {
            system = scene.root().name();
            moved = false;
            view = new DiagramView(scene, layouts.of(system));
            selection.set(List.of());
            values.forget();
            layouts.of(system).view().ifPresentOrElse(body.canvas()::show, body.canvas()::fit);
        } else if (!read.broken()) {
            view.update(scene);
            selection.set(selection.all().stream().filter(each -> view.find(each).isPresent() || view.link(each).isPresent()).toList());
        }
        body.canvas().setMessage(read.broken() ? "The text does not parse: the drawing shows what it said before" : read.remark());
        body.canvas().setBindings(read.bindings());
        body.refresh();
        selected.tell();
        firePropertyChange(PROP_DIRTY);
    }

    /** Draws another system of the file; where places were changed they are saved first, or lost if the user says so. */
    void open(String name) {
        if (!name.equals(system)) {
            if (moved) {
                savePlaces();
            }
            system = name;
            reading.request(0);
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        try {
            text.save();
            savePlaces();
        } catch (CoreException e) {
            report(e);
            monitor.setCanceled(true);
        }
        firePropertyChange(PROP_DIRTY);
    }

    private void savePlaces() {
        if (!moved) {
            return;
        }
        try {
            SystemLayout places = view.layout(true);
            layouts.save(system, new SystemLayout(places.nodes(), places.pins(), places.links(), Optional.of(body.canvas().viewport())));
            moved = false;
        } catch (CoreException | DiagnosticException e) {
            report(e);
        }
    }

    /** Someone else wrote the layout file. */
    void layoutChanged() {
        try {
            layouts.reload();
        } catch (CoreException e) {
            report(e);
            return;
        }
        if (!moved && !system.isEmpty()) {
            view = new DiagramView(view.scene(), layouts.of(system));
            body.refresh();
        }
    }

    void report(Exception problem) {
        StatusManager.getManager().handle(Status.error(problem.getMessage(), problem), StatusManager.LOG | StatusManager.SHOW);
    }

    /** Something stands elsewhere now: the editor has something to save. */
    void placesChanged() {
        moved = true;
        firePropertyChange(PROP_DIRTY);
        body.refresh();
    }

    void dirtyChanged() {
        firePropertyChange(PROP_DIRTY);
    }

    @Override
    public boolean isDirty() {
        return moved || text != null && text.isDirty();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a drawing has no other name than its text");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        body.canvas().setFocus();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IContentOutlinePage.class) {
            return type.cast(body.outline());
        }
        return type == IUndoContext.class ? type.cast(undoContext()) : super.getAdapter(type);
    }

    IUndoContext undoContext() {
        return text.undo().getUndoContext();
    }

    public DiagramView view() {
        return view;
    }

    public Selection selection() {
        return selection;
    }

    /** The name of the drawn system; empty before the first reading. */
    public String system() {
        return system;
    }

    public DiagramCanvas canvas() {
        return body.canvas();
    }

    public EditorStage stage() {
        return stage;
    }

    EditorBody body() {
        return body;
    }

    LiveValues values() {
        return values;
    }

    IFile file() {
        return file;
    }

    SharedText text() {
        return text;
    }

    TopologyModel model() {
        return model;
    }

    SceneReading reading() {
        return reading;
    }

    LayoutStore layouts() {
        return layouts;
    }
}
