package org.twinsmith.cli.console;

/** How a command prints its results: for persons, as an object of the tool's own, or as SARIF for other tools. */
public enum Format {
    text, json, sarif
}
