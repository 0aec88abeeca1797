package org.twinsmith.lang.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;

/** Opens nothing: a model consists of the texts it was given, and no name in them makes the tool read or call anything. */
final class ClosedUris extends ExtensibleURIConverterImpl {

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
        throw new IOException("nothing outside of the model may be opened: " + uri);
    }

    @Override
    public OutputStream createOutputStream(URI uri, Map<?, ?> options) throws IOException {
        throw new IOException("nothing outside of the model may be written: " + uri);
    }

    @Override
    public boolean exists(URI uri, Map<?, ?> options) {
        return false;
    }
}
