package io.plumbline.export.manifest.schema;

import org.snakeyaml.engine.v2.nodes.Node;

/// Where a document begins inside its file, so that nested documents report places of the file.
record Location(int lines, int columns) {

    static final Location FILE = new Location(0, 0);

    int line(Node node) {
        return lines + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    int column(Node node) {
        return columns + node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    }
}
