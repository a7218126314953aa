package io.plumbline.model.topology;

import java.util.Map;

/// Applies changed attributes to a record.
final class Overrides {

    private Overrides() {}

    /// Attributes that the record does not have are passed over: the class may have changed the
    /// kind of the object since.
    static <T> T apply(T value, Map<String, Object> changes) {
        var changed = value;
        for (var change : changes.entrySet()) {
            if (changed instanceof Record element
                    && Shape.of(element).attribute(change.getKey()).isPresent()) {
                changed = Shape.with(changed, change.getKey(), change.getValue());
            }
        }
        return changed;
    }
}
