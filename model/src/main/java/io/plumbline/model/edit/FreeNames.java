package io.plumbline.model.edit;

import java.util.function.Predicate;

/// Names for new objects: the stem with the first number that nobody has.
public final class FreeNames {

    private FreeNames() {}

    /// `bond1`, `bond2` … counted from `from`.
    public static String numbered(String stem, int from, Predicate<String> taken) {
        for (var i = from; ; i++) {
            if (!taken.test(stem + i)) {
                return stem + i;
            }
        }
    }

    /// The name itself while it is free, else `name-2`, `name-3` …
    public static String like(String name, Predicate<String> taken) {
        return taken.test(name) ? numbered(name + "-", 2, taken) : name;
    }
}
