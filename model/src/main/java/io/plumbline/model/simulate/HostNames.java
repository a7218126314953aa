package io.plumbline.model.simulate;

import io.plumbline.model.topology.EffectiveHost;
import java.util.List;
import java.util.Optional;

/// Hosts as people name them: by name, or `worker#3` for the third of a class.
final class HostNames {

    private HostNames() {}

    static Optional<EffectiveHost> find(List<EffectiveHost> hosts, String text) {
        var hash = text.lastIndexOf('#');
        if (hash < 0) {
            return hosts.stream().filter(h -> h.name().equals(text)).findFirst();
        }
        var hostClass = text.substring(0, hash);
        var number = text.substring(hash + 1);
        return hosts.stream()
                .filter(h -> h.host().hostClass().equals(hostClass))
                .filter(h -> String.valueOf(h.host().ordinal()).equals(number))
                .findFirst();
    }
}
