package org.twinsmith.lang.ide;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.ide.LexerIdeBindings;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.ide.editor.contentassist.antlr.internal.Lexer;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.twinsmith.lang.ide.contentassist.RememberingContexts;
import org.twinsmith.lang.ide.contentassist.TwinNameProposals;
import org.twinsmith.lang.ide.contentassist.TwinProposals;
import org.twinsmith.lang.ide.contentassist.antlr.NumberLexer;

/** Binds the editor services of the language that need no toolkit. */
public class TwinIdeModule extends AbstractTwinIdeModule {

    @Override
    public void configureContentAssistLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerIdeBindings.CONTENT_ASSIST)).to(NumberLexer.class);
    }

    /** Xtext's own editor would bind this; the mapping from tokens to highlighting styles needs it. */
    public void configureHighlightingTokenDefProvider(Binder binder) {
        binder.bind(ITokenDefProvider.class)
                .annotatedWith(Names.named(LexerIdeBindings.HIGHLIGHTING))
                .to(AntlrTokenDefProvider.class);
    }

    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return TwinProposals.class;
    }

    public Class<? extends IdeCrossrefProposalProvider> bindIdeCrossrefProposalProvider() {
        return TwinNameProposals.class;
    }

    public Class<? extends ContentAssistContextFactory> bindContentAssistContextFactory() {
        return RememberingContexts.class;
    }
}
