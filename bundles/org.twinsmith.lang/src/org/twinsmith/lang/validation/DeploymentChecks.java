package org.twinsmith.lang.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Conduit;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Deployment;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.Zone;

/** Deployment: each instance of a deployed system runs on one node, and what crosses zones goes through an encrypted conduit (IEC 62443-3-3, SR 4.1 and 5.1). */
final class DeploymentChecks implements Area {
    /** The highest security level of IEC 62443-3-3. */
    private static final int HIGHEST_LEVEL = 4;

    /** Where an instance of a system runs. */
    private record Place(Deployment deployment, Expression path) {
    }

    private final Findings findings;
    private final Typing typing;
    private final Durations durations;
    private final Provisions provisions;

    DeploymentChecks(Findings findings, Typing typing, Quantities quantities, Provisions provisions) {
        this.findings = findings;
        this.typing = typing;
        this.durations = new Durations(findings, quantities);
        this.provisions = provisions;
    }

    @Override
    public void file(TwinFile file) {
        List<Deployment> all = provisions.all(file, Deployment.class);
        if (all.isEmpty()) {
            return;
        }
        Map<ComponentType, Map<String, Place>> systems = places(file, all);
        List<Conduit> conduits = provisions.all(file, Conduit.class);
        systems.forEach((system, places) -> {
            everywhere(file, system, places);
            system.getMembers().stream().filter(Connection.class::isInstance).map(Connection.class::cast)
                    .forEach(connection -> crossing(file, connection, places, conduits));
        });
        file.getElements().stream().filter(Binding.class::isInstance).map(Binding.class::cast)
                .forEach(binding -> bound(binding, systems, conduits));
    }

    /** A value that is bound crosses, too, where its source stands in another zone. */
    private void bound(Binding binding, Map<ComponentType, Map<String, Place>> systems, List<Conduit> conduits) {
        Source source = binding.getSource();
        String path = SourceTexts.of(binding.getTarget());
        Optional<Place> place = root(binding.getTarget()).filter(systems::containsKey)
                .flatMap(system -> place(path.substring(path.indexOf('.') + 1), systems.get(system)));
        if (place.isEmpty() || source == null || source.eIsProxy() || source.getZone() == null) {
            return;
        }
        Zone zone = place.get().deployment().getZone();
        if (zone == null || zone == source.getZone()) {
            return;
        }
        if (!GovernanceChecks.encrypted(source)) {
            findings.error(Code.CONDUIT, binding.getTarget(), SourceTexts.quoted(binding.getTarget()) + " crosses from the zone '"
                    + source.getZone().getName() + "' to '" + zone.getName() + "', but '" + source.getName() + "' does not encrypt",
                    "encrypt it, or deploy what reads it in its zone");
        } else {
            through(binding.getTarget(), path, source.getZone(), zone, conduits, List.of(place.get().deployment()));
        }
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case Zone zone when zone.eIsSet(TwinPackage.Literals.ZONE__LEVEL) && (zone.getLevel() < 1 || zone.getLevel() > HIGHEST_LEVEL) ->
                findings.error(Code.RANGE, zone, TwinPackage.Literals.ZONE__LEVEL, "there is no security level " + zone.getLevel(),
                        "IEC 62443 has the levels 1 to 4");
            case Conduit conduit -> conduit(conduit);
            case Deployment deployment -> {
                durations.positive(deployment.getLatency(), "a latency");
                deployment.getPaths().forEach(this::deployable);
            }
            default -> { }
        }
    }

    private void conduit(Conduit conduit) {
        durations.positive(conduit.getLatency(), "a latency");
        if (conduit.getFrom() != null && conduit.getFrom() == conduit.getTo()) {
            findings.error(Code.CONDUIT, conduit, TwinPackage.Literals.CONDUIT__TO, "this conduit ends where it begins", "name two zones");
        }
    }

    private void deployable(Expression path) {
        Optional<Named> named = Denoted.by(path);
        if (named.isPresent() && !(named.get() instanceof Instance) && !(named.get() instanceof ComponentType)) {
            findings.error(Code.BAD_DEPLOYMENT, path, SourceTexts.quoted(path) + " is " + typing.of(path).description()
                    + ", which runs nowhere by itself", "name an instance, such as Station.p1, or a whole system");
        }
    }

    /** Where the direct instances of each deployed system run; by name, and by the empty name for the system as a whole. */
    private Map<ComponentType, Map<String, Place>> places(TwinFile file, List<Deployment> all) {
        Map<ComponentType, Map<String, Place>> systems = new LinkedHashMap<>();
        for (Deployment deployment : all) {
            for (Expression path : deployment.getPaths()) {
                String[] names = SourceTexts.of(path).split("\\.");
                Optional<ComponentType> system = root(path);
                Place place = new Place(deployment, path);
                if (system.isPresent() && systems.computeIfAbsent(system.get(), each -> new HashMap<>())
                        .putIfAbsent(names.length > 1 ? String.join(".", List.of(names).subList(1, names.length)) : "", place) != null
                        && deployment.eContainer() == file) {
                    findings.error(Code.BAD_DEPLOYMENT, path, SourceTexts.quoted(path) + " is deployed already", "keep one of them");
                }
            }
        }
        return systems;
    }

    private static Optional<ComponentType> root(Expression path) {
        Expression first = NamePaths.first(path);
        return first instanceof Reference && Denoted.by(path).isPresent()
                ? Denoted.by(first).filter(ComponentType.class::isInstance).map(ComponentType.class::cast) : Optional.empty();
    }

    private void everywhere(TwinFile file, ComponentType system, Map<String, Place> places) {
        Place last = places.values().stream().filter(place -> place.deployment().eContainer() == file)
                .reduce((first, second) -> second).orElse(null);
        if (last == null || places.containsKey("")) {
            return;
        }
        List<String> nowhere = new ArrayList<>(Members.instances(system).stream().map(Instance::getName)
                .filter(name -> places.keySet().stream().noneMatch(key -> key.equals(name) || key.startsWith(name + "."))).toList());
        if (!nowhere.isEmpty()) {
            findings.error(Code.BAD_DEPLOYMENT, last.deployment(), String.join(", ", nowhere) + " of '" + system.getName() + "' "
                    + (nowhere.size() == 1 ? "runs" : "run") + " nowhere", "deploy " + system.getName() + "." + nowhere.getFirst() + " on a node");
        }
    }

    private void crossing(TwinFile file, Connection connection, Map<String, Place> places, List<Conduit> conduits) {
        Optional<Place> source = place(SourceTexts.of(connection.getSource()), places);
        Optional<Place> target = place(SourceTexts.of(connection.getTarget()), places);
        if (source.isEmpty() || target.isEmpty()) {
            return;
        }
        Zone from = source.get().deployment().getZone();
        Zone to = target.get().deployment().getZone();
        if (from == null || to == null || from == to) {
            return;
        }
        Expression at = source.get().deployment().eContainer() == file ? source.get().path() : target.get().path();
        if (source.get().deployment().eContainer() == file || target.get().deployment().eContainer() == file) {
            through(at, SourceTexts.of(connection), from, to, conduits, List.of(source.get().deployment(), target.get().deployment()));
        }
    }

    private void through(Expression at, String what, Zone from, Zone to, List<Conduit> conduits, List<Deployment> ends) {
        List<Conduit> between = conduits.stream().filter(each -> each.getFrom() == from && each.getTo() == to
                || each.getFrom() == to && each.getTo() == from).toList();
        String crossing = "'" + what + "' crosses from the zone '" + from.getName() + "' to '" + to.getName() + "'";
        if (between.isEmpty()) {
            findings.error(Code.CONDUIT, at, crossing + ", but no conduit leads there", "declare it: conduit " + from.getName() + " to "
                    + to.getName() + " { encrypted }");
        } else if (between.stream().noneMatch(Conduit::isEncrypted)) {
            findings.error(Code.CONDUIT, at, crossing + " unencrypted", "mark the conduit as encrypted");
        } else {
            between.forEach(conduit -> ends.forEach(end -> latency(at, crossing, conduit, end)));
        }
    }

    private void latency(Expression at, String crossing, Conduit conduit, Deployment end) {
        double delay = durations.seconds(conduit.getLatency(), "a latency").orElse(0);
        double budget = durations.seconds(end.getLatency(), "a latency").orElse(Double.POSITIVE_INFINITY);
        if (delay > budget) {
            findings.error(Code.BAD_DEPLOYMENT, at, crossing + " in " + SourceTexts.of(conduit.getLatency()) + ", but '" + end.getName()
                    + "' has to answer within " + SourceTexts.of(end.getLatency()), "deploy it in the zone that it works with");
        }
    }

    /** The place of the longest deployed path that another path begins with. */
    private static Optional<Place> place(String end, Map<String, Place> places) {
        String path = end;
        while (!path.isEmpty()) {
            if (places.containsKey(path)) {
                return Optional.of(places.get(path));
            }
            path = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        }
        return Optional.ofNullable(places.get(""));
    }
}
