package org.twinsmith.cli;

/** How a command prints its results. */
enum Format {
    text, json
}
