package org.twinsmith.lang;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.twinsmith.lang.edit.FileTexts;
import org.twinsmith.lang.identity.NameFragments;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.lang.linking.CallLinker;
import org.twinsmith.lang.linking.LinkingMessages;
import org.twinsmith.lang.linking.TextAccess;
import org.twinsmith.lang.linking.TwinResource;
import org.twinsmith.lang.naming.ExportedDeclarations;
import org.twinsmith.lang.naming.TwinNames;
import org.twinsmith.lang.parser.antlr.NumberLexer;
import org.twinsmith.lang.scoping.LibraryNames;
import org.twinsmith.lang.syntax.SyntaxMessages;
import org.twinsmith.lang.syntax.TwinValues;
import org.twinsmith.lang.validation.FileDiagnostician;

/** Binds the services of the language that run without a user interface. */
public class TwinRuntimeModule extends AbstractTwinRuntimeModule {

    @Override
    public void configureRuntimeLexer(Binder binder) {
        binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(NumberLexer.class);
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return TwinNames.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return ExportedDeclarations.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return TwinValues.class;
    }

    public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
        return LinkingMessages.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return TwinResource.class;
    }

    public Class<? extends LibraryNames> bindLibraryNames() {
        return StandardLibrary.class;
    }

    public Class<? extends TextAccess> bindTextAccess() {
        return FileTexts.class;
    }

    @Override
    public Class<? extends ILinker> bindILinker() {
        return CallLinker.class;
    }

    @Override
    public Class<? extends IFragmentProvider> bindIFragmentProvider() {
        return NameFragments.class;
    }

    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    @Override
    public Class<? extends Diagnostician> bindDiagnostician() {
        return FileDiagnostician.class;
    }

    /** EMF's own checks repeat in other words what linking reports. */
    public void configureUseEObjectValidator(Binder binder) {
        binder.bind(Boolean.class).annotatedWith(Names.named(CompositeEValidator.USE_EOBJECT_VALIDATOR)).toInstance(false);
    }
}
