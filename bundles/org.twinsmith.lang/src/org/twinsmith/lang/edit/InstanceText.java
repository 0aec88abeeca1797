package org.twinsmith.lang.edit;

import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;

/**
 * The text of one instance as if it were declared alone, though {@code asset p1, p2 : Pump} declares several together.
 *
 * @param head what stands before the names, @param own name and size of this one, @param tail what stands behind the names
 */
record InstanceText(String head, String own, String tail) {

    static InstanceText of(Original file, Instance instance) {
        InstanceGroup group = Members.group(instance);
        Span whole = file.span(group);
        Span first = file.span(group.getInstances().getFirst());
        Span last = file.span(group.getInstances().getLast());
        return new InstanceText(file.text(new Span(whole.start(), first.start())), file.text(file.span(instance)),
                file.text(new Span(last.end(), whole.end())));
    }

    String text() {
        return head + own + tail;
    }
}
