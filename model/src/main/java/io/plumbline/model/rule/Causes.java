package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns what rules found group by group into one finding per cause: same rule, same verdict, same
/// words, same networks and roles.
final class Causes {

    private record Cause(
            String ruleId,
            Verdict verdict,
            Severity severity,
            Message message,
            Set<ElementId> subjects) {}

    private Causes() {}

    static List<Finding> merge(List<Finding> findings) {
        var byCause = new LinkedHashMap<Cause, List<Finding>>();
        for (var finding : findings) {
            byCause.computeIfAbsent(cause(finding), _ -> new ArrayList<>()).add(finding);
        }
        return byCause.values().stream().map(Causes::merged).toList();
    }

    private static Cause cause(Finding finding) {
        var subjects =
                finding.targets().stream().filter(id -> !isOfClass(id)).collect(Collectors.toSet());
        return new Cause(
                finding.ruleId(),
                finding.verdict(),
                finding.severity(),
                finding.message(),
                subjects);
    }

    /// Whether an object is one of a class, so that equal ones of several classes share a cause.
    private static boolean isOfClass(ElementId id) {
        return switch (id.kind()) {
            case INTERFACE, CABLE, MAPPING, ROUTE, HOST_CLASS, HOST -> true;
            case CLUSTER,
                    SWITCH,
                    MLAG_PAIR,
                    PORT,
                    LINK,
                    EXTERNAL,
                    VLAN,
                    NETWORK,
                    ROLE,
                    POOL,
                    VIRTUALIZATION,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE,
                    NOTE ->
                    false;
        };
    }

    private static Finding merged(List<Finding> same) {
        if (same.size() == 1) {
            return same.getFirst();
        }
        var first = same.getFirst();
        var targets = new LinkedHashSet<ElementId>();
        var hosts = new LinkedHashSet<String>();
        var facts = new LinkedHashSet<FindingFact>();
        var edits = new LinkedHashMap<Message, List<Edit>>();
        var all = 0;
        for (var finding : same) {
            targets.addAll(finding.targets());
            hosts.addAll(finding.hosts());
            facts.addAll(finding.facts());
            all = Math.max(all, finding.hostsInAll());
            for (var fix : finding.fixes()) {
                edits.computeIfAbsent(fix.label(), _ -> new ArrayList<>()).add(fix.edit());
            }
        }
        return new Finding(
                first.ruleId(),
                first.verdict(),
                first.severity(),
                List.copyOf(targets),
                List.copyOf(hosts),
                all,
                List.copyOf(facts),
                first.message(),
                fixes(edits));
    }

    private static List<Fix> fixes(Map<Message, List<Edit>> edits) {
        var fixes = new ArrayList<Fix>();
        edits.forEach((label, list) ->
                fixes.add(
                        new Fix(
                                label,
                                list.size() == 1
                                        ? list.getFirst()
                                        : Edit.all(list.getFirst().label(), list))));
        return List.copyOf(fixes);
    }

    /// The finding with its hosts in order and its ports as text.
    static Finding settled(Finding finding, RuleContext context) {
        var hosts =
                finding.hosts().stream()
                        .flatMap(name -> context.hosts().get(name).stream())
                        .toList();
        var fixes =
                finding.fixes().stream()
                        .map(fix -> new Fix(settled(fix.label(), hosts), fix.edit()))
                        .toList();
        return new Finding(
                finding.ruleId(),
                finding.verdict(),
                finding.severity(),
                finding.targets(),
                finding.hosts(),
                Math.max(hostsInAll(finding, context), finding.hosts().size()),
                finding.facts(),
                settled(finding.message(), hosts),
                fixes);
    }

    private static int hostsInAll(Finding finding, RuleContext context) {
        return finding.hostsInAll() > 0 || finding.hosts().isEmpty()
                ? finding.hostsInAll()
                : finding.targets().stream()
                        .filter(Causes::isOfClass)
                        .map(ElementId::owner)
                        .distinct()
                        .mapToInt(name -> context.hosts().ofClass(name).size())
                        .sum();
    }

    private static Message settled(Message message, Collection<EffectiveHost> hosts) {
        return new Message(
                message.key(),
                message.arguments().stream()
                        .map(a -> a instanceof PortsOf ports ? (Object) ports.text(hosts) : a)
                        .toList());
    }
}
