package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.difference.ManifestTree;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.PlanStep.Impact;
import io.plumbline.export.cluster.plan.PlanStep.Risk;
import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.nmstate.StateDifference;
import io.plumbline.export.manifest.nmstate.StateDocument;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.topology.EffectiveHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Steps for policies of node networks: what they change on each of their hosts.
final class PolicyDrafts {

    /// A host needs about a minute; two probes of 120 s, the change of 480 s and its way back are the
    /// worst that happens before the handler gives up an attempt.
    private static final int MINUTES_PER_HOST = 1;

    private static final int WORST_PER_HOST = 16;

    private final ClusterReader reader;

    PolicyDrafts(ClusterReader reader) {
        this.reader = reader;
    }

    /// Empty where the policy and its hosts are as drawn.
    Optional<Draft> draft(Manifest manifest, HostGroup group, String wave, Target target)
            throws ClusterException {
        var live = reader.object(target.path());
        var wanted = ManifestTree.of(manifest);
        var gone = absentEntries(wanted, live);
        var body = withAbsent(wanted, gone);
        var perHost = changesOfHosts(body, group);
        var ofPolicy = Holding.changes(body, live);
        if (!live.isMissingNode() && ofPolicy.isEmpty() && perHost.isEmpty()) {
            return Optional.empty();
        }
        var action =
                live.isMissingNode()
                        ? Action.CREATE
                        : ofPolicy.isEmpty() ? Action.REPLACE : Action.CHANGE;
        var hosts = group.hosts().stream().map(EffectiveHost::name).toList();
        return Optional.of(
                new Draft(
                        wave,
                        action,
                        target,
                        manifest.delivery(),
                        hosts,
                        gone.isEmpty() ? manifest.text() : body.toString(),
                        words(action, perHost),
                        impact(perHost, hosts.size()),
                        Holding.of(body, live, hostLines(perHost)),
                        intents(manifest.name(), wanted, live, group),
                        changes(gone, perHost, group)));
    }

    /// What nodes keep although the policy no longer names it has to be taken away by name.
    private static List<ObjectNode> absentEntries(JsonNode wanted, JsonNode live) {
        var names = new TreeSet<String>();
        wanted.path("spec")
                .path("desiredState")
                .path("interfaces")
                .forEach(each -> names.add(each.path("name").asString("")));
        var gone = new ArrayList<ObjectNode>();
        for (var each : live.path("spec").path("desiredState").path("interfaces")) {
            var type = each.path("type").asString("");
            var state = each.path("state").asString("up");
            if (!names.contains(each.path("name").asString(""))
                    && !type.equals("ethernet")
                    && !type.isEmpty()
                    && !state.equals("absent")) {
                var entry = JsonMapper.shared().createObjectNode();
                entry.set("name", each.path("name"));
                entry.set("type", each.path("type"));
                gone.addFirst(entry.put("state", "absent"));
            }
        }
        return gone;
    }

    private static JsonNode withAbsent(JsonNode wanted, List<ObjectNode> gone) {
        if (gone.isEmpty()) {
            return wanted;
        }
        var body = wanted.deepCopy();
        if (body.path("spec").path("desiredState") instanceof ObjectNode state) {
            var list =
                    state.path("interfaces") instanceof ArrayNode there
                            ? there
                            : state.putArray("interfaces");
            gone.forEach(list::add);
        }
        return body;
    }

    private Map<StateDifference.Item, List<String>> changesOfHosts(JsonNode body, HostGroup group)
            throws ClusterException {
        var document = new StateDocument(body.path("spec").path("desiredState"));
        var items = new LinkedHashMap<StateDifference.Item, List<String>>();
        for (var host : group.hosts()) {
            var state = reader.state(host.name());
            if (state.isPresent()) {
                for (var item : StateDifference.of(document, state.get()).items()) {
                    items.computeIfAbsent(item, _ -> new ArrayList<>()).add(host.name());
                }
            }
        }
        return items;
    }

    static List<String> hostLines(Map<StateDifference.Item, List<String>> perHost) {
        return perHost.entrySet().stream().map(Object::toString).toList();
    }

    private static List<String> words(
            Action action, Map<StateDifference.Item, List<String>> perHost) {
        var words = new ArrayList<String>();
        for (var entry : perHost.entrySet()) {
            var item = entry.getKey();
            var what =
                    item.held().isEmpty() && item.path().equals("state")
                            ? item.subject() + " is made"
                            : item.wanted().equals("absent")
                                    ? item.subject() + " is removed"
                                    : "%s: %s %s → %s"
                                            .formatted(
                                                    item.subject(),
                                                    item.path(),
                                                    item.held().orElse("not set"),
                                                    item.wanted());
            words.add(what + " on " + String.join(", ", entry.getValue()));
        }
        if (perHost.isEmpty()) {
            words.add("the hosts hold it already");
        }
        if (action == Action.REPLACE) {
            words.add(
                    "deleted and made again: a policy whose content stays the same is not tried"
                            + " again");
        }
        return words;
    }

    private static Impact impact(Map<StateDifference.Item, List<String>> perHost, int hosts) {
        var changesLinks =
                perHost.keySet().stream()
                        .anyMatch(
                                item -> item.held().isPresent() || item.wanted().equals("absent"));
        return new Impact(
                changesLinks ? Risk.HIGH : perHost.isEmpty() ? Risk.NONE : Risk.LOW,
                changesLinks ? "links that exist are changed, host by host" : "",
                hosts * MINUTES_PER_HOST,
                hosts * WORST_PER_HOST,
                0);
    }

    private static List<PolicyIntent> intents(
            String name, JsonNode wanted, JsonNode live, HostGroup group) {
        var interfaces = new ArrayList<String>();
        wanted.path("spec")
                .path("desiredState")
                .path("interfaces")
                .forEach(each -> interfaces.add(each.path("name").asString("")));
        var most = wanted.path("spec").path("maxUnavailable").asString("");
        return group.hosts().stream()
                .map(host ->
                        new PolicyIntent(
                                name,
                                host.name(),
                                interfaces,
                                most.isEmpty() ? Optional.empty() : Optional.of(most),
                                inProgress(live),
                                Map.of()))
                .toList();
    }

    /// A policy that was never reported about counts as in progress too.
    static Optional<String> inProgress(JsonNode live) {
        if (live.isMissingNode()) {
            return Optional.empty();
        }
        for (var condition : live.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("Available")) {
                var reason = condition.path("reason").asString("");
                return reason.isEmpty() || reason.equals("ConfigurationProgressing")
                        ? Optional.of("Progressing")
                        : Optional.empty();
            }
        }
        return Optional.of("Progressing");
    }

    private static List<PlannedChange> changes(
            List<ObjectNode> gone,
            Map<StateDifference.Item, List<String>> perHost,
            HostGroup group) {
        var changes = new ArrayList<PlannedChange>();
        for (var entry : gone) {
            for (var host : group.hosts()) {
                changes.add(
                        new PlannedChange.AbsentInterface(
                                host.name(), entry.path("name").asString(""), true));
            }
        }
        perHost.forEach((item, hosts) -> {
            if (item.path().equals("link-aggregation.mode") && item.held().isPresent()) {
                hosts.forEach(
                        host -> changes.add(new PlannedChange.ModeFlip(host, item.subject())));
            }
        });
        return changes;
    }
}
