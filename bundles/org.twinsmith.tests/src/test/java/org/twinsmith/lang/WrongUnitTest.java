package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.fixture.Corpus;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.Distribution;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.LocalValue;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Objective;
import org.twinsmith.model.twin.PrefixDeclaration;
import org.twinsmith.model.twin.Range;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TablePoint;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.UnaryExpression;
import org.twinsmith.model.twin.UnitDeclaration;

/**
 * One wrong unit in each expression of each example and of the library, one at a time: as a factor around the expression, and in
 * place of the unit of each number. It is reported inside of that expression, every time.
 */
class WrongUnitTest {
    /** No example and no library file measures luminous intensity. */
    private static final String FOREIGN = " [cd]";

    /** A text with one mistake, and the region that holds it. */
    private record Mistake(String text, int offset, int length) {
    }

    static List<Map<String, String>> examples() throws IOException {
        return Corpus.examples();
    }

    static List<Map<String, String>> library() throws IOException {
        return Corpus.library();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aWrongUnitIsReportedInTheExpressionThatHasIt(Map<String, String> texts) {
        ModelWorkspace workspace = EditorServices.get().workspace();
        texts.forEach((path, text) -> workspace.put(new ModelSource(path, text, "")));
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, String> file : texts.entrySet()) {
            workspace.link();
            for (Mistake mistake : mistakes(workspace.file(file.getKey()).orElseThrow(), file.getValue())) {
                tried++;
                workspace.put(new ModelSource(file.getKey(), mistake.text(), ""));
                List<Diagnostic> found = workspace.model(List.of()).diagnostics();
                if (found.stream().noneMatch(each -> isAbout(mistake, each, file.getKey()))) {
                    missed.add(line(mistake) + "   " + found.stream().filter(each -> each.place().file().equals(file.getKey())
                            && each.isError()).limit(2).toList());
                }
            }
            workspace.put(new ModelSource(file.getKey(), file.getValue(), ""));
        }
        System.out.printf("wrong units: %d in %s%n", tried, List.copyOf(texts.keySet()).getFirst());
        assertThat(missed).as("missed, of %d in %s", tried, texts.keySet()).isEmpty();
    }

    /** A minute or two. */
    @ParameterizedTest
    @MethodSource("library")
    @Tag("long")
    void aWrongUnitInTheLibraryIsReportedInTheExpressionThatHasIt(Map<String, String> texts) {
        aWrongUnitIsReportedInTheExpressionThatHasIt(texts);
    }

    private static List<Mistake> mistakes(TwinFile file, String text) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Iterator<EObject> all = file.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            INode node = NodeModelUtils.findActualNodeFor(each);
            if (each instanceof Expression expression && node != null && matters(expression)) {
                mistakes.addAll(mistakes(expression, node.getTextRegion(), text));
            }
        }
        return mistakes;
    }

    private static List<Mistake> mistakes(Expression expression, ITextRegion region, String text) {
        String written = text.substring(region.getOffset(), region.getOffset() + region.getLength());
        List<Mistake> mistakes = new ArrayList<>();
        if (expression instanceof NumberLiteral literal && literal.getText() != null) {
            mistakes.add(mistake(text, region, literal.getText() + FOREIGN));
        }
        if (!isWrittenAlone(expression)) {
            mistakes.add(mistake(text, region, "((" + written + ") * 1" + FOREIGN + ")"));
        }
        return mistakes;
    }

    private static Mistake mistake(String text, ITextRegion region, String instead) {
        int end = region.getOffset() + region.getLength();
        return new Mistake(text.substring(0, region.getOffset()) + instead + text.substring(end), region.getOffset(), instead.length());
    }

    /** The sign of a value is the same in any unit, and a receiver is no value. */
    private static boolean matters(Expression expression) {
        return !(expression.eContainer() instanceof MemberAccess) && !isFree(expression)
                && !(expression.eContainer() instanceof FunctionCall call && "sign".equals(call.getFunction()));
    }

    /** What declares a unit, or a value of whatever unit it has, cannot be of a wrong one. */
    private static boolean isFree(EObject expression) {
        for (EObject at = expression; at != null; at = at.eContainer()) {
            if (at instanceof UnitDeclaration || at instanceof PrefixDeclaration || at instanceof LocalValue || at instanceof Objective
                    || at instanceof Measure measure && measure.getType() == null) {
                return true;
            }
        }
        return false;
    }

    /** Where the grammar takes a path or a number only, there is no expression to put a factor around. */
    private static boolean isWrittenAlone(Expression expression) {
        boolean plain = expression instanceof Reference || expression instanceof MemberAccess || expression instanceof NumberLiteral;
        String feature = expression.eContainingFeature().getName();
        boolean drawn = expression.eContainer() instanceof Distribution;
        boolean bound = expression.eContainer() instanceof UnaryExpression sign && sign.eContainer() instanceof Range;
        boolean point = expression.eContainer() instanceof TablePoint || expression.eContainer().eContainer() instanceof TablePoint;
        return drawn || bound || point || plain && !List.of("left", "right", "operand", "arguments", "condition", "then", "otherwise", "value", "start").contains(feature);
    }

    private static boolean isAbout(Mistake mistake, Diagnostic found, String path) {
        boolean type = found.code().id().startsWith("TW-02") || found.code().id().startsWith("TW-039") || found.code() == Code.NOT_A_STATE;
        return type && found.place().file().equals(path) && found.place().offset() >= mistake.offset()
                && found.place().offset() + found.place().length() <= mistake.offset() + mistake.length();
    }

    private static String line(Mistake mistake) {
        int start = mistake.text().lastIndexOf('\n', mistake.offset()) + 1;
        int end = mistake.text().indexOf('\n', mistake.offset() + mistake.length());
        return mistake.text().substring(start, end < 0 ? mistake.text().length() : end).strip();
    }
}
