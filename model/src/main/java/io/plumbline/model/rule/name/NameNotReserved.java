package io.plumbline.model.rule.name;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.net.InterfaceName;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// NAME-02: a drawn name is neither the platform's own nor used twice on a host.
final class NameNotReserved implements Rule {

    private static final Set<String> RESERVED =
            Set.of(
                    "lo",
                    "br-ex",
                    "br-ex1",
                    "br-ext",
                    "br-int",
                    "br-local",
                    "br-nexthop",
                    "br0",
                    "ext",
                    "ext-vxlan",
                    "int",
                    "tun0",
                    "ovs-system",
                    "migration0",
                    "bonding_masters",
                    "all",
                    "default",
                    "cni0");

    private static final List<String> RESERVED_STEMS =
            List.of("ovn-k8s-", "k8s-", "genev_sys_", "vxlan_sys_", "patch-");

    /// Localnet names that the platform maps by itself.
    private static final Set<String> OWN_LOCALNETS = Set.of("physnet", "locnet");

    /// Names that the naming policy of the operating system gives to NICs.
    private static final Pattern NIC_NAME =
            Pattern.compile("eth\\d+|(en|ib|wl|ww)(o\\d+|s\\d+|p\\d+s\\d+|x[0-9a-f]{12}).*");

    /// How an import marks a repeated name.
    private static final Pattern REPEATED = Pattern.compile(".+~\\d+");

    @Override
    public String id() {
        return "NAME-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                problem(i).ifPresent(key -> findings.add(finding(layout, i, key)));
            }
            for (var mapping : layout.layout().mappings()) {
                if (OWN_LOCALNETS.contains(mapping.localnet())) {
                    findings.add(localnet(layout, mapping));
                }
            }
        }
        return findings;
    }

    /// The key of the sentence about a wrong name. The protected br-ex, and what is kept as found on
    /// a host, are the platform's to name.
    private static Optional<String> problem(HostInterface i) {
        var name = i.name();
        if (i instanceof BrEx || i instanceof OtherInterface) {
            return Optional.empty();
        }
        if (RESERVED.contains(name) || RESERVED_STEMS.stream().anyMatch(name::startsWith)) {
            return Optional.of("name-02");
        }
        if (REPEATED.matcher(name).matches()) {
            return Optional.of("name-02.repeated");
        }
        var made = i instanceof Bond || i instanceof LinuxBridge || i instanceof OvsBridge;
        return made && NIC_NAME.matcher(name).matches()
                ? Optional.of("name-02.nic")
                : Optional.empty();
    }

    private Finding finding(LayoutHosts layout, HostInterface i, String key) {
        var clean = i.name().replace("~", "-");
        var safe =
                ("u-" + clean).substring(0, Math.min(InterfaceName.MOST_BYTES, clean.length() + 2));
        var name = FreeNames.like(safe, layout.layout().interfaces()::has);
        return FindingBuilder.error(id())
                .about(layout.id(i.name()))
                .on(layout.hosts())
                .fact("name", i.name())
                .says(key, i.name(), i.type())
                .fix(
                        InterfaceNameHeldByKernel.renamed(layout, i.name(), name),
                        "fix.rename",
                        i.name(),
                        name)
                .build();
    }

    private Finding localnet(LayoutHosts layout, BridgeMapping mapping) {
        var old = mapping.localnet();
        var name = "u-" + old;
        return FindingBuilder.error(id())
                .about(ElementId.of(ElementKind.MAPPING, layout.className(), old))
                .on(layout.hosts())
                .fact("localnet", old)
                .says("name-02.localnet", old, name)
                .fix(remapped(old, name), "fix.rename", old, name)
                .build();
    }

    /// The mapping under another name in every class, and the networks with it.
    private static Edit remapped(String old, String name) {
        return Edit.of(
                "Rename localnet " + old + " to " + name,
                before ->
                        before.withHostClasses(
                                        classes -> {
                                            var changed = classes;
                                            for (var c : classes) {
                                                changed = changed.with(remapped(c, old, name));
                                            }
                                            return changed;
                                        })
                                .withNetworks(networks -> {
                                    var changed = networks;
                                    for (var n : networks) {
                                        if (n.physicalNetwork().filter(old::equals).isPresent()) {
                                            changed =
                                                    changed.with(
                                                            Shape.with(
                                                                    n,
                                                                    "physicalNetwork",
                                                                    Optional.of(name)));
                                        }
                                    }
                                    return changed;
                                }));
    }

    private static HostClass remapped(HostClass c, String old, String name) {
        return c.withMappings(
                c.mappings().stream()
                        .map(m ->
                                m.localnet().equals(old) ? new BridgeMapping(name, m.bridge()) : m)
                        .toList());
    }
}
