package io.plumbline.export.notation;

/// Text that is not in the notation, with the place and what was expected.
public final class NotationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    NotationException(String file, int line, String problem) {
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return file + ":" + line + ": " + problem;
    }

    public String file() {
        return file;
    }

    /// Counted from 1.
    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }
}
