package io.plumbline.model.rule;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One cause, one finding: what a finding explains stays silent. The table of `rules.md` 6, from the
/// physical layer upwards; rows about rules that do not exist yet wait for them.
final class Suppression {

    /// What two findings must have in common.
    private enum Common {
        /// The suppressed one's interface stands on the NIC, on the same host.
        STANDS_ON,
        /// A cable, on the same host; only what could not be judged.
        CABLE,
        /// A cable, or link between switches, that a network or role uses: all of it.
        CABLE_OF_USAGE,
        /// An interface that the network or role stands on, on the same host.
        INTERFACE_OF_USAGE,
        /// An interface, on the same host.
        INTERFACE,
        /// A network or role, on the same host.
        USAGE_ON_HOST,
        /// A network or role.
        USAGE
    }

    private record Row(String by, Common common, Set<String> silent) {

        boolean silences(String ruleId) {
            return silent.contains(ruleId)
                    || silent.contains(ruleId.substring(0, ruleId.indexOf('-') + 1))
                    || silent.contains("*");
        }
    }

    private static Row row(String by, Common common, String... silent) {
        return new Row(by, common, Set.of(silent));
    }

    /// Hosts whose first hop is wrong are left out of what follows from it.
    private static Row leftOut(String by) {
        return row(
                by,
                Common.USAGE_ON_HOST,
                "VLAN-04",
                "MTU-03",
                "HA-07",
                "HA-09",
                "VM-06",
                "CAP-01",
                "CAP-02");
    }

    /// What a bond or bridge does wrong in the first hop is no fault of the fabric behind it.
    private static Row firstHop(String by) {
        return row(by, Common.INTERFACE_OF_USAGE, "HA-07", "HA-09");
    }

    private static final List<Row> TABLE =
            List.of(
                    row("PHY-01", Common.STANDS_ON, "BOND-", "VLAN-", "MTU-", "HA-", "CAP-"),
                    row("AUDIT-01", Common.CABLE, "*"),
                    row(
                            "AUDIT-01",
                            Common.CABLE_OF_USAGE,
                            "HA-07",
                            "HA-09",
                            "CAP-01",
                            "CAP-02",
                            "VM-06"),
                    row("AUDIT-02", Common.INTERFACE, "*"),
                    row("BOND-01", Common.STANDS_ON, "HA-04", "HA-05", "HA-06", "VLAN-06"),
                    row("BOND-04", Common.INTERFACE, "BOND-03", "BOND-06", "BOND-07"),
                    firstHop("BOND-02"),
                    firstHop("BOND-03"),
                    firstHop("BOND-04"),
                    firstHop("BOND-05"),
                    firstHop("BOND-06"),
                    firstHop("BOND-07"),
                    firstHop("BOND-09"),
                    firstHop("BR-03"),
                    row("SW-05", Common.INTERFACE, "BR-04"),
                    row("BR-05", Common.USAGE, "HA-", "VLAN-", "MTU-", "BR-", "CAP-"),
                    row("OVN-01", Common.USAGE, "HA-", "VLAN-", "MTU-", "BR-", "CAP-"),
                    row("HA-01", Common.USAGE_ON_HOST, "BR-01", "VLAN-", "MTU-", "HA-"),
                    leftOut("VLAN-02"),
                    leftOut("VLAN-03"),
                    leftOut("VLAN-05"),
                    leftOut("BR-01"),
                    row("VLAN-06", Common.USAGE, "VLAN-12"),
                    row("VLAN-13", Common.USAGE, "ROLE-05"),
                    row("VLAN-13", Common.USAGE, "VLAN-02", "VLAN-03", "VLAN-04", "VLAN-05"),
                    row("HA-03", Common.USAGE, "VLAN-04"),
                    row("VLAN-04", Common.USAGE, "HA-07", "HA-09", "VM-06", "CAP-"),
                    row("VLAN-04", Common.USAGE, "MIG-05", "MIG-06", "MIG-07"),
                    row("HA-04", Common.USAGE_ON_HOST, "HA-05", "HA-07", "HA-09"),
                    row("HA-04", Common.USAGE, "CAP-02"),
                    row("HA-06", Common.USAGE_ON_HOST, "HA-05", "HA-07", "HA-09"),
                    row("HA-06", Common.USAGE, "CAP-02"),
                    row("HA-07", Common.USAGE, "HA-09", "CAP-02"),
                    row("CAP-01", Common.USAGE, "CAP-02"),
                    row("IP-08", Common.INTERFACE, "IP-02", "IP-07", "IP-10", "STOR-01"),
                    row("IP-03", Common.USAGE, "IP-07"),
                    row("MIG-03", Common.USAGE, "MIG-02"),
                    row("MIG-06", Common.USAGE_ON_HOST, "MIG-05", "MIG-07"),
                    row("STOR-02", Common.USAGE_ON_HOST, "STOR-03"),
                    row("STOR-03", Common.USAGE, "IP-04", "HA-05", "HA-06"));

    /// @param standing what is left, with fewer hosts where some are explained
    record Result(List<Finding> standing, List<Finding> suppressed) {}

    private final RuleContext context;
    private final List<Finding> standing;
    private final List<Finding> suppressed = new ArrayList<>();

    private Suppression(RuleContext context, List<Finding> findings) {
        this.context = context;
        this.standing = new ArrayList<>(findings);
    }

    static Result apply(RuleContext context, List<Finding> findings) {
        var suppression = new Suppression(context, findings);
        TABLE.forEach(suppression::apply);
        return new Result(suppression.standing, suppression.suppressed);
    }

    private void apply(Row row) {
        var causes = standing.stream().filter(f -> f.ruleId().equals(row.by())).toList();
        if (causes.isEmpty()) {
            return;
        }
        for (var i = 0; i < standing.size(); i++) {
            var finding = standing.get(i);
            if (finding.ruleId().equals(row.by()) || !row.silences(finding.ruleId())) {
                continue;
            }
            var explained = new LinkedHashSet<String>();
            var whole = false;
            for (var cause : causes) {
                whole |= explain(row.common(), cause, finding, explained);
            }
            var left = finding.hosts().stream().filter(h -> !explained.contains(h)).toList();
            if (whole || !explained.isEmpty() && left.isEmpty()) {
                suppressed.add(finding);
                standing.remove(i);
                i--;
            } else if (!explained.isEmpty()) {
                suppressed.add(withHosts(finding, List.copyOf(explained)));
                standing.set(i, withHosts(finding, left));
            }
        }
    }

    private static Finding withHosts(Finding finding, List<String> hosts) {
        return new Finding(
                finding.ruleId(),
                finding.verdict(),
                finding.severity(),
                finding.targets(),
                hosts,
                finding.hostsInAll(),
                finding.facts(),
                finding.message(),
                finding.fixes());
    }

    /// Adds the hosts for which the cause explains the finding; true when it explains all of it.
    private boolean explain(Common common, Finding cause, Finding finding, Set<String> explained) {
        return switch (common) {
            case USAGE -> shares(cause, finding, ElementKind.NETWORK, ElementKind.ROLE);
            case USAGE_ON_HOST ->
                    shares(cause, finding, ElementKind.NETWORK, ElementKind.ROLE)
                            && byHost(cause, finding, explained);
            case INTERFACE ->
                    shares(cause, finding, ElementKind.INTERFACE)
                            && byHost(cause, finding, explained);
            case CABLE ->
                    finding.verdict() == Verdict.UNKNOWN
                            && shares(cause, finding, ElementKind.CABLE, ElementKind.LINK)
                            && byHost(cause, finding, explained);
            case INTERFACE_OF_USAGE ->
                    standsOnUsed(cause, finding) && byHost(cause, finding, explained);
            case CABLE_OF_USAGE -> usesCable(cause, finding);
            case STANDS_ON -> {
                for (var host : cause.hosts()) {
                    if (finding.hosts().contains(host) && standsOn(host, cause, finding)) {
                        explained.add(host);
                    }
                }
                yield false;
            }
        };
    }

    private boolean standsOnUsed(Finding cause, Finding finding) {
        return finding.targets().stream()
                .flatMap(id -> context.usage(id).stream())
                .flatMap(usage -> usage.attachments().stream())
                .anyMatch(a ->
                        a.footing().stack().stream()
                                .map(name -> ElementId.onHost(a.group().className(), name))
                                .anyMatch(cause.targets()::contains));
    }

    private boolean usesCable(Finding cause, Finding finding) {
        return finding.targets().stream()
                .flatMap(id -> context.usage(id).stream())
                .flatMap(usage -> usage.attachments().stream())
                .anyMatch(a -> a.uplinks().stream().anyMatch(u -> isAbout(cause, a, u)));
    }

    private static boolean isAbout(Finding cause, Attachment at, Uplink uplink) {
        var cable = ElementId.cable(at.group().className(), uplink.slot());
        return cause.targets().stream()
                .anyMatch(id -> id.kind() == ElementKind.LINK || id.equals(cable));
    }

    private static boolean byHost(Finding cause, Finding finding, Set<String> explained) {
        if (finding.hosts().isEmpty() || cause.hosts().isEmpty()) {
            return true;
        }
        cause.hosts().stream().filter(finding.hosts()::contains).forEach(explained::add);
        return false;
    }

    private static boolean shares(Finding a, Finding b, ElementKind... kinds) {
        var wanted = Set.of(kinds);
        return a.targets().stream()
                .anyMatch(id -> wanted.contains(id.kind()) && b.targets().contains(id));
    }

    private boolean standsOn(String hostName, Finding cause, Finding finding) {
        var host = context.hosts().get(hostName);
        if (host.isEmpty()) {
            return false;
        }
        var layout = host.get().layout();
        var below =
                cause.targets().stream()
                        .filter(id -> id.kind() == ElementKind.INTERFACE)
                        .map(ElementId::name)
                        .toList();
        return finding.targets().stream()
                .filter(id -> id.kind() == ElementKind.INTERFACE)
                .filter(id -> id.owner().equals(layout.hostClass().name()))
                .anyMatch(id ->
                        below.stream().anyMatch(Footing.of(layout, id.name()).stack()::contains));
    }
}
