package org.twinsmith.sirius.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TwinFile;

/** Moving a part into the part beside it, and out again; every path to it goes the longer or the shorter way then. */
public class MoveServices {

    /** Whether an element is a part that can be dropped on a system or on a part. */
    public boolean canMoveTo(EObject element, EObject scope) {
        return element instanceof Instance part && (into(part, scope).isPresent() || outOf(part, scope).isPresent());
    }

    /** Moves a part, where that can be; else the reason is said. */
    public Instance moveTo(Instance part, EObject scope) {
        if (!canMoveTo(part, scope)) {
            Refusals.tell("'" + part.getName() + "' can go into a part beside it, or out of the one around it, where that is the only one of its type, "
                    + "the name is free there, and nothing inside needs it");
        }
        into(part, scope).ifPresentOrElse(type -> moveInto(part, (Instance) scope, type),
                () -> outOf(part, scope).ifPresent(around -> moveOut(part, around)));
        return part;
    }

    /** The type of the part beside it that another one can be moved into: nobody else may be of that type. */
    private static Optional<ComponentType> into(Instance part, EObject scope) {
        ComponentType home = Members.owner(part).orElseThrow();
        if (!(scope instanceof Instance beside) || beside == part || Members.owner(beside).orElse(null) != home || !Bodies.isEditable(home)) {
            return Optional.empty();
        }
        ComponentType own = Members.type(part).orElse(null);
        return Members.type(beside).filter(Bodies::isEditable).filter(type -> Members.find(type, part.getName()).isEmpty())
                .filter(type -> instancesOf(type).size() == 1).filter(type -> own != null && !Bodies.holds(own, type));
    }

    private static void moveInto(Instance part, Instance beside, ComponentType type) {
        for (Setting use : uses(part)) {
            switch (use.getEObject()) {
                case Reference reference -> {
                    MemberAccess longer = TwinFactory.eINSTANCE.createMemberAccess();
                    Reference first = TwinFactory.eINSTANCE.createReference();
                    first.setTarget(beside);
                    EcoreUtil.replace(reference, longer);
                    longer.getIndices().addAll(reference.getIndices());
                    longer.setReceiver(first);
                    longer.setMember(part);
                }
                case MemberAccess access -> {
                    MemberAccess around = TwinFactory.eINSTANCE.createMemberAccess();
                    around.setReceiver(access.getReceiver());
                    around.setMember(beside);
                    access.setReceiver(around);
                }
                default -> { }
            }
        }
        Bodies.add(type, declaration(part));
    }

    /** The part that a part stands in, where it can be moved out of it: nothing inside may need it. */
    private static Optional<Instance> outOf(Instance part, EObject scope) {
        ComponentType home = Members.owner(part).orElseThrow();
        List<Instance> around = instancesOf(home);
        ComponentType to = Bodies.of(scope).filter(Bodies::isEditable).orElse(null);
        boolean free = to != null && around.size() == 1 && Members.owner(around.getFirst()).orElse(null) == to && Bodies.isEditable(home)
                && Members.find(to, part.getName()).isEmpty();
        return free && uses(part).stream().allMatch(use -> isThrough(use.getEObject(), around.getFirst())) ? Optional.of(around.getFirst())
                : Optional.empty();
    }

    private static boolean isThrough(EObject use, Instance around) {
        return use instanceof MemberAccess access && (access.getReceiver() instanceof Reference first && first.getTarget() == around
                || access.getReceiver() instanceof MemberAccess inner && inner.getMember() == around);
    }

    private static void moveOut(Instance part, Instance around) {
        for (Setting use : uses(part)) {
            MemberAccess access = (MemberAccess) use.getEObject();
            if (access.getReceiver() instanceof MemberAccess inner) {
                access.setReceiver(inner.getReceiver());
            } else {
                Reference shorter = TwinFactory.eINSTANCE.createReference();
                EcoreUtil.replace(access, shorter);
                shorter.getIndices().addAll(access.getIndices());
                shorter.setTarget(part);
            }
        }
        Bodies.add(Members.owner(around).orElseThrow(), declaration(part));
    }

    private static InstanceGroup declaration(Instance part) {
        return PartTools.alone(part);
    }

    private static List<Setting> uses(Instance part) {
        Collection<Setting> found = EcoreUtil.UsageCrossReferencer.find(part, Bodies.files(part));
        return new ArrayList<>(found);
    }

    private static List<Instance> instancesOf(ComponentType type) {
        List<Instance> found = new ArrayList<>();
        for (TwinFile file : Bodies.files(type)) {
            file.getElements().stream().filter(ComponentType.class::isInstance).map(ComponentType.class::cast)
                    .flatMap(each -> each.getMembers().stream()).filter(InstanceGroup.class::isInstance).map(InstanceGroup.class::cast)
                    .filter(group -> group.getType() == type).forEach(group -> found.addAll(group.getInstances()));
        }
        return found;
    }
}
