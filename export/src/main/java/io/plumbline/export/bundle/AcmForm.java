package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.yaml.YamlEmitter;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.export.manifest.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Policies of Advanced Cluster Management: one per wave, each waiting for the one before it, placed on
/// the clusters that carry the design's label.
final class AcmForm {

    private static final String NAMESPACE = "plumbline-policies";
    private static final String POLICY_API = "policy.open-cluster-management.io/v1";
    private static final String PLACEMENT_API = "cluster.open-cluster-management.io/v1beta1";
    private static final String DESIGN = "plumbline.io/design";

    /// Name and namespace of a policy together are a label value on managed clusters.
    private static final int MOST_CHARACTERS = 62 - NAMESPACE.length() - 1;

    private AcmForm() {}

    static Bundle of(ManifestSet set) {
        var label = label(set.design().name());
        var files = new ArrayList<BundleFile>();
        files.add(BundleFile.of("00-placement.yaml", placement(label)));
        var documents = new ArrayList<Manifest>();
        var names = new ArrayList<String>();
        for (var wave : Wave.of(set)) {
            var name = policyName(label, wave.name(), names);
            var path = "policies/" + wave.name() + ".yaml";
            files.add(BundleFile.of(path, policy(name, names, wave)));
            names.add(name);
            wave.documents().forEach(each -> documents.add(each.at(path)));
        }
        files.add(BundleFile.of("99-binding.yaml", binding(label, names)));
        files.add(BundleFile.of("README.md", readme(set, label)));
        files.addAll(PlainForm.revert(new Folder(set)));
        documents.addAll(set.revert());
        return new Bundle(documents, files);
    }

    static String label(String design) {
        var text = design.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        var trimmed = text.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "design" : trimmed.substring(0, Math.min(20, trimmed.length()));
    }

    private static String policyName(String label, String wave, List<String> taken) {
        var text = (label + "-" + wave).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        var cut = text.substring(0, Math.min(MOST_CHARACTERS - 4, text.length()));
        var name = cut.replaceAll("-+$", "");
        for (var i = 2; taken.contains(name); i++) {
            name = cut.replaceAll("-+$", "") + "-" + i;
        }
        return name;
    }

    private static String placement(String label) {
        var namespace =
                YamlMapping.of(root ->
                        root.put("apiVersion", "v1")
                                .put("kind", "Namespace")
                                .map("metadata", m -> m.put("name", NAMESPACE)));
        var placement =
                YamlMapping.of(root -> {
                    root.put("apiVersion", PLACEMENT_API).put("kind", "Placement");
                    root.map("metadata", m -> m.put("name", label).put("namespace", NAMESPACE));
                    root.map(
                            "spec",
                            spec ->
                                    spec.list(
                                            "predicates",
                                            list ->
                                                    list.map(p ->
                                                            p.map(
                                                                    "requiredClusterSelector",
                                                                    s ->
                                                                            s.map(
                                                                                    "labelSelector",
                                                                                    l ->
                                                                                            l.map(
                                                                                                    "matchLabels",
                                                                                                    m ->
                                                                                                            m
                                                                                                                    .put(
                                                                                                                            DESIGN,
                                                                                                                            label)))))));
                });
        return YamlEmitter.emit(namespace).text() + "---\n" + YamlEmitter.emit(placement).text();
    }

    private static String policy(String name, List<String> before, Wave wave) {
        return YamlEmitter.emit(
                        YamlMapping.of(root -> {
                            root.put("apiVersion", POLICY_API).put("kind", "Policy");
                            root.map(
                                    "metadata",
                                    m -> m.put("name", name).put("namespace", NAMESPACE));
                            root.map("spec", spec -> spec(spec, name, before, wave));
                        }))
                .text();
    }

    private static void spec(
            YamlMapping.Builder spec, String name, List<String> before, Wave wave) {
        spec.put("disabled", false);
        if (!before.isEmpty()) {
            spec.list(
                    "dependencies",
                    list ->
                            list.map(d ->
                                    d.put("apiVersion", POLICY_API)
                                            .put("kind", "Policy")
                                            .put("name", before.getLast())
                                            .put("namespace", NAMESPACE)
                                            .put("compliance", "Compliant")));
        }
        spec.list(
                "policy-templates",
                list -> {
                    list.map(t ->
                            t.put(
                                    "objectDefinition",
                                    configuration(name, "enforce", objects(wave))));
                    var settled = settled(wave);
                    if (!settled.items().isEmpty()) {
                        list.comment("The wave is done when every node has taken the policy.");
                        list.map(t ->
                                t.put(
                                        "objectDefinition",
                                        configuration(name + "-done", "inform", settled)));
                    }
                });
    }

    private static YamlMapping configuration(String name, String action, YamlSequence objects) {
        return YamlMapping.of(root -> {
            root.put("apiVersion", POLICY_API).put("kind", "ConfigurationPolicy");
            root.map("metadata", m -> m.put("name", name));
            root.map(
                    "spec",
                    spec -> {
                        spec.put("remediationAction", action);
                        spec.put("severity", "medium");
                        spec.put("object-templates", objects);
                    });
        });
    }

    private static YamlSequence objects(Wave wave) {
        return YamlSequence.of(list ->
                wave.documents()
                        .forEach(document ->
                                list.map(t ->
                                        t.put("complianceType", "musthave")
                                                .put("objectDefinition", document.root()))));
    }

    private static YamlSequence settled(Wave wave) {
        return YamlSequence.of(list -> {
            for (var document : wave.documents()) {
                if (document.kind().equals("NodeNetworkConfigurationPolicy")) {
                    list.map(t ->
                            t.put("complianceType", "musthave")
                                    .put("objectDefinition", available(document)));
                }
            }
        });
    }

    private static YamlMapping available(Manifest policy) {
        return YamlMapping.of(root -> {
            root.put("apiVersion", policy.apiVersion()).put("kind", policy.kind());
            root.map("metadata", m -> m.put("name", policy.name()));
            root.map(
                    "status",
                    s ->
                            s.list(
                                    "conditions",
                                    list ->
                                            list.map(c ->
                                                    c.put("type", "Available")
                                                            .put(
                                                                    "status",
                                                                    YamlScalar.quoted("True")))));
        });
    }

    private static String binding(String label, List<String> policies) {
        return YamlEmitter.emit(
                        YamlMapping.of(root -> {
                            root.put("apiVersion", POLICY_API).put("kind", "PlacementBinding");
                            root.map(
                                    "metadata",
                                    m -> m.put("name", label).put("namespace", NAMESPACE));
                            root.map(
                                    "placementRef",
                                    r ->
                                            r.put("apiGroup", "cluster.open-cluster-management.io")
                                                    .put("kind", "Placement")
                                                    .put("name", label));
                            root.list(
                                    "subjects",
                                    list ->
                                            policies.forEach(policy ->
                                                    list.map(s ->
                                                            s.put(
                                                                            "apiGroup",
                                                                            "policy.open-cluster-management.io")
                                                                    .put("kind", "Policy")
                                                                    .put("name", policy))));
                        }))
                .text();
    }

    private static String readme(ManifestSet set, String label) {
        var folder = new Folder(set);
        return "# %s: policies for Advanced Cluster Management\n\n"
                        .formatted(Phrases.line(set.design().name()))
                + Readme.heading(set)
                + "\n\n"
                + """
                Apply this folder on the hub: `oc apply -f 00-placement.yaml -f policies/ -f 99-binding.yaml`. Nothing happens until a managed cluster
                gets the label:

                ```sh
                oc label managedcluster NAME plumbline.io/design=%s
                ```

                Each wave waits until the one before it is Compliant; each host with values of its own is a wave. `musthave` merges: of objects that
                others own too only our fields are touched. Taking the label away changes nothing on the cluster; after
                that `revert/revert.sh`, run on it, takes the design off, last wave first.
                """
                        .formatted(label)
                + NotGenerated.of(folder)
                + SwitchSide.of(folder);
    }
}
