package io.plumbline.model.simulate;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The NICs by which an attachment sends while elements are out of order: one of active-backup, the
/// largest aggregate of LACP, else all that have link.
final class LiveUplinks {

    private final Attachment attachment;
    private final String host;
    private final Failures failures;
    private final UnaryOperator<String> side;

    /// @param host whose NICs may have failed
    /// @param side the pair that a switch belongs to, else the switch
    LiveUplinks(Attachment attachment, String host, Failures failures, UnaryOperator<String> side) {
        this.attachment = attachment;
        this.host = host;
        this.failures = failures;
        this.side = side;
    }

    List<Nic> nics() {
        var sending = new LinkedHashSet<String>();
        attachment.footing().nics().stream()
                .filter(this::hasLink)
                .forEach(nic -> sending.add(nic.name()));
        for (var bond : attachment.footing().bonds()) {
            var members = bond.members().stream().filter(sending::contains).toList();
            members.forEach(sending::remove);
            sending.addAll(of(bond, members));
        }
        return attachment.footing().nics().stream()
                .filter(nic -> sending.contains(nic.name()))
                .toList();
    }

    private boolean hasLink(Nic nic) {
        return nic.link().ifKnown().filter(l -> l == LinkState.DOWN).isEmpty()
                && !failures.has(new Failure.OfNic(host, nic.name()))
                && attachment
                        .uplink(nic.name())
                        .filter(u -> failures.hasSwitch(u.switchName()))
                        .isEmpty();
    }

    private Set<String> of(Bond bond, List<String> members) {
        return switch (bond.mode().orElse(BondMode.BALANCE_RR)) {
            case ACTIVE_BACKUP ->
                    bond.option("primary")
                            .filter(members::contains)
                            .or(() -> members.stream().findFirst())
                            .map(Set::of)
                            .orElse(Set.of());
            case LACP, BALANCE_TCP -> largestAggregate(members);
            case BALANCE_XOR, BALANCE_RR, BROADCAST, BALANCE_TLB, BALANCE_ALB, BALANCE_SLB ->
                    Set.copyOf(members);
        };
    }

    /// The kernel prefers an aggregate that a partner answers, then the larger one. Members of which
    /// nobody knows the LAG are taken for some of it.
    private Set<String> largestAggregate(List<String> members) {
        var partnered = new LinkedHashMap<String, List<String>>();
        var alone = new ArrayList<String>();
        var unclear = new ArrayList<String>();
        for (var member : members) {
            var uplink = attachment.uplink(member).filter(u -> !u.port().lag().isMissing());
            if (uplink.isEmpty()) {
                unclear.add(member);
                continue;
            }
            uplink.get()
                    .port()
                    .aggregate()
                    .filter(lag -> lag.kind() == LagKind.LACP)
                    .map(lag -> lag.name() + " " + side.apply(uplink.get().switchName()))
                    .ifPresentOrElse(
                            lag ->
                                    partnered
                                            .computeIfAbsent(lag, _ -> new ArrayList<>())
                                            .add(member),
                            () -> alone.add(member));
        }
        var chosen = new LinkedHashSet<>(unclear);
        partnered.values().stream()
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .or(() -> alone.stream().findFirst().map(List::of))
                .ifPresent(chosen::addAll);
        return chosen;
    }
}
