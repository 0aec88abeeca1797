package org.twinsmith.lang.ide.navigation;

import com.google.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.lang.edit.Use;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** From uses of a name to its declaration and back. */
public final class Navigation {
    private final EObjectAtOffsetHelper elements;

    @Inject
    public Navigation(EObjectAtOffsetHelper elements) {
        this.elements = elements;
    }

    /** What is declared or named at an offset. */
    public Optional<Named> at(ModelWorkspace workspace, String path, int offset) {
        workspace.link();
        return workspace.resource(path).map(resource -> elements.resolveElementAt(resource, offset))
                .map(found -> found instanceof FunctionCall call && isAtName(call, offset) ? call.getDeclared() : found)
                .filter(Named.class::isInstance).map(Named.class::cast).filter(each -> !each.eIsProxy());
    }

    private static boolean isAtName(FunctionCall call, int offset) {
        return NodeModelUtils.findNodesForFeature(call, TwinPackage.Literals.FUNCTION_CALL__FUNCTION).stream()
                .map(INode::getTextRegion).anyMatch(region -> region.contains(offset) || offset == region.getOffset() + region.getLength());
    }

    /** The name in its declaration; empty for what the library declares, which stands in no file of the user. */
    public static Optional<Place> declaration(LoadedModel model, Named named) {
        boolean own = model.files().stream().anyMatch(file -> file.eResource() == named.eResource());
        return own ? Optional.of(model.place(named)).filter(place -> place.line() > 0) : Optional.empty();
    }

    private static List<TwinFile> siblings(TwinFile file) {
        return file.eResource().getResourceSet().getResources().stream().flatMap(resource -> resource.getContents().stream())
                .filter(TwinFile.class::isInstance).map(TwinFile.class::cast).toList();
    }

    /** The name in its declaration, in the model or in the library; empty for what has no text. */
    public static Optional<Declared> declared(LoadedModel model, Named named) {
        return declaration(model, named).<Declared>map(Declared.InModel::new).or(() -> inLibrary(named));
    }

    private static Optional<Declared> inLibrary(Named named) {
        return NodeModelUtils.findNodesForFeature(named, TwinPackage.Literals.NAMED__NAME).stream().findFirst()
                .map(name -> new Declared.InLibrary(named.eResource().getURI().lastSegment(), name.getRootNode().getText(),
                        name.getOffset(), name.getLength()));
    }

    /** The name wherever the user's files use it, in the order of files and text. Of a qualified name, the last part. */
    public static List<Place> uses(LoadedModel model, Named named) {
        return Use.of(model, each -> each == named).stream().map(use -> use.place(model.places())).distinct().toList();
    }

    /** The name wherever one text has it, in its declaration too, in the order of the text. */
    public static List<Place> occurrences(ModelWorkspace workspace, String path, Named named) {
        Places places = workspace.places();
        Stream<Place> declared = Stream.of(named).filter(each -> workspace.file(path).map(TwinFile::eResource)
                .filter(each.eResource()::equals).isPresent()).map(places::of);
        Stream<Place> used = workspace.file(path).stream().flatMap(file -> Use.in(file, siblings(file), each -> each == named).stream())
                .map(use -> use.place(places));
        return Stream.concat(declared, used).distinct().sorted(Comparator.comparingInt(Place::offset)).toList();
    }
}
