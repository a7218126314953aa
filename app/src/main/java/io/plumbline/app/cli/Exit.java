package io.plumbline.app.cli;

/// What a command tells its caller.
final class Exit {

    static final int GOOD = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;

    /// The cluster says no, or nobody answers.
    static final int CLUSTER = 4;

    /// Stopped half-way; the journal says where, and `apply` goes on from there.
    static final int STOPPED = 5;

    /// Plumbline itself failed; never to be taken for [#FOUND].
    static final int BROKEN = 70;

    private Exit() {}
}
