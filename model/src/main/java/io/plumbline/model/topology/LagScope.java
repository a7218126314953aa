package io.plumbline.model.topology;

/// Whether every host has a LAG of this name of its own, or one LAG is shared by all.
public enum LagScope implements Words {
    PER_HOST("per-host"),
    SHARED("shared");

    private final String word;

    LagScope(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
