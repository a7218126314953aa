package io.plumbline.model.rule.bond;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.HostLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Edits of bonds that several rules offer.
final class BondFixes {

    /// Options that only some modes know, with these modes.
    static final Map<String, Set<BondMode>> OF_MODES =
            Map.of(
                    "lacp_rate",
                    Set.of(BondMode.LACP),
                    "lacp_active",
                    Set.of(BondMode.LACP),
                    "primary",
                    Set.of(BondMode.ACTIVE_BACKUP, BondMode.BALANCE_TLB, BondMode.BALANCE_ALB),
                    "balance_slb",
                    Set.of(BondMode.BALANCE_XOR),
                    "xmit_hash_policy",
                    Set.of(
                            BondMode.LACP,
                            BondMode.BALANCE_XOR,
                            BondMode.BALANCE_TLB,
                            BondMode.BALANCE_ALB));

    private BondFixes() {}

    /// Whether a mode knows the option.
    static boolean knows(BondMode mode, String option) {
        if (option.startsWith("ad_")) {
            return mode == BondMode.LACP;
        }
        var modes = OF_MODES.get(option);
        return modes == null || modes.contains(mode);
    }

    /// The mode changed, and the options dropped that it does not know.
    static Edit mode(HostLayout layout, List<EffectiveHost> hosts, Bond bond, BondMode mode) {
        return change(
                "Set " + bond.name() + " to " + mode.word(),
                layout,
                hosts,
                bond,
                b -> inMode(b, mode));
    }

    /// The bond in another mode, without the options that the mode does not know.
    static Bond inMode(Bond bond, BondMode mode) {
        var options = new LinkedHashMap<>(bond.options());
        options.keySet().removeIf(option -> !knows(mode, option));
        return bond.withMode(mode).withOptions(options);
    }

    static Edit change(
            String label,
            HostLayout layout,
            List<EffectiveHost> hosts,
            Bond bond,
            UnaryOperator<Bond> change) {
        return InterfaceFixes.change(
                label, layout, hosts, bond.name(), i -> i instanceof Bond b ? change.apply(b) : i);
    }

    /// The bonds of a layout.
    static List<Bond> bondsOf(HostLayout layout) {
        return layout.interfaces().stream()
                .filter(Bond.class::isInstance)
                .map(Bond.class::cast)
                .toList();
    }
}
