package io.plumbline.model.topology;

/// Who builds a bond: the kernel's bonding driver or Open vSwitch.
public enum BondTech implements Words {
    LINUX("linux"),
    OVS("ovs");

    private final String word;

    BondTech(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
