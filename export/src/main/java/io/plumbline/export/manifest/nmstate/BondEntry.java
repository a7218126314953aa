package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import java.util.Map;
import java.util.Set;

/// The `link-aggregation` section of a bond, and the form it takes inside an Open vSwitch bridge.
final class BondEntry {

    private static final Set<String> SWITCHES =
            Set.of("balance_slb", "tlb_dynamic_lb", "use_carrier");
    private static final String MIIMON = "miimon";
    private static final long MIIMON_DEFAULT = 100;

    private BondEntry() {}

    static void write(YamlMapping.Builder entry, Bond bond) {
        entry.map(
                "link-aggregation",
                section -> {
                    bond.mode().ifPresent(mode -> section.put("mode", mode.word()));
                    var options = YamlMapping.of(map -> options(map, bond));
                    if (!options.entries().isEmpty()) {
                        section.put("options", options);
                    }
                    section.texts("port", bond.members())
                            .beside("complete: a port left out here is detached");
                    if (!bond.portsConfig().isEmpty()) {
                        section.list("ports-config", list -> portsConfig(list, bond));
                    }
                });
    }

    private static void options(YamlMapping.Builder map, Bond bond) {
        var monitored = bond.option(MIIMON).isPresent() || bond.option("arp_interval").isPresent();
        if (!monitored) {
            map.put(MIIMON, MIIMON_DEFAULT).beside(noMonitoring());
        }
        bond.option(MIIMON)
                .ifPresent(value -> {
                    map.put(MIIMON, OptionValue.of(value));
                    if (!value.equals("0")) {
                        map.beside(noMonitoring());
                    }
                });
        for (Map.Entry<String, String> option : bond.options().entrySet()) {
            if (!option.getKey().equals(MIIMON)) {
                map.put(
                        option.getKey(),
                        SWITCHES.contains(option.getKey())
                                ? OptionValue.flag(option.getValue())
                                : OptionValue.of(option.getValue()));
            }
        }
    }

    private static String noMonitoring() {
        return "the kernel's default is 0: no link monitoring";
    }

    private static void portsConfig(YamlSequence.Builder list, Bond bond) {
        bond.portsConfig()
                .forEach((name, queue) ->
                        list.map(port -> {
                            port.put("name", name);
                            if (!queue.isEmpty()) {
                                port.put("queue-id", OptionValue.of(queue));
                            }
                        }));
    }

    /// As a port of an Open vSwitch bridge, where the members are objects.
    static void writeInsideBridge(YamlMapping.Builder port, Bond bond) {
        port.put("name", bond.name());
        port.map(
                "link-aggregation",
                section -> {
                    bond.mode().ifPresent(mode -> section.put("mode", ovsWord(mode)));
                    bond.option("updelay")
                            .ifPresent(v -> section.put("bond-updelay", OptionValue.of(v)));
                    bond.option("downdelay")
                            .ifPresent(v -> section.put("bond-downdelay", OptionValue.of(v)));
                    section.list(
                                    "port",
                                    list ->
                                            bond.members()
                                                    .forEach(m -> list.map(p -> p.put("name", m))))
                            .beside("complete: a port left out here is detached");
                });
    }

    private static String ovsWord(BondMode mode) {
        return mode == BondMode.LACP ? "lacp" : mode.word();
    }
}
