package org.twinsmith.ui.assist;

import java.util.Optional;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.twinsmith.lang.ide.contentassist.CallHelp;

/** Keeps the arguments shown while the caret stays among them, and the one being written bold. */
final class ShownCall implements IContextInformationValidator, IContextInformationPresenter {
    private ITextViewer viewer;
    private CallHelp shown;
    private int bold;

    @Override
    public void install(IContextInformation information, ITextViewer textViewer, int offset) {
        viewer = textViewer;
        shown = ((CallInformation) information).call();
        bold = -1;
    }

    @Override
    public boolean isContextInformationValid(int offset) {
        return now(offset).isPresent();
    }

    /** The same function's arguments around an offset of the text as it is now. */
    private Optional<CallHelp> now(int offset) {
        return CallHelp.at(viewer.getDocument().get(), offset).filter(call -> call.function().equals(shown.function()));
    }

    @Override
    public boolean updatePresentation(int offset, TextPresentation presentation) {
        int argument = now(offset).map(CallHelp::argument).orElse(0);
        if (argument == bold || shown.arguments().isEmpty()) {
            return false;
        }
        bold = argument;
        presentation.clear();
        int last = Math.min(argument, shown.arguments().size() - 1);
        int start = shown.function().length() + 1 + shown.arguments().subList(0, last).stream().mapToInt(each -> each.length() + 2).sum();
        presentation.addStyleRange(new StyleRange(start, shown.arguments().get(last).length(), null, null, SWT.BOLD));
        return true;
    }
}
