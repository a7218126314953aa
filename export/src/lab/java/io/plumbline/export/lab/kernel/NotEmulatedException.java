package io.plumbline.export.lab.kernel;

/// A design has something that namespaces cannot show.
public final class NotEmulatedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotEmulatedException(String what) {
        super(what);
    }
}
