package io.plumbline.model.topology;

/// How a switch aggregates the ports of a LAG.
public enum LagKind implements Words {
    LACP("lacp"),
    STATIC("static");

    private final String word;

    LagKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
