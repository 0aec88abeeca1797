package org.twinsmith.ui.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.twinsmith.lang.ide.navigation.Outline;
import org.twinsmith.ui.picture.Pictures;

/** A declaration's name, with type, unit and value in a quieter colour. */
public final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
        Outline.Item item = (Outline.Item) element;
        StyledString text = new StyledString(item.name());
        return item.detail().isEmpty() ? text : text.append("  " + item.detail(), StyledString.DECORATIONS_STYLER);
    }

    /** What the filter searches. */
    @Override
    public String getText(Object element) {
        return ((Outline.Item) element).name();
    }

    @Override
    public Image getImage(Object element) {
        return Pictures.get(picture(((Outline.Item) element).kind()));
    }

    /** @param kind the word of the language for what it is */
    private static String picture(String kind) {
        return switch (kind) {
            case "asset", "process" -> "asset";
            case "system" -> "system";
            case "scenario", "sweep", "optimise", "calibrate" -> "scenario";
            case "source" -> "source";
            case "connector", "enum", "struct", "quantity" -> "type";
            case "function", "table" -> "function";
            default -> "member";
        };
    }
}
