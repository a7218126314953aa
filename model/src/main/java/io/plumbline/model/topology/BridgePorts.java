package io.plumbline.model.topology;

import java.util.List;

/// Keeps the filters of bridge ports when the list of names changes.
final class BridgePorts {

    private BridgePorts() {}

    /// A name that was there keeps its filter; where as many names as ports are given, the others
    /// take the filter of their place.
    static Elements<BridgePort> renamed(Elements<BridgePort> ports, List<String> names) {
        var old = ports.toList();
        Elements<BridgePort> renamed = Elements.empty();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var sameLength = names.size() == old.size();
            var port =
                    ports.get(name)
                            .orElse(
                                    sameLength
                                            ? old.get(i).withName(name)
                                            : BridgePort.named(name));
            renamed = renamed.with(port);
        }
        return renamed;
    }
}
