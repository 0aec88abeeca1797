package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.swt.model.PropertyEntry;
import org.twinsmith.diagram.tool.Request;

/**
 * A selected component in the properties view: its name and the values of its features. What is written there becomes an edit of the
 * text; an empty value is that of the type.
 *
 * @param revision another one where the text may say something else of it, so that the view asks again
 */
public record ComponentProperties(TopologyEditor editor, String path, int revision) implements IPropertySource {
    private static final String NAME = "org.twinsmith.name";
    private static final String TYPE = "org.twinsmith.type";

    private Map<String, PropertyEntry> entries() {
        Map<String, PropertyEntry> entries = new LinkedHashMap<>();
        try {
            editor.model().properties(editor.system(), path).forEach(entry -> entries.put(entry.name(), entry));
        } catch (CoreException e) {
            editor.report(e);
        }
        return entries;
    }

    @Override
    public Object getEditableValue() {
        return path;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<IPropertyDescriptor> descriptors = new ArrayList<>();
        descriptors.add(in("Component", new TextPropertyDescriptor(NAME, "name"), "Renames it, and every use of its name"));
        descriptors.add(in("Component", new PropertyDescriptor(TYPE, "type"), ""));
        entries().values().forEach(entry -> descriptors.add(in(entry.role(), new TextPropertyDescriptor(entry.name(), entry.name() + " : " + entry.type()),
                entry.documentation())));
        return descriptors.toArray(IPropertyDescriptor[]::new);
    }

    private static PropertyDescriptor in(String category, PropertyDescriptor descriptor, String description) {
        descriptor.setCategory(category);
        descriptor.setDescription(description);
        return descriptor;
    }

    @Override
    public Object getPropertyValue(Object id) {
        return switch (String.valueOf(id)) {
            case NAME -> path.substring(path.lastIndexOf('.') + 1);
            case TYPE -> editor.view().find(path).map(PlacedComponent::component).map(each -> each.typeName()).orElse("");
            default -> Optional.ofNullable(entries().get(id)).map(PropertyEntry::value).orElse("");
        };
    }

    @Override
    public boolean isPropertySet(Object id) {
        return Optional.ofNullable(entries().get(id)).filter(PropertyEntry::own).isPresent();
    }

    @Override
    public void resetPropertyValue(Object id) {
        if (isPropertySet(id)) {
            editor.stage().ask(new Request.SetValue(path, String.valueOf(id), ""));
        }
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        String text = String.valueOf(value).strip();
        if (text.equals(getPropertyValue(id))) {
            return;
        }
        if (id.equals(NAME)) {
            editor.stage().ask(new Request.Rename(path, text));
        } else if (!text.isEmpty() || isPropertySet(id)) {
            editor.stage().ask(new Request.SetValue(path, String.valueOf(id), text));
        }
    }
}
