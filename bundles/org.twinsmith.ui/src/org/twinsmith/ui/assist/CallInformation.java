package org.twinsmith.ui.assist;

import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationExtension;
import org.eclipse.swt.graphics.Image;
import org.twinsmith.lang.ide.contentassist.CallHelp;
import org.twinsmith.ui.picture.Pictures;

/** The function whose arguments are being written. @param offset where they were asked for */
record CallInformation(CallHelp call, int offset) implements IContextInformation, IContextInformationExtension {

    @Override
    public String getContextDisplayString() {
        return getInformationDisplayString();
    }

    @Override
    public Image getImage() {
        return Pictures.get("function");
    }

    @Override
    public String getInformationDisplayString() {
        return call.label() + "  –  " + call.meaning();
    }

    @Override
    public int getContextInformationPosition() {
        return offset;
    }
}
