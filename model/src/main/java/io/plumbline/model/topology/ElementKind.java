package io.plumbline.model.topology;

/// What an [ElementId] names.
public enum ElementKind implements Words {
    CLUSTER("cluster"),
    SWITCH("switch"),
    MLAG_PAIR("mlag"),
    PORT("port"),
    LINK("link"),
    EXTERNAL("external"),
    HOST_CLASS("class"),
    HOST("host"),
    INTERFACE("interface"),
    CABLE("cable"),
    MAPPING("mapping"),
    ROUTE("route"),
    VLAN("vlan"),
    NETWORK("network"),
    ROLE("role"),
    POOL("pool"),
    VIRTUALIZATION("virtualization"),
    SRIOV_POLICY("sriov"),
    VM("vm"),
    NETWORK_POLICY("policy"),
    ISOLATION("isolation"),
    EXPOSURE("exposure"),
    NOTE("note");

    private final String word;

    ElementKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
