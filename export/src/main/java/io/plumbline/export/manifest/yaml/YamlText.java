package io.plumbline.export.manifest.yaml;

import java.util.List;

/// A document as text, with the lines that each marked entry fills.
public record YamlText(String text, List<MarkedLines> marks) {

    /// Lines count from 1; both ends belong to it. Comments above an entry belong to the entry.
    public record MarkedLines(Object mark, int first, int last) {}

    public YamlText {
        marks = List.copyOf(marks);
    }
}
