package org.twinsmith.diagram.swt.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.diagram.edit.Gestures;
import org.twinsmith.diagram.scene.Elements;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.SceneCache;
import org.twinsmith.diagram.scene.SceneOptions;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.diagram.symbol.SymbolFiles;
import org.twinsmith.diagram.tool.Copied;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.lang.edit.Copying;
import org.twinsmith.lang.edit.EditService;
import org.twinsmith.lang.edit.ElementAt;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.CopiedInstance;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.edit.TopologyEdits;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.ui.language.ModelText;
import org.twinsmith.ui.language.TwinLanguage;
import org.twinsmith.ui.project.TwinProjects;

/** The model that one file belongs to, as the editors show it now. May be called from any thread; a call takes as long as linking what changed. */
public final class TopologyModel {
    private final IFile file;
    private final String path;
    private final SceneCache scenes = new SceneCache(ModelWorkspace::revision);
    private final SymbolFiles symbols = new SymbolFiles(TopologyModel::disk);

    /**
     * What can be drawn of a file.
     *
     * @param broken whether its text does not parse, so that half of it may be missing
     * @param bindings by component, which sources its values come from and go to: {@code ← plc}
     * @param remark what else is to be said of it, or empty
     */
    public record Reading(List<String> systems, Optional<Scene> scene, boolean broken, Map<String, String> bindings, String remark) {
    }

    /** What a request comes to. @param created paths of what comes into being */
    public record Edited(Outcome outcome, List<String> created) {
    }

    public TopologyModel(IFile file) {
        this.file = file;
        this.path = file.getFullPath().toString();
    }

    private static Path disk(String workspacePath) {
        IPath location = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(workspacePath)).getLocation();
        return location == null ? Path.of(workspacePath) : location.toPath();
    }

    private ModelText text() throws CoreException {
        return TwinProjects.textOf(file.getProject());
    }

    /**
     * Reads a system of the file.
     *
     * @param system its name; empty for the first
     * @param open whether a component is opened, by its path; empty where nobody said
     */
    public Reading read(String system, Function<String, Optional<Boolean>> open) throws CoreException {
        ModelText texts = text();
        Set<String> files = texts.files().keySet();
        return TwinLanguage.get().ask(texts, (workspace, edits) -> {
            symbols.clearProblems();
            List<ComponentType> types = types(workspace);
            boolean broken = !workspace.parses(path);
            SceneOptions options = new SceneOptions(open, feature -> dimension(edits.quantities(), feature), true,
                    type -> symbols.of(type, annotation -> workspace.places().of(annotation)));
            Optional<ComponentType> chosen = types.stream().filter(type -> system.isEmpty() || type.getName().equals(system)).findFirst();
            Optional<Scene> scene = chosen.map(type -> new SceneReader(Documentation::of, options, scenes).read(type));
            return new Reading(types.stream().map(Named::getName).toList(), scene, broken,
                    chosen.map(type -> bindings(workspace, files, type.getName())).orElse(Map.of()), remark(symbols.problems()));
        });
    }

    /** What is bound of the parts of a system, wherever in the model that is said. */
    private static Map<String, String> bindings(ModelWorkspace workspace, Set<String> files, String system) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String each : files) {
            workspace.file(each).stream().flatMap(read -> read.getElements().stream()).filter(Binding.class::isInstance).map(Binding.class::cast)
                    .filter(binding -> binding.getTarget() != null && binding.getSource() != null && binding.getSource().getName() != null).forEach(binding -> {
                        String target = Places.text(binding.getTarget()).replaceAll("\\[[^\\]]*\\]|\\s", "");
                        int dot = target.lastIndexOf('.');
                        if (target.startsWith(system + ".") && dot > system.length()) {
                            found.computeIfAbsent(target.substring(system.length() + 1, dot), none -> new TreeSet<>())
                                    .add((binding.getDirection() == Direction.READ ? "← " : "→ ") + binding.getSource().getName());
                        }
                    });
        }
        Map<String, String> bindings = new TreeMap<>();
        found.forEach((component, sources) -> bindings.put(component, String.join("  ", sources)));
        return bindings;
    }

    private static String remark(List<Diagnostic> problems) {
        return problems.stream().findFirst().map(each -> each.place().file() + ":" + each.place().line() + ": " + each.message()
                + " (" + each.code().id() + ")").orElse("");
    }

    /** Systems first: what else holds parts can be drawn too. */
    private List<ComponentType> types(ModelWorkspace workspace) {
        List<ComponentType> types = workspace.file(path).map(each -> each.getElements().stream().filter(ComponentType.class::isInstance)
                .map(ComponentType.class::cast).filter(type -> type.getName() != null)
                .filter(type -> type.getKind() == ComponentKind.SYSTEM || !Members.instances(type).isEmpty()).toList()).orElse(List.of());
        List<ComponentType> sorted = new ArrayList<>(types.stream().filter(type -> type.getKind() == ComponentKind.SYSTEM).toList());
        types.stream().filter(type -> type.getKind() != ComponentKind.SYSTEM).forEach(sorted::add);
        return sorted;
    }

    private Optional<Elements> elements(ModelWorkspace workspace, String system) {
        return types(workspace).stream().filter(type -> type.getName().equals(system)).findFirst().map(Elements::new);
    }

    /** The edits of what was asked for in the drawing of a system. */
    public Edited edit(String system, DiagramView view, Request request) throws CoreException {
        return TwinLanguage.get().ask(text(), (workspace, edits) -> {
            LoadedModel model = workspace.model(List.of());
            try {
                Gestures gestures = new Gestures(view, elements(workspace, system).orElseThrow(),
                        name -> Optional.ofNullable(edits.types(model.files()).get(name)));
                Gestures.Asked asked = gestures.of(request);
                return new Edited(outcome(edits, model, asked.gestures()), asked.created());
            } catch (DiagnosticException refused) {
                return new Edited(new Outcome.Refused(refused.diagnostics().getFirst()), List.of());
            }
        });
    }

    private static Outcome outcome(EditService service, LoadedModel model, List<Gesture> gestures) {
        TopologyEdits edits = service.edits(model);
        List<TextEdit> all = new ArrayList<>();
        for (Gesture gesture : gestures) {
            switch (edits.of(gesture)) {
                case Outcome.Refused refused -> {
                    return refused;
                }
                case Outcome.Edits done -> all.addAll(done.edits());
            }
        }
        return new Outcome.Edits(all);
    }

    /** What a copy of components needs; those of one container, that of the first. */
    public Copied copy(String system, DiagramView view, List<String> paths) throws CoreException {
        String container = paths.isEmpty() ? "" : DiagramView.container(paths.getFirst());
        return TwinLanguage.get().ask(text(), (workspace, edits) -> {
            Map<String, CopiedInstance> instances = new LinkedHashMap<>();
            elements(workspace, system).ifPresent(elements -> paths.stream().filter(path -> DiagramView.container(path).equals(container))
                    .forEach(path -> elements.instance(path).filter(each -> elements.type(path).isPresent())
                            .ifPresent(instance -> instances.put(path, Copying.of(instance)))));
            return Copied.of(view, instances);
        });
    }

    /** The features of a component that an instance can give values. */
    public List<PropertyEntry> properties(String system, String component) throws CoreException {
        return TwinLanguage.get().ask(text(), (workspace, edits) -> elements(workspace, system).flatMap(elements -> elements.instance(component)
                .flatMap(instance -> elements.type(component).map(type -> Members.of(type).stream().filter(Feature.class::isInstance)
                        .map(Feature.class::cast).filter(TopologyModel::isGiven).map(feature -> property(feature, instance)).toList())))
                .orElse(List.of()));
    }

    private static boolean isGiven(Feature feature) {
        return feature.getName() != null && feature.getType() != null
                && feature.getRole() != FeatureRole.VARIABLE && feature.getRole() != FeatureRole.TELEMETRY;
    }

    private static PropertyEntry property(Feature feature, Instance instance) {
        Optional<Modifier> own = Members.group(instance).getModifiers().stream()
                .filter(each -> each.getFeature() == feature && each.getMember() == null && each.getValue() != null).findFirst();
        String value = own.map(each -> Places.text(each.getValue())).or(() -> Optional.ofNullable(feature.getValue()).map(Places::text)).orElse("");
        return new PropertyEntry(feature.getName(), feature.getRole().getLiteral(), Places.text(feature.getType()), value, own.isPresent(),
                Documentation.of(feature));
    }

    /** Where a component or link of a drawing stands in the text. */
    public Optional<Place> place(String system, DiagramView view, String element) throws CoreException {
        return TwinLanguage.get().ask(text(), (workspace, edits) -> elements(workspace, system)
                .flatMap(elements -> element(elements, view, element)).map(found -> workspace.places().of(found)).filter(place -> place.line() > 0));
    }

    private static Optional<? extends EObject> element(Elements elements, DiagramView view, String element) {
        return Selection.isLink(element) ? view.link(element).flatMap(each -> elements.connection(each.link())) : elements.instance(element);
    }

    /** The component or link of a drawing whose text an offset of the file lies in. */
    public Optional<String> elementAt(String system, DiagramView view, int offset) throws CoreException {
        return TwinLanguage.get().ask(text(), (workspace, edits) -> elements(workspace, system).flatMap(elements -> {
            Optional<Instance> instance = ElementAt.of(workspace, path, offset, Instance.class)
                    .or(() -> ElementAt.of(workspace, path, offset, InstanceGroup.class).flatMap(group -> group.getInstances().stream().findFirst()));
            if (instance.isPresent()) {
                return instance.flatMap(each -> shown(elements, view, each));
            }
            return ElementAt.of(workspace, path, offset, Connection.class).flatMap(each -> view.links().stream()
                    .filter(link -> elements.connection(link.link()).filter(found -> found == each).isPresent())
                    .map(link -> DiagramView.key(link.link())).findFirst());
        }));
    }

    /** The instance in the system itself, or in one of the open components whose type declares it. */
    private static Optional<String> shown(Elements elements, DiagramView view, Instance instance) {
        if (view.find(instance.getName()).isPresent() && elements.instance(instance.getName()).filter(each -> each == instance).isPresent()) {
            return Optional.of(instance.getName());
        }
        return view.components().stream().filter(each -> each.component().isOpen() && !each.component().path().isEmpty())
                .map(each -> each.component().path() + "." + instance.getName()).filter(each -> view.find(each).isPresent())
                .filter(each -> elements.instance(each).filter(found -> found == instance).isPresent()).findFirst();
    }

    /** The types to choose from: those of the model, then those of the library, each by name. */
    public List<TypeEntry> palette() throws CoreException {
        return TwinLanguage.get().ask(text(), (workspace, edits) -> {
            List<TwinFile> files = text(workspace);
            List<TypeEntry> entries = new ArrayList<>();
            edits.types(files).forEach((name, type) -> entries.add(new TypeEntry(name,
                    Symbol.of(Members.linearised(type).reversed().stream().map(Named::getName).toList()), Documentation.of(type),
                    files.contains(type.eContainer()))));
            return entries;
        });
    }

    /** The dimension of a value as a text; that of its quantity where its unit is none. */
    private static String dimension(Quantities quantities, Feature feature) {
        try {
            return feature.getType() == null ? "" : feature.getType().getUnit() == null && Quantities.kind(feature.getType()).isEmpty()
                    ? String.valueOf(feature.getType().getType()) : quantities.of(feature).dimension().toString();
        } catch (UnitSyntaxException e) {
            // The checks report the unit.
            return "";
        }
    }

    private List<TwinFile> text(ModelWorkspace workspace) {
        return workspace.model(List.of()).files();
    }
}
