package io.plumbline.model.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a file says about an element beyond the model: unknown keys with their plain values, and
/// comments. They follow the element through rename, copy and undo, and go with it.
///
/// @param unknown keys that this version does not know, in their order; values are strings,
///     numbers, booleans, lists and maps of these
/// @param comments comment lines by place: a key of the element (lines above it), a key followed
///     by `#` (at the end of its line), the empty string (above the element), `#` (behind the
///     element's own key), `$` (after its last entry)
public record Extras(Map<String, Object> unknown, Map<String, List<String>> comments) {

    public static final Extras NONE = new Extras(Map.of(), Map.of());

    public Extras {
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
        comments = Collections.unmodifiableMap(new LinkedHashMap<>(comments));
    }

    public boolean isEmpty() {
        return unknown.isEmpty() && comments.isEmpty();
    }
}
