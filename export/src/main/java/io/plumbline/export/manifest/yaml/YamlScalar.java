package io.plumbline.export.manifest.yaml;

/// A single value, typed by what a reader must get back.
public sealed interface YamlScalar extends YamlNode {

    /// Text in the shortest form that no reader mistakes for something else: plain, quoted, or a
    /// literal block when it has several lines.
    record Text(String value) implements YamlScalar {}

    /// Text that is always quoted: addresses, MAC and PCI addresses, where one value of a column may
    /// look like a number and the next does not.
    record Quoted(String value) implements YamlScalar {}

    record Whole(long value) implements YamlScalar {}

    record Flag(boolean value) implements YamlScalar {}

    record Nothing() implements YamlScalar {}

    static YamlScalar text(String value) {
        return new Text(value);
    }

    static YamlScalar quoted(String value) {
        return new Quoted(value);
    }

    static YamlScalar whole(long value) {
        return new Whole(value);
    }

    static YamlScalar flag(boolean value) {
        return new Flag(value);
    }

    static YamlScalar nothing() {
        return new Nothing();
    }
}
