package io.plumbline.export.cluster.apply;

/// Whether a step is known to be done.
sealed interface Settled {

    record Done() implements Settled {}

    /// @param text what is waited for
    record Waiting(String text) implements Settled {}

    /// It will not be done by itself any more.
    record Failed(String text) implements Settled {}
}
