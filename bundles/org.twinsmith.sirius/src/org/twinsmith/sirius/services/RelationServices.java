package org.twinsmith.sirius.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TwinFile;

/** Relations between parts, and bindings of their values to sources outside. */
public class RelationServices {

    public List<Link> shownLinks(ComponentType system) {
        return Bodies.all(system, Link.class);
    }

    public Named linkSubject(Link link) {
        return Paths.first(link.getSubject()).orElse(null);
    }

    public Named linkObject(Link link) {
        return Paths.first(link.getObject()).orElse(null);
    }

    /** The relations of one part that another one can be the object of. */
    private static List<Relation> possibleRelations(Instance subject, Instance object) {
        Optional<ComponentType> type = Members.type(object);
        boolean beside = subject != object && Members.owner(subject).equals(Members.owner(object)) && Bodies.isEditable(subject);
        return !beside || type.isEmpty() ? List.of() : Members.type(subject).map(Members::relations).orElse(List.of()).stream()
                .filter(relation -> relation.getType() != null && Members.isA(type.get(), relation.getType()))
                .filter(relation -> !isSaid(subject, relation, object)).toList();
    }

    private static boolean isSaid(Instance subject, Relation relation, Instance object) {
        return Members.owner(subject).stream().flatMap(owner -> Bodies.all(owner, Link.class).stream()).anyMatch(link -> link.getRelation() == relation
                && NamePaths.steps(link.getSubject()).equals(List.of(subject)) && NamePaths.steps(link.getObject()).equals(List.of(object)));
    }

    /** Relates two parts by the first relation that can be; null, and the reason said, where there is none. */
    public Link relateTo(Instance subject, Instance object) {
        Relation relation = possibleRelations(subject, object).stream().findFirst().orElse(null);
        if (relation == null) {
            Refusals.tell("there is no relation of '" + subject.getName() + "' to '" + object.getName() + "' that is not said yet");
            return null;
        }
        Link link = TwinFactory.eINSTANCE.createLink();
        link.setSubject(Paths.of(List.of(subject)));
        link.setRelation(relation);
        link.setObject(Paths.of(List.of(object)));
        Bodies.add(Members.owner(subject).orElseThrow(), link);
        return link;
    }

    public Link moveSubject(Link link, Instance subject) {
        if (linkObject(link) instanceof Instance object && canSay(link.getRelation(), subject, object)) {
            link.setSubject(Paths.of(List.of(subject)));
        }
        return link;
    }

    public Link moveObject(Link link, Instance object) {
        if (linkSubject(link) instanceof Instance subject && canSay(link.getRelation(), subject, object)) {
            link.setObject(Paths.of(List.of(object)));
        }
        return link;
    }

    private static boolean canSay(Relation relation, Instance subject, Instance object) {
        boolean can = possibleRelations(subject, object).contains(relation);
        if (!can) {
            Refusals.tell("'" + relation.getName() + "' is no relation of '" + subject.getName() + "' to '" + object.getName() + "', or is said already");
        }
        return can;
    }

    /** The bindings of values of the direct parts of a system. */
    public List<Binding> shownBindings(ComponentType system) {
        return Bodies.files(system).stream().flatMap(file -> file.getElements().stream()).filter(Binding.class::isInstance).map(Binding.class::cast)
                .filter(binding -> Paths.first(binding.getTarget()).filter(first -> first == system).isPresent() && boundPart(binding) != null).toList();
    }

    /** The sources that the parts of a system are bound to, and those that nobody uses yet. */
    public List<Source> shownSources(ComponentType system) {
        return Bodies.files(system).stream().flatMap(file -> file.getElements().stream()).filter(Source.class::isInstance).map(Source.class::cast).toList();
    }

    public Instance boundPart(Binding binding) {
        List<Named> steps = NamePaths.steps(binding.getTarget());
        return steps.size() > 2 && steps.get(1) instanceof Instance part ? part : null;
    }

    public boolean isWritten(Binding binding) {
        return binding.getDirection() == Direction.WRITE;
    }

    /** {@code power <- s=P1.Power}. */
    public String bindingText(Binding binding) {
        return Paths.last(binding.getTarget()).map(Named::getName).orElse("?") + " " + binding.getDirection().getLiteral() + " " + binding.getAddress();
    }

    /** The values of a part that can be read from a source and are not bound yet: telemetry first, then inputs. */
    private List<Feature> bindableValues(Instance part) {
        List<Feature> bound = Members.owner(part).map(this::shownBindings).orElse(List.of()).stream().filter(each -> boundPart(each) == part)
                .flatMap(each -> Paths.last(each.getTarget()).stream()).filter(Feature.class::isInstance).map(Feature.class::cast).toList();
        List<Feature> all = Members.type(part).map(Members::features).orElse(List.of());
        return Stream.of(FeatureRole.TELEMETRY, FeatureRole.INPUT)
                .flatMap(role -> all.stream().filter(feature -> feature.getRole() == role)).filter(feature -> !bound.contains(feature)).toList();
    }

    /** An address as other bindings of a source have it: of an OPC UA node only its last part differs. */
    private static String address(Source source, String name) {
        String like = Bodies.files(source).stream().flatMap(file -> file.getElements().stream()).filter(Binding.class::isInstance).map(Binding.class::cast)
                .filter(each -> each.getSource() == source && each.getAddress() != null && each.getAddress().contains("s="))
                .map(Binding::getAddress).reduce((first, second) -> second).orElse("ns=2;s=");
        return "opcua".equals(source.getKind()) ? like.substring(0, like.lastIndexOf("s=") + 2) + name : name;
    }

    /** The unit of a value as it is declared, else that of its quantity; null for what has none. */
    private static String unit(Feature value) {
        if (value.getType() == null || value.getType().getUnit() != null) {
            return value.getType() == null ? null : value.getType().getUnit();
        }
        return value.getType().getType() instanceof QuantityKind quantity ? quantity.getUnit() : null;
    }

    private String bindingRefusal(Instance part, Source source) {
        if (!Bodies.isEditable(source)) {
            return Refusals.notEditable(source.getName());
        }
        if (!part.getSizes().isEmpty()) {
            return "'" + part.getName() + "' stands for several; write in the text which of them is meant";
        }
        return bindableValues(part).isEmpty() ? "every telemetry and input of '" + part.getName() + "' is bound already" : "";
    }

    /**
     * Binds the first value of a part that is not bound yet, at an address of its own name beside those of the source, which the
     * engineer then replaces; null, and the reason said, where none can be.
     */
    public Binding bindTo(Instance part, Source source) {
        if (Refusals.tell(bindingRefusal(part, source)) || !(source.eContainer() instanceof TwinFile file)) {
            return null;
        }
        Feature value = bindableValues(part).getFirst();
        Binding binding = TwinFactory.eINSTANCE.createBinding();
        binding.setTarget(Paths.of(List.of(Members.owner(part).orElseThrow(), part, value)));
        binding.setDirection(Direction.READ);
        binding.setSource(source);
        binding.setAddress(address(source, part.getName() + "." + value.getName()));
        binding.setUnit(unit(value));
        file.getElements().add(binding);
        return binding;
    }
}
