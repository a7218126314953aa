package io.plumbline.model.topology;

/// What of a host an override changes: an interface, where a slot is cabled, the wanted or the
/// actual settings of the port there, a route, or the mappings.
public enum OverridePart implements Words {
    INTERFACE("interface"),
    CABLE("cable"),
    PORT("port"),
    ACTUAL("actual"),
    ROUTE("route"),
    MAPPINGS("mappings");

    private final String word;

    OverridePart(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
