package io.plumbline.model.topology;

/// What the machines of a class are in the cluster.
public enum NodeRole implements Words {
    WORKER("worker"),
    CONTROL_PLANE("control-plane"),
    BOTH("both");

    private final String word;

    NodeRole(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
