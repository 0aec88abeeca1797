package org.twinsmith.compile.alias;

/** What stands for a variable. @param variable id of the representative @param negated whether with the opposite sign */
public record Alias(int variable, boolean negated) {
}
