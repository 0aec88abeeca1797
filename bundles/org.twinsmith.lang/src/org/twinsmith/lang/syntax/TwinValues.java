package org.twinsmith.lang.syntax;

import com.google.inject.Singleton;
import org.eclipse.xtext.common.services.DefaultTerminalConverters;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Text to value where the two differ: unit text loses its outer brackets. Names are kept as they are written. One for all
 * files: which rules have converters is sought once.
 */
@Singleton
public class TwinValues extends DefaultTerminalConverters {

    /** {@code [m/s]} is {@code m/s} in the model. */
    @ValueConverter(rule = "UnitText")
    public IValueConverter<String> unitText() {
        return new AbstractNullSafeConverter<>() {
            @Override
            protected String internalToString(String value) {
                return "[" + value + "]";
            }

            @Override
            protected String internalToValue(String text, INode node) {
                return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
            }
        };
    }
}
