package org.twinsmith.lang.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.format.TwinFormatter;
import org.twinsmith.lang.ide.contentassist.Templates;

/** A template that is inserted is well-formed before anyone has filled its gaps. */
class TemplatesTest {

    static java.util.List<String> samples() {
        return Templates.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTemplateParsesAndIsFormatted(String sample) {
        String text = "namespace sample\nimport twin.si.*\n\n" + sample;

        assertThat(ModelLoader.standalone().loadTexts(Map.of("sample.twin", text)).diagnostics()).extracting(Diagnostic::code)
                .doesNotContain(Code.SYNTAX);
        assertThat(TwinFormatter.format(text).lines().map(String::strip)).containsExactlyElementsOf(text.lines().map(String::strip).toList());
    }
}
