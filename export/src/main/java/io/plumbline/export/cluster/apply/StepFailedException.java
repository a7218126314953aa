package io.plumbline.export.cluster.apply;

/// A step cannot be done; the message says why and what to do.
final class StepFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }
}
