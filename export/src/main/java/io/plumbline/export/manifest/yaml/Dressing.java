package io.plumbline.export.manifest.yaml;

import java.util.List;
import java.util.Optional;

/// What surrounds an entry or item without being part of its value.
///
/// @param gap a blank line stands before it
/// @param before comment lines above it, without the `#`
/// @param beside a comment at the end of its first line
/// @param mark what it was made from; the emitter reports the lines it fills
public record Dressing(
        boolean gap, List<String> before, Optional<String> beside, Optional<Object> mark) {

    static final Dressing NONE = new Dressing(false, List.of(), Optional.empty(), Optional.empty());

    public Dressing {
        before = List.copyOf(before);
    }

    Dressing beside(String comment) {
        return new Dressing(gap, before, Optional.of(comment), mark);
    }

    Dressing marked(Object origin) {
        return new Dressing(gap, before, beside, Optional.of(origin));
    }

    /// Collects the gap and the comments that belong to the entry that comes next.
    static final class Pending {
        private boolean gap;
        private List<String> before = List.of();

        void gap() {
            gap = true;
        }

        void comment(String text) {
            before = List.of(text.split("\n", -1));
        }

        Dressing take() {
            var taken = new Dressing(gap, before, Optional.empty(), Optional.empty());
            gap = false;
            before = List.of();
            return taken;
        }
    }
}
