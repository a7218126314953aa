package io.plumbline.model.rule.mtu;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.OnTheWay;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// MTU-05: the way between any two nodes carries packets of pods with their overlay header.
final class UnderlayCarriesOverlay implements Rule {

    private static final int HEADER = 100;
    private static final int WITH_IPSEC = 146;

    @Override
    public String id() {
        return "MTU-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.roles(RoleKind.MANAGEMENT)
                .forEach(usage -> new Judgement(context, usage).finding().ifPresent(findings::add));
        return findings;
    }

    /// The management role of one design.
    private final class Judgement {
        private final RuleContext context;
        private final Usage usage;
        private final Fact<Mtu> needed;
        private final Set<ElementId> small = new LinkedHashSet<>();
        private final Set<ElementId> missing = new LinkedHashSet<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<Edit> edits = new ArrayList<>();
        private Optional<Mtu> least = Optional.empty();

        Judgement(RuleContext context, Usage usage) {
            this.context = context;
            this.usage = usage;
            var cluster = context.topology().cluster();
            var header = cluster.ipsec() ? WITH_IPSEC : HEADER;
            this.needed = cluster.effectiveMtu().map(m -> Mtu.of(m.bytes() + header));
        }

        Optional<Finding> finding() {
            if (usage.hostsInAll() < 2) {
                return Optional.empty();
            }
            if (needed.isMissing()) {
                return Optional.of(unknown(Set.of(ElementId.of(ElementKind.CLUSTER))));
            }
            usage.attachments().forEach(this::hosts);
            usage.attachments().forEach(this::ports);
            wireVlan().ifPresent(this::links);
            if (!small.isEmpty()) {
                return Optional.of(failed());
            }
            return missing.isEmpty() ? Optional.empty() : Optional.of(unknown(missing));
        }

        private Mtu need() {
            return needed.ifKnown().orElseThrow();
        }

        /// Whether an MTU is too small; notes it down where it is, or where nobody knows.
        private boolean isSmall(Fact<Mtu> mtu, ElementId id) {
            var known = mtu.ifKnown();
            if (known.isEmpty()) {
                missing.add(id);
                return false;
            }
            if (known.get().compareTo(need()) >= 0) {
                return false;
            }
            small.add(id);
            least = least.filter(l -> l.compareTo(known.get()) <= 0).or(() -> known);
            return true;
        }

        private void hosts(Attachment attachment) {
            var group = attachment.group();
            var mtus = new InterfaceMtus(group.layout());
            var any = false;
            for (var name : attachment.footing().stack()) {
                if (group.layout().find(name).isPresent()) {
                    any |= isSmall(mtus.of(name), ElementId.onHost(group.className(), name));
                }
            }
            if (any) {
                note(attachment);
                edits.add(
                        MtuFixes.raise(
                                group.layout(), attachment.hosts(), attachment.carrier(), needed));
            }
        }

        private void ports(Attachment attachment) {
            var className = attachment.group().className();
            var slots = new TreeSet<String>();
            for (var uplink : attachment.uplinks()) {
                if (isSmall(uplink.port().mtu(), ElementId.cable(className, uplink.slot()))) {
                    slots.add(uplink.slot());
                }
            }
            if (!slots.isEmpty()) {
                note(attachment);
                edits.add(
                        PortFixes.change(
                                "Raise the MTU of the ports of " + String.join(", ", slots),
                                context,
                                attachment.group(),
                                attachment.hosts(),
                                slots,
                                p -> p.withMtu(Switch.DEFAULT_MTU)));
            }
        }

        private void note(Attachment attachment) {
            if (!attachments.contains(attachment)) {
                attachments.add(attachment);
            }
        }

        private Optional<Integer> wireVlan() {
            var vlans = usage.vlans();
            return vlans.isEmpty() ? usage.nativeVlan() : Optional.of(vlans.first());
        }

        private void links(int vlan) {
            var ends = new TreeSet<String>();
            for (var attachment : usage.attachments()) {
                attachment.uplinks().forEach(u -> ends.add(u.switchName()));
            }
            var way = new OnTheWay(context.fabric(), vlan, ends);
            var graph = context.fabric().vlan(vlan);
            for (var link : context.fabric().links()) {
                if ((isDoubtful(link.endA().mtu()) || isDoubtful(link.endB().mtu()))
                        && graph.carries(link)
                        && way.has(link.link())) {
                    judge(link);
                }
            }
        }

        private boolean isDoubtful(Fact<Mtu> mtu) {
            return mtu.ifKnown().filter(m -> m.compareTo(need()) >= 0).isEmpty();
        }

        private void judge(Fabric.FabricLink link) {
            var id = ElementId.link(link.link().name());
            if (isSmall(link.endA().mtu(), id) | isSmall(link.endB().mtu(), id)) {
                edits.add(MtuFixes.raise(link.link()));
            }
        }

        private Finding failed() {
            var builder =
                    FindingBuilder.error(id())
                            .about(usage.id())
                            .about(small)
                            .outOf(usage.hostsInAll())
                            .fact("MTU of the overlay", context.topology().cluster().effectiveMtu())
                            .fact("needed", need())
                            .fact("least on the way", least.orElseThrow());
            attachments.forEach(a -> builder.on(a.hosts()));
            return builder.says("mtu-05", need(), least.orElseThrow())
                    .fix(
                            Edit.all("Raise the MTU below the overlay", edits),
                            "fix.raise-underlay",
                            need())
                    .build();
        }

        private Finding unknown(Set<ElementId> ids) {
            return FindingBuilder.unknown(id())
                    .about(usage.id())
                    .about(ids)
                    .missing("MTU")
                    .says("mtu-05.unknown")
                    .build();
        }
    }
}
