package org.twinsmith.lang.scoping;

import com.google.common.collect.Streams;
import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.twinsmith.lang.library.StandardLibrary;
import org.twinsmith.model.semantics.CalendarDates;
import org.twinsmith.model.semantics.Experiments;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Variants;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Deployment;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Loop;
import org.twinsmith.model.twin.LocalValue;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Monitor;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Says which names a cross-reference may mean. */
public class TwinScopeProvider extends AbstractTwinScopeProvider {
    private final IResourceScopeCache cache;
    private final Provider<LibraryNames> library;

    @Inject
    public TwinScopeProvider(IResourceScopeCache cache, Provider<LibraryNames> library) {
        this.cache = cache;
        this.library = library;
    }

    /**
     * @param context the referring element; for content assist in an unfinished text, the element before the dot or the
     *         element around the place
     */
    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference == TwinPackage.Literals.MEMBER_ACCESS__MEMBER) {
            return inside(context instanceof MemberAccess access ? access.getReceiver() : context);
        }
        if (reference == TwinPackage.Literals.REFERENCE__TARGET) {
            return names(context);
        }
        if (reference == TwinPackage.Literals.MODIFIER__FEATURE) {
            return modifiable(context);
        }
        if (reference == TwinPackage.Literals.TYPE_USE__TYPE) {
            return new JoinedScope(declarations(context, TwinPackage.Literals.QUANTITY_KIND),
                    new JoinedScope(declarations(context, TwinPackage.Literals.ENUM_TYPE),
                            declarations(context, TwinPackage.Literals.STRUCT_TYPE)));
        }
        return aside(context, reference).orElseGet(() -> other(context, reference));
    }

    /** The references of what stands beside behaviour: struct values, limits, relations, advice; empty for another one. */
    private Optional<IScope> aside(EObject context, EReference reference) {
        if (reference == TwinPackage.Literals.STRUCT_VALUE__MEMBER || reference == TwinPackage.Literals.MODIFIER__MEMBER) {
            return Optional.of(datum(context));
        }
        if (reference == TwinPackage.Literals.MODIFIER__ABSENT) {
            return Optional.of(optional(context));
        }
        if (reference == TwinPackage.Literals.INSTANCE_GROUP__FIDELITY) {
            ComponentType type = context instanceof InstanceGroup group ? group.getType() : null;
            return Optional.of(type == null || type.eIsProxy() ? IScope.NULLSCOPE : new HashedScope(IScope.NULLSCOPE, Variants.of(type)));
        }
        if (reference == TwinPackage.Literals.EXTERNAL_MAPPING__FEATURE) {
            IScope shared = own(context, type -> new HashedScope(IScope.NULLSCOPE, Members.features(type)));
            return Optional.of(Variants.around(context).<IScope>map(variant -> new HashedScope(shared, Variants.features(variant)))
                    .orElse(shared));
        }
        if (reference == TwinPackage.Literals.LIMITS__FEATURE) {
            return Optional.of(own(context, type -> new HashedScope(IScope.NULLSCOPE, Members.features(type))));
        }
        if (reference.getEReferenceType() == TwinPackage.Literals.ENUM_LITERAL) {
            return Optional.of(states(context));
        }
        if (reference == TwinPackage.Literals.LINK__RELATION) {
            return Optional.of(relations(context instanceof Link link ? link.getSubject() : context));
        }
        if (reference == TwinPackage.Literals.CALIBRATION__SUBJECT) {
            return Optional.of(new JoinedScope(declarations(context, TwinPackage.Literals.SCENARIO),
                    declarations(context, TwinPackage.Literals.COMPONENT_TYPE)));
        }
        if (reference == TwinPackage.Literals.DEPRECATION__REPLACEMENT) {
            return Optional.of(EcoreUtil2.getContainerOfType(context, Feature.class) == null
                    ? declarations(context, TwinPackage.Literals.COMPONENT_TYPE) : own(context, type -> members(type, IScope.NULLSCOPE)));
        }
        return Optional.empty();
    }

    private static IScope own(EObject context, Function<ComponentType, IScope> scope) {
        ComponentType owner = EcoreUtil2.getContainerOfType(context, ComponentType.class);
        return owner == null ? IScope.NULLSCOPE : scope.apply(owner);
    }

    private static IScope relations(EObject subject) {
        return Denoted.by(subject).filter(Instance.class::isInstance).flatMap(instance -> Members.type((Instance) instance))
                .<IScope>map(type -> new HashedScope(IScope.NULLSCOPE, Members.relations(type))).orElse(IScope.NULLSCOPE);
    }

    /** The values that the machine around an element can have. */
    private static IScope states(EObject context) {
        Machine machine = EcoreUtil2.getContainerOfType(context, Machine.class);
        return machine != null && machine.getType() != null && machine.getType().getType() instanceof EnumType type
                && !type.eIsProxy() ? new HashedScope(IScope.NULLSCOPE, type.getLiterals()) : IScope.NULLSCOPE;
    }

    private static IScope datum(EObject context) {
        Modifier modifier = EcoreUtil2.getContainerOfType(context, Modifier.class);
        Feature feature = modifier == null ? EcoreUtil2.getContainerOfType(context, Feature.class) : modifier.getFeature();
        return struct(feature);
    }

    /** What an instance can leave out. A member that is not optional is found too, so that the mistake can be named. */
    private IScope optional(EObject context) {
        InstanceGroup group = EcoreUtil2.getContainerOfType(context, InstanceGroup.class);
        return group == null || group.getType() == null ? IScope.NULLSCOPE : members(group.getType(), IScope.NULLSCOPE);
    }

    private static IScope struct(Feature feature) {
        return feature != null && !feature.eIsProxy() && feature.getType() != null
                && feature.getType().getType() instanceof StructType struct && !struct.eIsProxy()
                        ? new HashedScope(IScope.NULLSCOPE, struct.getMembers()) : IScope.NULLSCOPE;
    }

    private IScope other(EObject context, EReference reference) {
        return declarations(context, reference.getEReferenceType());
    }

    /** The declarations of every kind that the file of an element sees. */
    public IScope declarations(EObject context) {
        return declarations(context, TwinPackage.Literals.DECLARATION);
    }

    /** The full names of the declarations that a name can mean; several where it is ambiguous. */
    public List<String> meanings(EObject context, EReference reference, QualifiedName name) {
        return Streams.stream(getScope(context, reference).getElements(name))
                .flatMap(each -> Stream.ofNullable(each.getUserData(DeclarationScope.FULL_NAME))).distinct().toList();
    }

    /** The full names of the declarations, of any namespace, that a simple name would mean here if they were imported. */
    public List<String> importable(EObject context, EReference reference, String name) {
        DeclarationIndex index = index(context);
        return importableKinds(context, reference).stream().flatMap(kind -> Streams.stream(index.all(kind, namespace -> true)))
                .map(IEObjectDescription::getQualifiedName).filter(full -> full.getLastSegment().equals(name))
                .map(QualifiedName::toString).distinct().sorted().toList();
    }

    private static List<EClass> importableKinds(EObject context, EReference reference) {
        if (reference == TwinPackage.Literals.TYPE_USE__TYPE) {
            return List.of(TwinPackage.Literals.QUANTITY_KIND, TwinPackage.Literals.ENUM_TYPE, TwinPackage.Literals.STRUCT_TYPE);
        }
        if (reference == TwinPackage.Literals.REFERENCE__TARGET) {
            return EcoreUtil2.getContainerOfType(context, Binding.class) != null ? List.of(TwinPackage.Literals.COMPONENT_TYPE)
                    : List.of(TwinPackage.Literals.CONSTANT_DECLARATION, TwinPackage.Literals.ENUM_TYPE);
        }
        return TwinPackage.Literals.DECLARATION.isSuperTypeOf(reference.getEReferenceType())
                ? List.of(reference.getEReferenceType()) : List.of();
    }

    /** The namespaces that the files of the model and the library declare something in. */
    public List<String> namespaces(EObject context) {
        return index(context).namespaces().stream().map(QualifiedName::toString).sorted().toList();
    }

    private DeclarationIndex index(EObject context) {
        return DeclarationIndex.of(DeclarationScope.fileOf(context).eResource(), library::get);
    }

    /** What can stand behind the dot. */
    private IScope inside(EObject receiver) {
        return switch (Denoted.by(receiver).orElse(null)) {
            case Instance instance -> Members.type(instance).map(type -> members(type, IScope.NULLSCOPE)).orElse(IScope.NULLSCOPE);
            case Port port -> Members.connector(port)
                    .<IScope>map(connector -> new HashedScope(IScope.NULLSCOPE, connector.getMembers())).orElse(IScope.NULLSCOPE);
            case Feature feature -> struct(feature);
            case EnumType type -> new HashedScope(IScope.NULLSCOPE, type.getLiterals());
            case ComponentType type -> members(type, IScope.NULLSCOPE);
            case null, default -> IScope.NULLSCOPE;
        };
    }

    /** What a simple name in an expression can mean. */
    private IScope names(EObject context) {
        IScope outer = globals(context);
        FunctionDeclaration function = EcoreUtil2.getContainerOfType(context, FunctionDeclaration.class);
        if (function != null) {
            return new HashedScope(outer, inFunction(function, context));
        }
        if (EcoreUtil2.getContainerOfType(context, Element.class) instanceof Element top
                && (top instanceof Binding || top instanceof Monitor || top instanceof Deployment)) {
            return new JoinedScope(declarations(context, TwinPackage.Literals.COMPONENT_TYPE), outer);
        }
        Optional<Declaration> experiment = Experiments.around(context);
        if (experiment.isPresent()) {
            IScope system = Experiments.system(experiment.get()).map(type -> members(type, outer)).orElse(outer);
            return new HashedScope(system, Experiments.measuresBefore(context));
        }
        ComponentType owner = EcoreUtil2.getContainerOfType(context, ComponentType.class);
        IScope shared = owner == null ? outer : members(owner, outer);
        Command command = EcoreUtil2.getContainerOfType(context, Command.class);
        IScope asked = command == null ? shared : new HashedScope(new HashedScope(shared, command.getResults()), command.getParameters());
        return counted(context, Variants.around(context).<IScope>map(variant -> new HashedScope(asked, Variants.features(variant)))
                .orElse(asked));
    }

    /** Parameters, and of the local values those before the place. */
    private static List<Named> inFunction(FunctionDeclaration function, EObject context) {
        List<Named> names = new ArrayList<>(function.getParameters());
        LocalValue inside = EcoreUtil2.getContainerOfType(context, LocalValue.class);
        for (LocalValue local : function.getLocals()) {
            if (local == inside) {
                break;
            }
            names.add(local);
        }
        return names;
    }

    /** The indices of the loops around, in front of what else a name can mean. */
    private static IScope counted(EObject context, IScope outer) {
        Loop loop = EcoreUtil2.getContainerOfType(context, Loop.class);
        if (loop == null) {
            return outer;
        }
        // The bounds of a loop are read outside of it.
        boolean inside = loop.getElements().stream().anyMatch(each -> EcoreUtil.isAncestor(each, context)) || loop == context;
        IScope around = counted(loop.eContainer(), outer);
        return inside && loop.getIndex() != null ? new HashedScope(around, List.of(loop.getIndex())) : around;
    }

    /** Constants and enumerations, and in front of them the literals that a simple name can only mean here. */
    private IScope globals(EObject context) {
        TwinFile file = DeclarationScope.fileOf(context);
        IScope enums = declarations(file, TwinPackage.Literals.ENUM_TYPE);
        IScope constants = declarations(file, TwinPackage.Literals.CONSTANT_DECLARATION);
        EnumLiterals literals = cache.get("enum literals", file.eResource(), () -> EnumLiterals.of(enums, file));
        IScope plain = CalendarDates.isIn(context) ? new JoinedScope(declarations(file, TwinPackage.Literals.TIME_SCALE), constants) : constants;
        return new LiteralScope(new JoinedScope(plain, enums), literals, context);
    }

    private IScope modifiable(EObject context) {
        InstanceGroup group = EcoreUtil2.getContainerOfType(context, InstanceGroup.class);
        ComponentType type = group == null ? null : group.getType();
        return type == null || type.eIsProxy() ? IScope.NULLSCOPE : new HashedScope(IScope.NULLSCOPE, Members.features(type));
    }

    private IScope declarations(EObject context, EClass kind) {
        TwinFile file = DeclarationScope.fileOf(context);
        return new DeclarationScope(DeclarationIndex.of(file.eResource(), library::get), file, kind);
    }

    private IScope members(ComponentType type, IScope outer) {
        if (type.eIsProxy()) {
            return outer;
        }
        Resource resource = type.eResource();
        Map<String, Named> named = resource == null ? Members.named(type)
                : cache.get(List.of("members", type), resource, () -> Members.named(type));
        return new HashedScope(outer, named);
    }
}
