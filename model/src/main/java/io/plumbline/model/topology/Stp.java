package io.plumbline.model.topology;

/// Whether a bridge runs spanning tree. NOT_WRITTEN leaves the key out of the manifest: the network manager's default, which is on, applies then.
public enum Stp implements Words {
    OFF("off"),
    ON("on"),
    NOT_WRITTEN("not-written");

    private final String word;

    Stp(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
