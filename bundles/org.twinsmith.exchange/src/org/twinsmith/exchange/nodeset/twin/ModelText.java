package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeSet.Model;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.twin.SystemReader.Found;

/** Writes models of an address space as files of the language, and those of others as far as they are needed. */
public final class ModelText {
    private final AddressSpace space;
    private final Namespaces namespaces = new Namespaces();
    private final Losses losses = new Losses();
    private final DataTypes dataTypes;
    private final TypeReader types;
    private List<TypeDraft> needed = List.of();
    private List<DataTypes.Declaration> neededData = List.of();

    /** @param units whether the language knows a unit by this text */
    public ModelText(AddressSpace space, Predicate<String> units) {
        this.space = space;
        dataTypes = new DataTypes(space, namespaces, losses);
        types = new TypeReader(space, namespaces, dataTypes, new Units(units), losses);
        space.repeated().forEach(node -> losses.add(node, "it is declared twice; the first declaration counts"));
    }

    /**
     * @param source name of the source, such as {@code plc}
     * @param declaration the source's declaration in the language
     * @param methods whether its methods are bound too
     */
    public record Server(String source, String declaration, boolean methods) {
    }

    /**
     * The texts by name of file.
     *
     * @param models the models that are written whole
     * @param all the models there are, for their versions
     * @param server what the instances are bound to
     */
    public Map<String, String> write(List<Model> models, List<Model> all, Server server) {
        Set<String> uris = models.stream().map(Model::uri).collect(Collectors.toCollection(TreeSet::new));
        // Names are given to types in the order of the files, before those of other models that they need.
        uris.forEach(namespaces::of);
        List<Node> declared = space.nodes().filter(node -> uris.contains(node.id().namespace())).toList();
        declared.forEach(this::declare);
        Map<String, Found> systems = systems(models, uris);
        new Containment(losses).resolve(sorted(types.drafts()));
        Set<String> own = uris.stream().map(namespaces::of).collect(Collectors.toSet());
        List<TypeDraft> roots = new ArrayList<>(types.declared().stream().filter(type -> own.contains(type.namespace())).toList());
        systems.values().forEach(found -> roots.add(found.system()));
        Needed found = new Needed(roots, dataTypes.declarations(), own);
        Set<TypeDraft> drawn = systems.values().stream().map(Found::system).collect(Collectors.toSet());
        needed = found.types().stream().filter(type -> !drawn.contains(type)).toList();
        neededData = found.data();
        shorten();
        Map<String, String> files = new TreeMap<>();
        for (String namespace : written(systems)) {
            files.put(namespace + ".twin", file(namespace, all, Optional.ofNullable(systems.get(namespace)), server));
        }
        return files;
    }

    /** Names that only types had which turned out not to be needed go to those that were called after them. */
    private void shorten() {
        Set<String> taken = new TreeSet<>();
        needed.forEach(type -> taken.add(type.namespace() + ":" + type.name()));
        neededData.forEach(each -> taken.add(each.namespace() + ":" + each.name()));
        sorted(needed).forEach(type -> types.composer().wish(type).filter(wish -> taken.add(type.namespace() + ":" + wish)).ifPresent(type::rename));
    }

    /** What the texts do not say. */
    public List<Loss> losses() {
        return losses.all();
    }

    private void declare(Node node) {
        switch (node.nodeClass()) {
            case OBJECT_TYPE, VARIABLE_TYPE -> types.of(node.id());
            case DATA_TYPE -> {
                if (dataTypes.of(node.id()).isEmpty()) {
                    losses.add(node, "the language has no type for its values");
                }
            }
            case REFERENCE_TYPE -> losses.add(node, "a kind of reference; between types it is a relation, and its supertype and its inverse name are not carried");
            case VIEW -> losses.add(node, "a view of the server is no part of a twin");
            case OBJECT, VARIABLE, METHOD -> { }
        }
    }

    private Map<String, Found> systems(List<Model> models, Set<String> uris) {
        Map<String, Found> found = new TreeMap<>();
        SystemReader reader = new SystemReader(space, types.composer(), losses);
        List<Node> roots = reader.roots(uris);
        for (Model model : models) {
            List<Node> own = roots.stream().filter(root -> root.id().namespace().equals(model.uri())).toList();
            if (own.isEmpty()) {
                continue;
            }
            String namespace = namespaces.of(model.uri());
            String name = reader.folder(own).map(folder -> Identifiers.of(folder.name()))
                    .orElse(namespace.substring(namespace.lastIndexOf('.') + 1));
            TypeDraft system = new TypeDraft(namespace, namespaces.fresh(namespace, name), false, List.of(),
                    reader.folder(own).map(Documents::of).orElse(""));
            Found read = reader.read(system, own);
            if (!read.members().isEmpty()) {
                found.put(namespace, read);
            }
        }
        return found;
    }

    private Set<String> written(Map<String, Found> systems) {
        Set<String> written = new TreeSet<>(systems.keySet());
        needed.forEach(type -> written.add(type.namespace()));
        neededData.forEach(each -> written.add(each.namespace()));
        return written;
    }

    private String file(String namespace, List<Model> all, Optional<Found> system, Server server) {
        String uri = namespaces.uri(namespace);
        FileText text = new FileText(new Scope(namespace, declared()), uri, version(uri, all));
        neededData.stream().filter(each -> each.namespace().equals(namespace)).forEach(text::data);
        sorted(needed).stream().filter(type -> type.namespace().equals(namespace)).forEach(type -> text.type(type, "asset"));
        system.ifPresent(found -> system(text, found, server));
        return text.text();
    }

    private Map<String, Set<String>> declared() {
        Map<String, Set<String>> declared = new TreeMap<>();
        needed.forEach(type -> declared.computeIfAbsent(type.name(), name -> new TreeSet<>()).add(type.namespace()));
        neededData.forEach(each -> declared.computeIfAbsent(each.name(), name -> new TreeSet<>()).add(each.namespace()));
        return declared;
    }

    private static void system(FileText text, Found found, Server server) {
        text.type(found.system(), "system");
        List<Composition.Bound> bound = found.bound().stream().filter(each -> server.methods() || each.owner().isEmpty())
                .sorted(Comparator.comparing(Composition.Bound::path)).toList();
        if (bound.isEmpty()) {
            return;
        }
        text.line("");
        text.line(server.declaration());
        text.line("");
        bound.forEach(each -> text.line("bind " + found.system().name() + "." + each.path() + (each.owner().isPresent() ? " -> " : " <- ") + server.source() + " "
                + Literals.quoted(each.address().toString()) + each.owner().map(owner -> " of " + Literals.quoted(owner.toString())).orElse("")
                + (each.unit().isEmpty() ? "" : " [" + each.unit() + "]")));
    }

    /** A version as the language writes it: at most three numbers without leading zeros. */
    private String version(String uri, List<Model> all) {
        String version = all.stream().filter(model -> model.uri().equals(uri)).map(Model::version).findFirst().orElse("");
        if (!version.matches("\\d{1,9}(\\.\\d{1,9}){0,2}")) {
            if (!version.isEmpty()) {
                losses.add(uri, "its version '" + Literals.plain(version) + "' is not of the form 1.2.3");
            }
            return "";
        }
        List<String> numbers = new ArrayList<>();
        for (String each : version.split("\\.")) {
            numbers.add(String.valueOf(Integer.parseInt(each)));
        }
        String plain = String.join(".", numbers);
        if (!plain.equals(version)) {
            losses.add(uri, "its version " + version + " is written " + plain);
        }
        return plain;
    }

    private static List<TypeDraft> sorted(List<TypeDraft> types) {
        return types.stream().sorted(Comparator.comparing(TypeDraft::namespace).thenComparing(TypeDraft::name)).toList();
    }
}
