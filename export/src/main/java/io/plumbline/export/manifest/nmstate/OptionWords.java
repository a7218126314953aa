package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.topology.BondMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// When two spellings of a value mean the same: numbers written as text, bond modes and options by
/// their number in the kernel.
final class OptionWords {

    private static final Map<String, List<String>> NUMBERED =
            Map.of(
                    "lacp_rate", List.of("slow", "fast"),
                    "ad_select", List.of("stable", "bandwidth", "count"),
                    "fail_over_mac", List.of("none", "active", "follow"),
                    "primary_reselect", List.of("always", "better", "failure"),
                    "all_slaves_active", List.of("dropped", "delivered"),
                    "arp_all_targets", List.of("any", "all"),
                    "arp_validate",
                            List.of(
                                    "none",
                                    "active",
                                    "backup",
                                    "all",
                                    "filter",
                                    "filter_active",
                                    "filter_backup"),
                    "xmit_hash_policy",
                            List.of(
                                    "layer2",
                                    "layer3+4",
                                    "layer2+3",
                                    "encap2+3",
                                    "encap3+4",
                                    "vlan+srcmac"));

    private static final Set<String> SWITCHES =
            Set.of("use_carrier", "tlb_dynamic_lb", "balance_slb", "lacp_active");

    private OptionWords() {}

    /// @param path its last word is the name of the value
    static boolean same(String path, JsonNode wanted, JsonNode held) {
        if (!wanted.isValueNode()) {
            return wanted.equals(held);
        }
        var key = path.substring(path.lastIndexOf('.') + 1);
        return word(key, StateDocument.text(wanted)).equals(word(key, StateDocument.text(held)));
    }

    private static String word(String key, String text) {
        if (key.equals("mode")) {
            return BondMode.tryParse(text).map(BondMode::word).orElse(text);
        }
        if (SWITCHES.contains(key)) {
            return switch (text) {
                case "true", "yes", "on" -> "1";
                case "false", "no", "off" -> "0";
                default -> text;
            };
        }
        var words = NUMBERED.get(key);
        if (words != null && text.matches("[0-9]") && Integer.parseInt(text) < words.size()) {
            return words.get(Integer.parseInt(text));
        }
        return text;
    }
}
