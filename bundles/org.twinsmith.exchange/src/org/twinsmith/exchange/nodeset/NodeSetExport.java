package org.twinsmith.exchange.nodeset;

import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSetWriter;
import org.twinsmith.exchange.nodeset.export.ModelNodes;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.TwinFile;

/**
 * A model as a NodeSet.
 *
 * @param text the file, the same for the same model
 * @param nodes how many nodes it has
 * @param losses what it does not say of the model
 */
public record NodeSetExport(String text, int nodes, List<Loss> losses) {
    public NodeSetExport {
        losses = List.copyOf(losses);
    }

    /**
     * Converts a model without errors.
     *
     * @param files the files; types of the library that they use are converted with them
     * @param documentation the doc comment of a declaration
     */
    public static NodeSetExport of(List<TwinFile> files, Quantities quantities, Function<EObject, String> documentation) {
        ModelNodes model = new ModelNodes(files, quantities, documentation);
        NodeSet set = model.convert();
        return new NodeSetExport(NodeSetWriter.write(set), set.nodes().size(), model.losses());
    }
}
