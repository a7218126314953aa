package io.plumbline.model.rule.bond;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// BOND-10: the node takes the settings of every bond.
final class BondSettingsAccepted implements Rule {

    @Override
    public String id() {
        return "BOND-10";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var bond : BondFixes.bondsOf(layout.layout())) {
                findings.addAll(new Judgement(layout, bond).findings());
            }
        }
        return findings;
    }

    /// The sub-cases for one bond.
    private final class Judgement {
        private final LayoutHosts layout;
        private final Bond bond;
        private final List<Finding> findings = new ArrayList<>();

        Judgement(LayoutHosts layout, Bond bond) {
            this.layout = layout;
            this.bond = bond;
        }

        List<Finding> findings() {
            members();
            if (bond.tech() == BondTech.LINUX) {
                perPortSettings();
                options();
            }
            return findings;
        }

        private void members() {
            if (bond.mode().isEmpty()) {
                refuse(
                        "bond-10.mode",
                        "",
                        b -> BondFixes.inMode(b, BondMode.ACTIVE_BACKUP),
                        "fix.bond-mode",
                        BondMode.ACTIVE_BACKUP.word());
            }
            if (bond.members().isEmpty()) {
                findings.add(begin(FindingBuilder.error(id()), "bond-10.empty", "").build());
            }
            var infiniBand =
                    bond.members().stream()
                            .filter(m ->
                                    layout.layout().find(m).orElse(null) instanceof OtherInterface o
                                            && o.type().equals("infiniband"))
                            .findFirst();
            if (infiniBand.isPresent() && !isMode(BondMode.ACTIVE_BACKUP)) {
                refuse(
                        "bond-10.infiniband",
                        infiniBand.get(),
                        b -> BondFixes.inMode(b, BondMode.ACTIVE_BACKUP),
                        "fix.bond-mode",
                        BondMode.ACTIVE_BACKUP.word());
            }
        }

        private void perPortSettings() {
            var ports = bond.portsConfig();
            if (!ports.isEmpty() && !ports.keySet().equals(new HashSet<>(bond.members()))) {
                refuse(
                        "bond-10.ports",
                        String.join(", ", ports.keySet()),
                        b -> Shape.with(b, "portsConfig", Map.of()),
                        "fix.drop-option",
                        "ports-config");
            }
            var seen = new HashSet<String>();
            ports.values().stream()
                    .filter(q -> !q.isEmpty() && !q.equals("0") && !seen.add(q))
                    .findFirst()
                    .ifPresent(q ->
                            refuse(
                                    "bond-10.queue",
                                    q,
                                    b -> Shape.with(b, "portsConfig", Map.of()),
                                    "fix.drop-option",
                                    "queue-id"));
        }

        private void options() {
            var primary = bond.option("primary").filter(p -> !bond.members().contains(p));
            primary.ifPresent(p -> refuseOption("bond-10.primary", "primary", p));
            bond.option("ad_actor_system")
                    .filter(v -> v.toUpperCase(Locale.ROOT).startsWith("01:00:5E"))
                    .ifPresent(v -> refuseOption("bond-10.actor", "ad_actor_system", v));
            bond.option("min_links")
                    .filter(v -> number(v) > bond.members().size())
                    .ifPresent(v -> refuseOption("bond-10.min-links", "min_links", v));
            var slbAsMeant =
                    isMode(BondMode.BALANCE_XOR)
                            && bond.option("xmit_hash_policy")
                                    .filter(v -> v.equals("vlan+srcmac"))
                                    .isPresent();
            if (bond.isSlb() && !isMode(BondMode.BALANCE_SLB) && !slbAsMeant) {
                refuseOption("bond-10.slb", "balance_slb", "");
            }
            ofOtherModes(primary);
            macOfActiveMember();
        }

        private void ofOtherModes(Optional<String> wrongPrimary) {
            if (bond.mode().isEmpty()) {
                return;
            }
            var mode = bond.mode().get();
            for (var option : bond.options().keySet()) {
                var told =
                        option.equals("balance_slb")
                                || option.equals("primary") && wrongPrimary.isPresent();
                if (!told && !BondFixes.knows(mode, option)) {
                    refuseOption("bond-10.other-mode", option, mode.word());
                }
            }
        }

        private void macOfActiveMember() {
            var follows =
                    bond.option("fail_over_mac")
                            .filter(v -> Set.of("active", "1").contains(v))
                            .isPresent();
            if (bond.mac().isPresent() && isMode(BondMode.ACTIVE_BACKUP) && follows) {
                findings.add(
                        begin(FindingBuilder.warning(id()), "bond-10.mac", bond.mac().get().text())
                                .fix(
                                        change(b -> Shape.with(b, "mac", Optional.empty())),
                                        "fix.drop-option",
                                        bond.name(),
                                        "mac")
                                .build());
            }
        }

        private boolean isMode(BondMode mode) {
            return bond.mode().filter(m -> m == mode).isPresent();
        }

        private static int number(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        private void refuseOption(String key, String option, String value) {
            refuse(
                    key,
                    value.isEmpty() ? option : key.equals("bond-10.other-mode") ? option : value,
                    b -> {
                        var options = new LinkedHashMap<>(b.options());
                        options.remove(option);
                        return b.withOptions(options);
                    },
                    "fix.drop-option",
                    option);
        }

        private void refuse(
                String key, String value, UnaryOperator<Bond> fix, String label, String argument) {
            findings.add(
                    begin(FindingBuilder.error(id()), key, value)
                            .fix(change(fix), label, bond.name(), argument)
                            .build());
        }

        private Edit change(UnaryOperator<Bond> fix) {
            return BondFixes.change(
                    "Correct the settings of " + bond.name(),
                    layout.layout(),
                    layout.hosts(),
                    bond,
                    fix);
        }

        private FindingBuilder begin(FindingBuilder builder, String key, String value) {
            return builder.about(layout.id(bond.name()))
                    .on(layout.hosts())
                    .fact("options of " + bond.name(), bond.options())
                    .says(
                            key,
                            bond.name(),
                            value,
                            bond.mode().map(BondMode::word).orElse("no mode"),
                            bond.members().size());
        }
    }
}
