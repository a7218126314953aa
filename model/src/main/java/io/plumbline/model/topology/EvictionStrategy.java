package io.plumbline.model.topology;

/// What happens to a virtual machine when its host is emptied.
public enum EvictionStrategy implements Words {
    LIVE_MIGRATE("LiveMigrate"),
    NONE("None"),
    EXTERNAL("External"),
    LIVE_MIGRATE_IF_POSSIBLE("LiveMigrateIfPossible");

    private final String word;

    EvictionStrategy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
