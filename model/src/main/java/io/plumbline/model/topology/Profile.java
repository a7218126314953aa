package io.plumbline.model.topology;

/// Decides the severities of findings; see `rules.md` 1.2.
public enum Profile implements Words {
    PRODUCTION("production"),
    LAB("lab"),
    SINGLE_NODE("single-node");

    private final String word;

    Profile(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
