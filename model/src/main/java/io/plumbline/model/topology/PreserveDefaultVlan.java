package io.plumbline.model.topology;

/// The option of bridge attachments. NOT_WRITTEN leaves it to the plugin's default.
public enum PreserveDefaultVlan implements Words {
    NO("no"),
    YES("yes"),
    NOT_WRITTEN("not-written");

    private final String word;

    PreserveDefaultVlan(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
