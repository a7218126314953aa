package io.plumbline.model.topology;

/// What carries a network of virtual machines.
public enum NetworkKind implements Words {
    BRIDGE("bridge"),
    LOCALNET("localnet"),
    SRIOV("sriov"),
    OVERLAY("overlay");

    private final String word;

    NetworkKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
