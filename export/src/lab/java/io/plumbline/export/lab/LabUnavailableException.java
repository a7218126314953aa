package io.plumbline.export.lab;

/// A part of the lab cannot be prepared on this machine. The message is one line that says what is
/// missing and what to install.
public final class LabUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    public LabUnavailableException(String message) {
        super(message);
    }

    public LabUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
