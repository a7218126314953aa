package io.plumbline.model.topology;

/// Whether a NIC has link.
public enum LinkState implements Words {
    UP("up"),
    DOWN("down");

    private final String word;

    LinkState(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
