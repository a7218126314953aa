package io.plumbline.export.lab.kernel;

import java.util.ArrayList;
import java.util.List;

/// Lines for the prober, which builds the network.
final class Lines {

    private final List<String> lines = new ArrayList<>();
    private int addresses;

    void add(String word, Object... rest) {
        var line = new StringBuilder(word);
        for (var part : rest) {
            line.append(' ').append(part);
        }
        lines.add(line.toString());
    }

    List<String> all() {
        return lines;
    }

    /// Another MAC address; the same ones in each run, because bonds and switches hash by them.
    String mac() {
        addresses++;
        return "02:00:00:%02x:%02x:%02x"
                .formatted(addresses >> 8, addresses & 0xff, (addresses * 37) & 0xff);
    }
}
