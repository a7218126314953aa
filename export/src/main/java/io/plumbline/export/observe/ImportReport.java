package io.plumbline.export.observe;

import java.util.List;

/// What an import made of its input.
///
/// @param items everything that did not come in as it stands, object by object
public record ImportReport(Objects objects, List<Item> items) {

    /// @param read objects found
    /// @param understood those that are in the design now
    /// @param keptUnknown those of a kind that is not read
    /// @param refused those that are broken
    public record Objects(int read, int understood, int keptUnknown, int refused) {}

    /// @param source file, with the place where it is broken
    /// @param kind of the object, or `interface`, `port`, `route` for a part of one
    /// @param name of the object; for a part, `host/name`
    public record Item(
            String source,
            String kind,
            String namespace,
            String name,
            Outcome outcome,
            String reason) {}

    /// What became of it.
    public enum Outcome {
        /// It is in the design, with something assumed or changed.
        ADJUSTED("adjusted"),
        /// It belongs to the platform's plumbing and is not drawn.
        HIDDEN("hidden"),
        /// It is kept with its type, or left unread, and not understood.
        KEPT_UNKNOWN("keptUnknown"),
        /// It is broken.
        REFUSED("refused"),
        /// It was not given to us: a list that may not be read, or that the cluster does not serve.
        MISSING("missing");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public ImportReport {
        items = List.copyOf(items);
    }
}
