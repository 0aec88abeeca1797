package org.twinsmith.lang.validation;

/** The validator of the language; each area of it has a class of its own. */
public class TwinValidator extends AbstractTwinValidator {
}
