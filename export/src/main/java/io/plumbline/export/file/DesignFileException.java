package io.plumbline.export.file;

/// A design file that does not read, with the place and what was expected there.
public final class DesignFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String problem;

    /// @param line counted from 1; 0 where the whole file is meant
    /// @param column counted from 1; 0 where the whole file is meant
    DesignFileException(int line, int column, String problem) {
        super(line == 0 ? problem : "line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }
}
