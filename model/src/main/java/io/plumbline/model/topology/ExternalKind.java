package io.plumbline.model.topology;

/// What stands behind a switch port without being a host of the design.
public enum ExternalKind implements Words {
    GATEWAY("gateway"),
    ARRAY("array"),
    DHCP("dhcp"),
    CLUSTER("cluster"),
    OTHER("other");

    private final String word;

    ExternalKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
