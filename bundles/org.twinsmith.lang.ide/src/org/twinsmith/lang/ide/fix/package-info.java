/**
 * Quick fixes: what an editor can write for the engineer where a finding leaves little doubt.
 *
 * <p>Start at {@link org.twinsmith.lang.ide.fix.QuickFixes}. A fix is texts to put at places; it is computed from the model
 * when it is asked for, and applied by whoever asked. After one is applied its finding is gone and no error has come. This
 * package knows neither a toolkit nor the language server protocol.
 */
package org.twinsmith.lang.ide.fix;
