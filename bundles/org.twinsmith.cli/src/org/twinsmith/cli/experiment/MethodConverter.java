package org.twinsmith.cli.experiment;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.twinsmith.simulation.integrator.Method;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a method of integration. */
final class MethodConverter implements ITypeConverter<Method> {
    /** The names, for the help. */
    static final class Words implements Iterable<String> {
        private static final List<String> ALL = Arrays.stream(Method.values()).map(Method::word).toList();

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    @Override
    public Method convert(String text) {
        return Method.of(text.strip()).orElseThrow(() -> new TypeConversionException("'" + text + "' is no method of"
                + " integration; there are " + String.join(", ", Words.ALL)));
    }
}
