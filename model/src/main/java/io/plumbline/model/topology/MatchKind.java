package io.plumbline.model.topology;

/// How a slot of a class finds its interface on a host (nmstate `identifier`).
public enum MatchKind implements Words {
    NAME("name"),
    MAC("mac-address"),
    PCI("pci-address");

    private final String word;

    MatchKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
