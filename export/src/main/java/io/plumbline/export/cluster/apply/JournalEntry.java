package io.plumbline.export.cluster.apply;

/// One line of a journal after its head.
///
/// @param time ISO 8601, of this machine: for people, nothing is decided by it
/// @param step number of the step, 0 where it is about the whole
/// @param action number of the revert action within the step
/// @param uid of the object that was written
/// @param generation of it
public record JournalEntry(
        String time, Event event, int step, int action, String uid, long generation, String text) {

    /// What happened.
    public enum Event {
        /// Is about to be sent: from here on it may have arrived.
        SENDING,
        /// The server took it.
        SENT,
        /// It is known to be done.
        DONE,
        /// It is known not to be, or nobody can tell.
        FAILED,
        /// All steps are done; kept or reverted later.
        APPLIED,
        KEPT,
        REVERTING,
        /// A revert action is done.
        UNDONE,
        REVERTED
    }

    static JournalEntry of(Event event, int step, String text) {
        return new JournalEntry("", event, step, 0, "", 0, text);
    }

    JournalEntry at(String when) {
        return new JournalEntry(when, event, step, action, uid, generation, text);
    }
}
