package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.difference.ManifestTree;
import io.plumbline.export.cluster.difference.ObjectDifference;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.PlanStep.Impact;
import io.plumbline.export.cluster.plan.PlanStep.Risk;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.model.plan.PlannedChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Steps for all objects that are no policies of node networks.
final class ObjectDrafts {

    private static final int MINUTES_PER_DRAIN = 10;
    private static final int WORST_PER_DRAIN = 60;

    private final ClusterReader reader;
    private final int hosts;

    /// @param hosts of the design, which a drain may reach
    ObjectDrafts(ClusterReader reader, int hosts) {
        this.reader = reader;
        this.hosts = hosts;
    }

    /// Empty where the object is as drawn.
    Optional<Draft> draft(Manifest manifest, String wave, Target target) throws ClusterException {
        var live = reader.object(target.path());
        var wanted = ManifestTree.of(manifest);
        var changes = Holding.changes(wanted, live);
        if (!live.isMissingNode() && changes.isEmpty()) {
            return Optional.empty();
        }
        var action = live.isMissingNode() ? Action.CREATE : Action.CHANGE;
        return Optional.of(
                new Draft(
                        wave,
                        action,
                        target,
                        manifest.delivery(),
                        List.of(),
                        manifest.text(),
                        action == Action.CREATE
                                ? List.of("is made")
                                : changes.stream().map(ObjectDrafts::words).toList(),
                        impact(manifest, changes, action),
                        Holding.of(wanted, live, List.of()),
                        List.of(),
                        action == Action.CREATE
                                ? List.of(new PlannedChange.ObjectWrite(ruleName(manifest)))
                                : changes.stream()
                                        .<PlannedChange>map(change ->
                                                new PlannedChange.FieldChange(
                                                        ruleName(manifest), change.path()))
                                        .toList()));
    }

    /// Objects as the rules write them: `nad/shop/v101`.
    private static String ruleName(Manifest manifest) {
        var kind =
                switch (manifest.kind()) {
                    case "NetworkAttachmentDefinition" -> "nad";
                    case "HyperConverged" -> "hco";
                    default -> manifest.kind().toLowerCase(Locale.ROOT);
                };
        return kind + "/" + manifest.qualifiedName();
    }

    static String words(ObjectDifference.Value value) {
        return "%s: %s → %s"
                .formatted(
                        value.path(),
                        value.held().orElse("not set"),
                        value.wanted().isEmpty() ? "not set" : value.wanted());
    }

    private Impact impact(Manifest manifest, List<ObjectDifference.Value> changes, Action action) {
        return switch (manifest.kind()) {
            case "SriovNetworkNodePolicy" ->
                    new Impact(
                            Risk.HIGH,
                            "hosts are emptied and may restart, one after another",
                            hosts * MINUTES_PER_DRAIN,
                            hosts * WORST_PER_DRAIN,
                            hosts);
            case "HyperConverged" ->
                    changes.stream().anyMatch(change -> change.path().endsWith(".network"))
                            ? new Impact(
                                    Risk.LOW,
                                    "virt-handler restarts on every host; running machines stay up,"
                                            + " none can be migrated meanwhile",
                                    5,
                                    30,
                                    0)
                            : new Impact(Risk.NONE, "", 1, 10, 0);
            case "Network" -> new Impact(Risk.LOW, "Multus restarts on every host", 5, 30, 0);
            case "NetworkAttachmentDefinition" ->
                    action == Action.CREATE
                            ? Draft.QUIET
                            : new Impact(
                                    Risk.LOW,
                                    "machines keep what they have until they restart",
                                    0,
                                    2,
                                    0);
            case "ClusterUserDefinedNetwork", "UserDefinedNetwork" ->
                    action == Action.CREATE
                            ? new Impact(Risk.NONE, "", 1, 5, 0)
                            : new Impact(Risk.HIGH, "machines on it lose the network", 2, 10, 0);
            default -> Draft.QUIET;
        };
    }
}
