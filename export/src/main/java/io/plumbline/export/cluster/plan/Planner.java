package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ApiDirectory;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.plan.PlanStep.DryRun;
import io.plumbline.export.cluster.plan.PlanStep.ForeignOwner;
import io.plumbline.export.cluster.plan.PlanStep.Seen;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.plan.PolicyIntent;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Profile;
import io.plumbline.model.topology.Topology;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Makes a plan: reads what the design would write, compares, and asks the server about each step. It
/// writes nothing.
public final class Planner {

    private final Topology design;
    private final ClusterApi api;
    private final Consumer<String> listener;
    private final ManifestSet manifests;
    private final ClusterReader reader;
    private final DryRunner dryRunner;
    private final Rights rights = new Rights();
    private final List<PlanStep> steps = new ArrayList<>();
    private final List<PolicyIntent> intents = new ArrayList<>();
    private final List<PlannedChange> changes = new ArrayList<>();
    private final List<ObservedFact> facts = new ArrayList<>();
    private final TreeSet<String> newNamespaces = new TreeSet<>();
    private int unchanged;

    private Planner(Topology design, ClusterApi api, Consumer<String> listener) {
        this.design = design;
        this.api = api;
        this.listener = listener;
        this.manifests = Exporter.export(design, ExportOptions.PLAIN);
        this.reader = new ClusterReader(api);
        this.dryRunner = new DryRunner(api);
    }

    /// @param listener hears what is looked at
    /// @throws ClusterException if the cluster does not answer, or not about the objects of the design
    public static Plan plan(Topology design, ClusterApi api, Instant now, Consumer<String> listener)
            throws ClusterException {
        return new Planner(design, api, listener).plan(now);
    }

    private Plan plan(Instant now) throws ClusterException {
        var versions = new TreeSet<>(Removals.apiVersions());
        manifests.forward().forEach(manifest -> versions.add(manifest.apiVersion()));
        var directory = ApiDirectory.of(api, versions);
        var policies = manifests.ofKind("NodeNetworkConfigurationPolicy");
        for (var draft : new Removals(manifests, policies, directory, reader).drafts()) {
            add(draft);
        }
        var waves = new PlanWaves(manifests);
        var ofPolicies = new PolicyDrafts(reader);
        var ofObjects = new ObjectDrafts(reader, design.hosts().size());
        for (var manifest : inOrder(waves)) {
            listener.accept(manifest.kind() + " " + manifest.qualifiedName());
            var target = target(directory, manifest);
            if (target.isEmpty()) {
                notServed(manifest, waves.name(manifest));
                continue;
            }
            var group = waves.group(manifest);
            var draft =
                    group.isPresent()
                            ? ofPolicies.draft(
                                    manifest, group.get(), waves.name(manifest), target.get())
                            : ofObjects.draft(manifest, waves.name(manifest), target.get());
            if (draft.isPresent()) {
                add(draft.get());
            } else {
                unchanged++;
            }
        }
        var access = rights.review(api);
        return new Plan(
                design.name(),
                api.name(),
                clusterId(),
                design.profile() == Profile.PRODUCTION,
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                numbered(),
                unchanged,
                access,
                findings(access, now));
    }

    /// Batches of hosts by name; everything else as it is exported.
    private List<Manifest> inOrder(PlanWaves waves) {
        var order = new ArrayList<>(manifests.forward());
        order.sort(
                Comparator.comparing(Manifest::wave)
                        .thenComparing(manifest ->
                                waves.group(manifest).isPresent() ? batch(waves, manifest) : ""));
        return order;
    }

    /// First hosts of all classes come before the batches of any.
    private static String batch(PlanWaves waves, Manifest manifest) {
        var name = waves.name(manifest);
        return (name.endsWith("-first-host") ? "0" : "1") + name;
    }

    private Optional<Target> target(ApiDirectory directory, Manifest manifest) {
        var namespace = manifest.namespace().orElse("");
        return directory
                .path(manifest.apiVersion(), manifest.kind(), namespace, manifest.name())
                .map(path ->
                        new Target(
                                manifest.apiVersion(),
                                manifest.kind(),
                                namespace,
                                manifest.name(),
                                path,
                                directory
                                        .resource(manifest.apiVersion(), manifest.kind())
                                        .orElseThrow()
                                        .plural()));
    }

    private void notServed(Manifest manifest, String wave) {
        facts.add(
                new ObservedFact(
                        "missing",
                        manifest.kind() + " (" + manifest.apiVersion() + ")",
                        List.of(),
                        Map.of()));
        steps.add(
                new PlanStep(
                        0,
                        wave,
                        PlanStep.Action.CREATE,
                        new Target(
                                manifest.apiVersion(),
                                manifest.kind(),
                                manifest.namespace().orElse(""),
                                manifest.name(),
                                "",
                                ""),
                        manifest.delivery(),
                        List.of(),
                        manifest.text(),
                        List.of("cannot be made"),
                        Draft.QUIET,
                        new Seen("", ""),
                        DryRun.refused(
                                "the cluster does not serve "
                                        + manifest.apiVersion()
                                        + " "
                                        + manifest.kind()
                                        + ": install its operator first"),
                        List.of()));
    }

    private void add(Draft draft) throws ClusterException {
        rights.need(draft);
        intents.addAll(draft.intents());
        changes.addAll(draft.changes());
        if (draft.target().kind().equals("Namespace")) {
            newNamespaces.add(draft.target().name());
        }
        steps.add(checked(draft));
    }

    private PlanStep checked(Draft draft) throws ClusterException {
        var target = draft.target();
        if (newNamespaces.contains(target.namespace())) {
            return draft.step(DryRun.deferred("its namespace is made by this plan"), List.of());
        }
        if (draft.action() == PlanStep.Action.REMOVE || draft.action() == PlanStep.Action.REPLACE) {
            var answer =
                    dryRunner.ask(
                            PlanStep.Action.REMOVE,
                            draft.delivery(),
                            target.path(),
                            "",
                            draft.seen().uid());
            return draft.step(DryRunner.meaning(answer), List.of());
        }
        var answer =
                dryRunner.ask(
                        draft.action(),
                        draft.delivery(),
                        target.path(),
                        draft.body(),
                        draft.seen().uid());
        if (DryRunner.isImmutable(answer) && draft.seen().exists()) {
            return checked(draft.replacing("it cannot be changed while it stands"));
        }
        var owners = DryRunner.owners(answer);
        owners.forEach(owner -> told(target, owner));
        return draft.step(DryRunner.meaning(answer), owners);
    }

    private void told(Target target, ForeignOwner owner) {
        facts.add(
                new ObservedFact(
                        "owner",
                        target.kind() + "/" + target.qualifiedName(),
                        List.of(owner.manager(), owner.field()),
                        Map.of()));
    }

    private List<PlanStep> numbered() {
        var numbered = new ArrayList<PlanStep>();
        steps.forEach(step -> numbered.add(step.numbered(numbered.size() + 1)));
        return numbered;
    }

    private CheckResult findings(AccessReview access, Instant now) {
        var input =
                new RuleInput(
                        design,
                        Optional.of(new PlanInput(intents, changes, access.answers())),
                        Optional.of(new Observation(now.toString(), facts)));
        return Checker.ofAll().check(input, Stage.PLAN, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private String clusterId() throws ClusterException {
        return api.get("/api/v1/namespaces/kube-system").uid().orElse("");
    }
}
