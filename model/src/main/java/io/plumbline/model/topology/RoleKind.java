package io.plumbline.model.topology;

/// The four network roles, and the user's own.
public enum RoleKind implements Words {
    OWN("own"),
    MANAGEMENT("management"),
    MIGRATION("migration"),
    STORAGE("storage"),
    VM("vm");

    private final String word;

    RoleKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
