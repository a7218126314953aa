package io.plumbline.export.cluster.difference;

import io.plumbline.export.cluster.difference.DifferenceItem.State;
import io.plumbline.export.cluster.difference.DifferenceItem.Subject;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.nmstate.StateDifference;
import io.plumbline.export.manifest.nmstate.StateDocument;
import io.plumbline.export.observe.SourceObject;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Compares a cluster with a design while it is read, one object at a time.
public final class LiveComparison implements Consumer<SourceObject> {

    private static final String STATE = "NodeNetworkState";
    private static final String POLICY = "NodeNetworkConfigurationPolicy";
    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
    private static final String DESIGN = "plumbline.io/design";

    /// A host of the design and the document that is meant for it.
    private record Meant(EffectiveHost host, StateDocument document) {}

    /// What equal items of several hosts have in common.
    private record Likeness(StateDifference.Item item) {}

    private final ManifestSet manifests;
    private final Map<ObjectKey, Manifest> wanted = new LinkedHashMap<>();
    private final Map<String, Meant> hosts = new LinkedHashMap<>();
    private final Map<Likeness, List<EffectiveHost>> onHosts = new LinkedHashMap<>();
    private final Map<ObjectKey, List<DifferenceItem>> onObjects = new LinkedHashMap<>();
    private final Set<String> statesSeen = new TreeSet<>();
    private final Set<String> nodesSeen = new TreeSet<>();
    private final List<DifferenceItem> leftOver = new ArrayList<>();

    private LiveComparison(ManifestSet manifests) {
        this.manifests = manifests;
        var documents = new HashMap<String, StateDocument>();
        for (var manifest : manifests.forward()) {
            if (manifest.kind().equals(POLICY)) {
                documents.put(
                        manifest.name(),
                        new StateDocument(
                                ManifestTree.of(manifest).path("spec").path("desiredState")));
            }
            wanted.put(ObjectKey.of(manifest), manifest);
        }
        for (var group : manifests.groups()) {
            var document = documents.get(group.policyName());
            if (document != null) {
                group.hosts().forEach(host -> hosts.put(host.name(), new Meant(host, document)));
            }
        }
    }

    public static LiveComparison with(ManifestSet manifests) {
        return new LiveComparison(manifests);
    }

    @Override
    public void accept(SourceObject object) {
        if (object.kind().equals(STATE)) {
            state(object);
            return;
        }
        if (object.kind().equals("Node")) {
            nodesSeen.add(object.name());
        }
        var key = ObjectKey.of(object);
        var manifest = wanted.get(key);
        if (manifest != null) {
            onObjects.put(key, object(manifest, object));
        } else if (isOurs(object.content().path("metadata"))) {
            leftOver.add(
                    new DifferenceItem(
                            new Subject(object.kind(), object.namespace(), object.name()),
                            State.LEFT_OVER,
                            List.of(),
                            "",
                            "",
                            Optional.of("there"),
                            Optional.empty()));
        }
    }

    /// Written for this design, and not drawn in it any more.
    private boolean isOurs(JsonNode metadata) {
        return metadata.path("labels").path(MANAGED_BY).asString("").equals("plumbline")
                && metadata.path("annotations")
                        .path(DESIGN)
                        .asString("")
                        .equals(manifests.design().name());
    }

    private void state(SourceObject object) {
        var meant = hosts.get(object.name());
        if (meant == null) {
            return;
        }
        statesSeen.add(object.name());
        var held = new StateDocument(object.content().path("status").path("currentState"));
        for (var item : StateDifference.of(meant.document(), held).items()) {
            onHosts.computeIfAbsent(new Likeness(item), _ -> new ArrayList<>()).add(meant.host());
        }
    }

    private static List<DifferenceItem> object(Manifest manifest, SourceObject object) {
        // What a policy says counts where the nodes are: in their states.
        if (manifest.kind().equals(POLICY)) {
            return List.of();
        }
        return ObjectDifference.of(ManifestTree.of(manifest), object.content()).stream()
                .map(value ->
                        new DifferenceItem(
                                subject(manifest),
                                State.CHANGED,
                                List.of(),
                                value.path(),
                                value.wanted(),
                                value.held(),
                                manifest.source().stream().findFirst()))
                .toList();
    }

    private static Subject subject(Manifest manifest) {
        return new Subject(manifest.kind(), manifest.namespace().orElse(""), manifest.name());
    }

    /// @param unread kinds whose lists could not be read
    public Difference difference(Set<String> unread) {
        var items = new ArrayList<DifferenceItem>();
        onHosts.forEach((likeness, where) -> items.add(onHosts(likeness.item(), where)));
        for (var entry : wanted.entrySet()) {
            items.addAll(of(entry.getKey(), entry.getValue(), unread));
        }
        leftOver.sort((a, b) -> a.subject().toString().compareTo(b.subject().toString()));
        items.addAll(leftOver);
        var notRead = new TreeSet<String>();
        hosts.keySet().stream()
                .filter(name -> !statesSeen.contains(name))
                .forEach(name -> notRead.add("state of host " + name));
        wanted.keySet().stream()
                .filter(key -> unread.contains(key.kind()))
                .forEach(key -> notRead.add(key.kind()));
        return new Difference(items, List.copyOf(notRead));
    }

    private List<DifferenceItem> of(ObjectKey key, Manifest manifest, Set<String> unread) {
        var found = onObjects.get(key);
        if (found != null) {
            return found;
        }
        // A policy is a means; a list that was not read says nothing.
        if (manifest.kind().equals(POLICY)
                || unread.contains(key.kind())
                || (manifest.kind().equals("Node") && nodesSeen.isEmpty())) {
            return List.of();
        }
        return List.of(
                new DifferenceItem(
                        subject(manifest),
                        State.MISSING,
                        List.of(),
                        "",
                        "",
                        Optional.empty(),
                        manifest.source().stream().findFirst()));
    }

    private static DifferenceItem onHosts(StateDifference.Item item, List<EffectiveHost> where) {
        var missing = item.path().equals("state") && item.held().isEmpty();
        var classes = where.stream().map(host -> host.hostClass().name()).distinct().toList();
        return new DifferenceItem(
                new Subject(item.kind().name().toLowerCase(Locale.ROOT), "", item.subject()),
                missing ? State.MISSING : State.CHANGED,
                where.stream().map(EffectiveHost::name).toList(),
                missing ? "" : item.path(),
                item.wanted(),
                item.held(),
                classes.size() == 1 ? element(item, classes.getFirst()) : Optional.empty());
    }

    private static Optional<ElementId> element(StateDifference.Item item, String hostClass) {
        return switch (item.kind()) {
            case INTERFACE -> Optional.of(ElementId.onHost(hostClass, item.subject()));
            case MAPPING ->
                    Optional.of(ElementId.of(ElementKind.MAPPING, hostClass, item.subject()));
            case ROUTE, RULE, DNS -> Optional.empty();
        };
    }
}
