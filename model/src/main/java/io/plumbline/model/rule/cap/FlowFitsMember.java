package io.plumbline.model.rule.cap;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// CAP-04: one flow of a role fits one member of the aggregate below, and few peers are spread over
/// all of them.
final class FlowFitsMember implements Rule {

    private static final String HASH = "xmit_hash_policy";
    private static final String LAYER_2 = "layer2";
    private static final Set<BondMode> HASHED = Set.of(BondMode.LACP, BondMode.BALANCE_XOR);

    @Override
    public String id() {
        return "CAP-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            if (usage.role().isPresent()) {
                usage.attachments().forEach(a -> judge(usage, a, findings));
            }
        }
        return findings;
    }

    private void judge(Usage usage, Attachment attachment, List<Finding> findings) {
        var role = usage.role().orElseThrow();
        for (var bond : attachment.footing().bonds()) {
            if (bond.members().size() < 2) {
                continue;
            }
            var slowest =
                    attachment.footing().nics().stream()
                            .filter(n -> bond.members().contains(n.name()))
                            .flatMap((Nic n) ->
                                    n.speed().withDefault(Nic.DEFAULT_SPEED).ifKnown().stream())
                            .min(Comparable::compareTo);
            if (role.flow().isPresent()
                    && slowest.filter(s -> role.flow().get().compareTo(s) > 0).isPresent()) {
                findings.add(
                        begin(usage, attachment, bond)
                                .fact("Gbit/s of one flow", role.flow().get())
                                .says(
                                        "cap-04",
                                        usage.name(),
                                        role.flow().get(),
                                        bond.name(),
                                        slowest.get())
                                .build());
            }
            if (isNarrow(usage, bond)) {
                findings.add(narrow(usage, attachment, bond));
            }
        }
    }

    /// One target behind a hash over MAC addresses: every session takes the same member.
    private static boolean isNarrow(Usage usage, Bond bond) {
        var role = usage.role().orElseThrow();
        return role.kind() == RoleKind.STORAGE
                && role.targets().size() == 1
                && bond.mode().filter(HASHED::contains).isPresent()
                && bond.option(HASH).orElse(LAYER_2).equals(LAYER_2);
    }

    private FindingBuilder begin(Usage usage, Attachment attachment, Bond bond) {
        return FindingBuilder.warning(id())
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), bond.name()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll());
    }

    private Finding narrow(Usage usage, Attachment attachment, Bond bond) {
        return begin(usage, attachment, bond)
                .fact(HASH + " of " + bond.name(), bond.option(HASH).orElse(LAYER_2))
                .says("cap-04.hash", usage.name(), bond.name())
                .fix(
                        InterfaceFixes.change(
                                "Spread flows of " + bond.name() + " by port",
                                attachment.group().layout(),
                                attachment.hosts(),
                                bond.name(),
                                i -> {
                                    if (!(i instanceof Bond b)) {
                                        return i;
                                    }
                                    var options = new LinkedHashMap<>(b.options());
                                    options.put(HASH, "layer3+4");
                                    return b.withOptions(options);
                                }),
                        "fix.hash",
                        bond.name())
                .build();
    }
}
