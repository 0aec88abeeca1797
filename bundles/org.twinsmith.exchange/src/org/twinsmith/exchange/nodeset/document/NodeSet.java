package org.twinsmith.exchange.nodeset.document;

import java.util.List;

/**
 * What one file declares.
 *
 * @param file its name, for messages
 * @param models the models in it
 * @param nodes its nodes, in the order of the file
 */
public record NodeSet(String file, List<Model> models, List<Node> nodes) {
    public NodeSet {
        models = List.copyOf(models);
        nodes = List.copyOf(nodes);
    }

    /**
     * A model: all nodes of one namespace.
     *
     * @param version as its author writes it; may be empty
     * @param publicationDate ISO 8601; may be empty
     * @param required the models that it builds on
     */
    public record Model(String uri, String version, String publicationDate, List<Model> required) {
        public Model {
            required = List.copyOf(required);
        }

        /**
         * Whether this model can stand for a required one: the same URI, and published no earlier (OPC 10000-6, F.5: a later
         * publication date is a compatible successor).
         */
        public boolean satisfies(Model wanted) {
            return uri.equals(wanted.uri) && (wanted.publicationDate.isEmpty() || publicationDate.isEmpty()
                    || publicationDate.compareTo(wanted.publicationDate) >= 0);
        }

        @Override
        public String toString() {
            return uri + (version.isEmpty() ? "" : " " + version) + (publicationDate.isEmpty() ? ""
                    : " of " + publicationDate.substring(0, Math.min(10, publicationDate.length())));
        }
    }
}
