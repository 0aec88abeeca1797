package org.twinsmith.mqtt.address;

/** A publisher of Sparkplug B. @param group its group @param name its name within the group */
public record EdgeNode(String group, String name) {
    @Override
    public String toString() {
        return group + "/" + name;
    }
}
