package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.DimensionVariables;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.lang.workspace.ModelUris;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.TablePoints;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TableDeclaration;
import org.twinsmith.model.twin.TableInterpolation;
import org.twinsmith.model.twin.TablePoint;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.TypeUse;

/** Lookup tables: one or two real arguments, points that ascend, units that fit, a file beside the model. */
final class TableChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;

    TableChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
    }

    @Override
    public void element(Element element) {
        if (element instanceof TableDeclaration table && shape(table) && inline(table)) {
            points(table);
        }
    }

    private boolean shape(TableDeclaration table) {
        boolean real = table.getParameters().stream().map(parameter -> isReal(parameter.getType(), parameter.getName()))
                .reduce(isReal(table.getType(), table.getName()), Boolean::logicalAnd);
        int arguments = table.getParameters().size();
        boolean inline = table.getFile() == null;
        if (arguments == 0 || arguments > (inline ? 1 : 2)) {
            return refuse(table, "a table has " + (inline ? "one argument where its points stand in the text" : "one or two arguments")
                    + ", but '" + table.getName() + "' has " + arguments, arguments == 2 ? "put the points into a file" : "");
        }
        if (!inline && table.getColumns().size() != arguments + 1) {
            return refuse(table, "'" + table.getName() + "' names " + table.getColumns().size() + " columns, but needs one for each"
                    + " argument and one for the value: " + (arguments + 1), "");
        }
        boolean smooth = table.getInterpolation() == TableInterpolation.CUBIC || table.getInterpolation() == TableInterpolation.AKIMA;
        if (arguments == 2 && smooth) {
            return refuse(table, "a table with two arguments interpolates linearly or in steps", "write 'interpolate linear'");
        }
        return real;
    }

    private boolean isReal(TypeUse use, String name) {
        ExpressionType type = typing.declared().of(use);
        boolean generic = type.asQuantity().filter(each -> !DimensionVariables.in(each.dimension()).isEmpty()).isPresent();
        if (!type.isUnknown() && (!(type instanceof Quantity) || generic)) {
            findings.error(Code.TYPE_MISMATCH, use, "a table is made of real quantities, but '" + name + "' is " + type.description(), "");
            return false;
        }
        return type instanceof Quantity;
    }

    private boolean refuse(TableDeclaration table, String message, String remedy) {
        findings.error(Code.TABLE_POINTS, table, message, remedy);
        return false;
    }

    private boolean inline(TableDeclaration table) {
        boolean readable = true;
        for (TablePoint point : table.getPoints()) {
            ExpressionType argument = typing.declared().of(table.getParameters().getFirst());
            typing.fits(point.getArgument(), argument, table.getParameters().getFirst().getName(), true);
            typing.fits(point.getValue(), typing.declared().of(table.getType()), table.getName(), true);
            readable &= !typing.of(point.getArgument()).isUnknown() && !typing.of(point.getValue()).isUnknown();
        }
        return readable;
    }

    private void points(TableDeclaration table) {
        try {
            if (TablePoints.read(quantities, table, ModelUris.path(table)) instanceof TablePoints.Refused refused) {
                if (table.getFile() == null) {
                    findings.error(Code.TABLE_POINTS, table, refused.message(), refused.remedy());
                } else {
                    findings.error(Code.TABLE_POINTS, table, TwinPackage.Literals.TABLE_DECLARATION__FILE, refused.message(),
                            refused.remedy());
                }
            }
        } catch (UnitSyntaxException | NumberFormatException e) {
            // The checks of units and numbers report what cannot be read.
            return;
        }
    }
}
