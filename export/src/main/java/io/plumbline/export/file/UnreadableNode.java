package io.plumbline.export.file;

import org.snakeyaml.engine.v2.nodes.Node;

/// Carries a problem from the depth of a document to [DesignFile], which names the place.
final class UnreadableNode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;

    UnreadableNode(Node node, String problem) {
        super(problem);
        this.line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
        this.column = node.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
        this.problem = problem;
    }

    DesignFileException toException() {
        return new DesignFileException(line, column, problem);
    }
}
