package io.plumbline.export.manifest;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// File names made of drawn names: one path never stands for two objects, and none leaves the folder.
final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

    private final Set<String> taken = new HashSet<>();

    /// @param fallback is used instead where the name alone is taken
    String unique(String prefix, String name, String fallback, String suffix) {
        var path = prefix + safe(name) + suffix;
        if (taken.add(path)) {
            return path;
        }
        path = prefix + safe(fallback) + suffix;
        for (var i = 2; !taken.add(path); i++) {
            path = prefix + safe(fallback) + "-" + i + suffix;
        }
        return path;
    }

    static String safe(String name) {
        var text = UNSAFE.matcher(name).replaceAll("-");
        return text.isEmpty() || text.startsWith(".") ? "x" + text : text;
    }
}
