package io.plumbline.app.cli;

/// Input that does not read; the message names the file, the place and what was expected.
final class UnreadableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableInputException(String message) {
        super(message);
    }
}
