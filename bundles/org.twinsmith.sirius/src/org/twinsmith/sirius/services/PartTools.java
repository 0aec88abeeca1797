package org.twinsmith.sirius.services;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TwinFile;

/** New parts and other names. */
public class PartTools {

    /** The types that a part of a system can be of: of those that would hold the system itself there can be no part of it. */
    public List<ComponentType> possibleTypes(EObject scope) {
        Optional<ComponentType> owner = Bodies.of(scope);
        return owner.flatMap(Bodies::text).map(text -> text.types().stream().filter(type -> !Bodies.holds(type, owner.get())).toList()).orElse(List.of());
    }

    /** Whether a part can be put into a system or a part: the text of its type must be the user's own. */
    public boolean canHold(EObject scope) {
        return Bodies.of(scope).filter(Bodies::isEditable).isPresent();
    }

    /** A new part of a type, with a name that is free; null, and the reason said, where the type cannot be put there. */
    public Instance createPart(EObject scope, ComponentType type) {
        ComponentType owner = Bodies.of(scope).orElse(null);
        if (Refusals.tell(partRefusal(owner, type))) {
            return null;
        }
        Instance part = TwinFactory.eINSTANCE.createInstance();
        part.setName(Bodies.freeName(owner, type.getName()));
        InstanceGroup group = TwinFactory.eINSTANCE.createInstanceGroup();
        group.setKind(type.getKind());
        group.setType(type);
        group.getInstances().add(part);
        Bodies.add(owner, group);
        return part;
    }

    private static String partRefusal(ComponentType owner, ComponentType type) {
        if (owner == null) {
            return "parts stand in systems and in other parts";
        }
        if (!Bodies.isEditable(owner)) {
            return Refusals.notEditable(owner.getName());
        }
        if (type.isAbstract()) {
            return "'" + type.getName() + "' is abstract, so nothing can be of it";
        }
        return Bodies.holds(type, owner) ? "'" + type.getName() + "' itself holds what is of '" + owner.getName() + "'" : "";
    }

    /** A new part of a type given by its full name, {@code twin.fluid.Pipe}. */
    public Instance createPartOf(EObject scope, String fullName) {
        Optional<ComponentType> type = possibleTypes(scope).stream().filter(each -> fullName(each).equals(fullName)).findFirst();
        if (type.isEmpty()) {
            Refusals.tell("there is no '" + fullName + "' that could be put there");
        }
        return type.map(each -> createPart(scope, each)).orElse(null);
    }

    private static String fullName(ComponentType type) {
        return EcoreUtil.getRootContainer(type) instanceof TwinFile file ? file.getNamespace() + "." + type.getName() : type.getName();
    }

    /** A new, empty system in the file of the one around, and a part of it. */
    public Instance createSubsystem(EObject scope) {
        ComponentType owner = Bodies.of(scope).filter(Bodies::isEditable).orElse(null);
        if (owner == null || !(EcoreUtil.getRootContainer(owner) instanceof TwinFile file)) {
            Refusals.tell("a subsystem can be put only into a system whose text can be edited");
            return null;
        }
        ComponentType system = TwinFactory.eINSTANCE.createComponentType();
        system.setKind(ComponentKind.SYSTEM);
        system.setName(TypeServices.freeTypeName(file, "Subsystem"));
        file.getElements().add(system);
        return createPart(scope, system);
    }

    /** A copy of a part with the same values and no connections, under a free name. */
    public Instance paste(EObject scope, EObject copied) {
        if (!(Views.target(copied) instanceof Instance part)) {
            Refusals.tell("only parts can be pasted");
            return null;
        }
        ComponentType type = Members.type(part).orElse(null);
        Instance copy = type == null ? null : createPart(Views.target(scope), type);
        if (copy != null) {
            Members.group(copy).setKind(Members.group(part).getKind());
            Members.group(copy).getModifiers().addAll(EcoreUtil.copyAll(Members.group(part).getModifiers()));
            copy.getSizes().addAll(EcoreUtil.copyAll(part.getSizes()));
        }
        return copy;
    }

    /** A copy beside a part. */
    public Instance duplicate(Instance part) {
        return paste(Members.owner(part).orElseThrow(), part);
    }

    public boolean canPaste(EObject scope, EObject copied) {
        return canHold(Views.target(scope)) && Views.target(copied) instanceof Instance part
                && Members.type(part).filter(type -> possibleTypes(Views.target(scope)).contains(type)).isPresent();
    }

    /** Why an element cannot have a name; empty where it can: it is one, and no sibling has it. */
    private static String nameRefusal(Named element, String name) {
        if (!Bodies.isEditable(element)) {
            return Refusals.notEditable(element.getName());
        }
        if (Bodies.text(element).filter(text -> text.isName(name)).isEmpty()) {
            return "'" + name + "' is no name: letters, digits and underscores, and no word of the language";
        }
        return name.equals(element.getName()) || isFree(element, name) ? "" : "another one is called '" + name + "'";
    }

    private static boolean isFree(Named element, String name) {
        return element.eContainer() instanceof TwinFile
                ? Bodies.files(element).stream().flatMap(file -> file.getElements().stream()).noneMatch(each -> each instanceof Named other
                        && name.equals(other.getName()))
                : Members.owner(element).map(owner -> Members.find(owner, name).isEmpty()).orElse(true);
    }

    /** Gives an element a name, where it can have it; all that refers to it follows when its files are saved. Else the reason is said. */
    public Named renameTo(Named element, String name) {
        if (!Refusals.tell(nameRefusal(element, name))) {
            element.setName(name);
        }
        return element;
    }

    /** Whether the name of an element is that of a sibling, too. */
    public boolean hasNameOfItsOwn(Named element) {
        return Members.owner(element).stream().flatMap(owner -> Members.declared(owner).stream())
                .noneMatch(each -> each != element && each.getName() != null && each.getName().equals(element.getName()));
    }

    /** Gives an element the next free name. */
    public Named renameFreely(Named element) {
        Members.owner(element).ifPresent(owner -> element.setName(Bodies.freeName(owner, element.getName().replaceAll("\\d+$", ""))));
        return element;
    }

    /** Makes a part one of another type, where it can be; else the reason is said. */
    public Instance retype(Instance part, ComponentType type) {
        if (Refusals.tell(partRefusal(Members.owner(part).orElse(null), type))) {
            return part;
        }
        InstanceGroup own = alone(part);
        own.setType(type);
        own.setKind(type.getKind());
        own.getModifiers().removeIf(modifier -> modifier.getFeature() != null && Members.find(type, modifier.getFeature().getName()).isEmpty());
        return part;
    }

    /** The declaration of a part; where several are declared together, it gets one of its own. */
    static InstanceGroup alone(Instance part) {
        InstanceGroup group = Members.group(part);
        if (group.getInstances().size() == 1) {
            return group;
        }
        InstanceGroup own = TwinFactory.eINSTANCE.createInstanceGroup();
        own.setKind(group.getKind());
        own.setOptional(group.isOptional());
        own.setType(group.getType());
        own.setFidelity(group.getFidelity());
        for (Modifier modifier : group.getModifiers()) {
            own.getModifiers().add(EcoreUtil.copy(modifier));
        }
        ComponentType owner = (ComponentType) group.eContainer();
        owner.getMembers().add(owner.getMembers().indexOf(group) + 1, own);
        own.getInstances().add(part);
        return own;
    }
}
