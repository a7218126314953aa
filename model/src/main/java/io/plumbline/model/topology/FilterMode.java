package io.plumbline.model.topology;

/// VLAN filter of a Linux bridge port. DEFAULT is the trunk 2 to 4094 that the node agent inserts.
public enum FilterMode implements Words {
    DEFAULT("default"),
    TRUNK("trunk"),
    ACCESS("access"),
    OFF("off");

    private final String word;

    FilterMode(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
