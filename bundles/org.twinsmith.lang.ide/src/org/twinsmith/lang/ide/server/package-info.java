/**
 * The language server: the services of {@code org.twinsmith.lang.ide} in the Language Server Protocol 3.17, over any pair
 * of streams.
 *
 * <p>Start at {@link org.twinsmith.lang.ide.server.LanguageServerConnection}. A workspace folder is one model, read as
 * the command line reads it, so that both find the same. What goes beyond the language, such as compiling, is handed in;
 * this package must not know who does it.
 */
package org.twinsmith.lang.ide.server;
