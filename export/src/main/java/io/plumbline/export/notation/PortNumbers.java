package io.plumbline.export.notation;

import io.plumbline.model.topology.PortNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Ports without a name are 1/1, 1/2 … per switch, in order of statements, host by host.
final class PortNumbers {

    private final Map<String, Integer> used = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    /// A port that the text names is not handed out.
    void reserve(String switchName, String port) {
        named.add(switchName + " " + port);
    }

    /// The first of `count` free neighbouring ports.
    String next(String switchName, int count) {
        var last = used.getOrDefault(switchName, 0);
        var start = last + 1;
        for (var i = 0; i < count; i++) {
            if (named.contains(switchName + " " + port(start + i))) {
                start = start + i + 1;
                i = -1;
            }
        }
        used.put(switchName, start + count - 1);
        return port(start);
    }

    private static String port(int number) {
        return PortNames.advance("1/0", number);
    }
}
