package org.twinsmith.compile.flat;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;

/** {@code variable = value}, known without solving. @param variable id of the variable */
public record Definition(int variable, Expr value, Place place) {
}
