package io.plumbline.app.problems;

/// By what findings are put together.
public enum Grouping {
    SEVERITY("Severity"),
    RULE("Rule"),
    OBJECT("Object");

    private final String title;

    Grouping(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
