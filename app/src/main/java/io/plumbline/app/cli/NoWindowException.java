package io.plumbline.app.cli;

/// No window can be opened on this machine; the message says what is missing.
public final class NoWindowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoWindowException(String message, Throwable cause) {
        super(message, cause);
    }
}
