package org.twinsmith.lang.ide.fix;

import java.util.List;
import org.twinsmith.model.edit.TextEdit;

/**
 * A change that removes a finding.
 *
 * @param title what it does, as an order: "Change to 'speed'"
 * @param changes what is written where; no two overlap
 */
public record QuickFix(String title, List<TextEdit> changes) {
    public QuickFix {
        changes = List.copyOf(changes);
    }
}
