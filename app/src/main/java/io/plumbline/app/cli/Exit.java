package io.plumbline.app.cli;

/// What a command tells its caller.
final class Exit {

    static final int GOOD = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;

    /// Plumbline itself failed; never to be taken for [#FOUND].
    static final int BROKEN = 70;

    private Exit() {}
}
