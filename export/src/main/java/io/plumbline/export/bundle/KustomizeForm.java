package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Delivery;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.yaml.YamlEmitter;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One Kustomize folder per wave, and a component with the patches of objects that belong to others: the
/// kustomization that holds those objects takes the component in.
final class KustomizeForm {

    private static final String SHARED = "shared";
    private static final String API = "kustomize.config.k8s.io/";

    private KustomizeForm() {}

    static Bundle of(ManifestSet set) {
        var files = new ArrayList<BundleFile>();
        var documents = new ArrayList<Manifest>();
        var folders = new ArrayList<String>();
        var patches = new ArrayList<Manifest>();
        for (var wave : Wave.of(set)) {
            var own = wave.documents().stream().filter(each -> !each.isPatch()).toList();
            wave.documents().stream().filter(Manifest::isPatch).forEach(patches::add);
            if (own.isEmpty()) {
                continue;
            }
            var folder = "waves/" + wave.name();
            folders.add(folder);
            var names = new LinkedHashMap<String, List<Manifest>>();
            own.forEach(
                    each -> names.computeIfAbsent(each.path(), _ -> new ArrayList<>()).add(each));
            files.add(
                    BundleFile.of(
                            folder + "/kustomization.yaml",
                            kustomization(List.of(), List.copyOf(names.keySet()))));
            names.forEach((name, texts) ->
                    files.add(BundleFile.of(folder + "/" + name, Folder.text(texts))));
            own.forEach(each -> documents.add(each.at(folder + "/" + each.path())));
        }
        files.addFirst(
                BundleFile.of(
                        "kustomization.yaml",
                        kustomization(
                                List.of(
                                        "To look at as a whole. Apply wave by wave: see README.md."),
                                folders)));
        if (!patches.isEmpty()) {
            files.add(BundleFile.of(SHARED + "/kustomization.yaml", component(patches)));
            for (var patch : patches) {
                files.add(BundleFile.of(SHARED + "/" + patch.path(), patch.text()));
                documents.add(patch.at(SHARED + "/" + patch.path()));
            }
        }
        files.add(BundleFile.of("README.md", readme(set, folders, patches)));
        files.addAll(PlainForm.revert(new Folder(set)));
        documents.addAll(set.revert());
        return new Bundle(documents, files);
    }

    private static String kustomization(List<String> head, List<String> resources) {
        return YamlEmitter.emit(
                        head,
                        YamlMapping.of(root ->
                                root.put("apiVersion", API + "v1beta1")
                                        .put("kind", "Kustomization")
                                        .texts("resources", resources)))
                .text();
    }

    /// The list of additional networks gets one entry more; a merge would replace the whole list.
    private static String component(List<Manifest> patches) {
        return YamlEmitter.emit(
                        List.of(
                                "Only our fields. The kustomization that holds these objects lists this"
                                        + " folder under components."),
                        YamlMapping.of(root ->
                                root.put("apiVersion", API + "v1alpha1")
                                        .put("kind", "Component")
                                        .list(
                                                "patches",
                                                list ->
                                                        patches.forEach(
                                                                patch -> list.add(patch(patch))))))
                .text();
    }

    private static YamlMapping patch(Manifest patch) {
        var slash = patch.apiVersion().indexOf('/');
        return YamlMapping.of(entry -> {
            entry.map(
                    "target",
                    target -> {
                        if (slash > 0) {
                            target.put("group", patch.apiVersion().substring(0, slash));
                        }
                        target.put("kind", patch.kind()).put("name", patch.name());
                        patch.namespace().ifPresent(n -> target.put("namespace", n));
                    });
            if (patch.delivery() == Delivery.APPLY_PATCH) {
                entry.put("patch", addition(patch))
                        .beside("needs the list to be there, be it empty");
            } else {
                entry.put("path", patch.path());
            }
        });
    }

    private static YamlScalar addition(Manifest patch) {
        var value =
                patch.root()
                        .get("spec")
                        .filter(YamlMapping.class::isInstance)
                        .map(YamlMapping.class::cast)
                        .flatMap(spec -> spec.get("additionalNetworks"))
                        .filter(YamlSequence.class::isInstance)
                        .map(YamlSequence.class::cast)
                        .orElseThrow();
        var operations =
                YamlEmitter.emit(
                                YamlMapping.of(root ->
                                        root.list(
                                                "x",
                                                list ->
                                                        value.items()
                                                                .forEach(item ->
                                                                        list.map(op ->
                                                                                op.put("op", "add")
                                                                                        .put(
                                                                                                "path",
                                                                                                "/spec/additionalNetworks/-")
                                                                                        .put(
                                                                                                "value",
                                                                                                item
                                                                                                        .value()))))))
                        .text();
        return YamlScalar.text(operations.substring("x:\n".length()).replaceAll("(?m)^  ", ""));
    }

    private static String readme(ManifestSet set, List<String> folders, List<Manifest> patches) {
        Topology design = set.design();
        var out = new StringBuilder();
        out.append("# ")
                .append(Phrases.line(design.name()))
                .append(": manifests for Kustomize\n\n");
        out.append(Readme.heading(set)).append("\n\n");
        out.append(
                "Apply the waves one after the other; go on when the one before is done:\n\n```sh\n");
        for (var folder : folders) {
            out.append("oc apply --server-side --field-manager=plumbline -k ")
                    .append(Shell.word(folder))
                    .append('\n');
        }
        out.append("```\n\n");
        out.append(
                "A policy is done when `oc get nncp,nnce` shows Available for it. Each host with values"
                        + " of its own is a wave: `maxUnavailable` counts within one policy only.\n");
        if (!patches.isEmpty()) {
            out.append("\n`")
                    .append(SHARED)
                    .append(
                            "/` is a component with our fields of objects that others own too. Without"
                                    + " a kustomization that holds them:\n\n```sh\n");
            for (var patch : patches) {
                var file = Shell.word(SHARED + "/" + patch.path());
                out.append(
                        patch.delivery() == Delivery.APPLY_PATCH
                                ? "oc apply --server-side --field-manager=plumbline -f " + file
                                : "oc patch -f %s --type=merge --field-manager=plumbline --patch-file=%s"
                                        .formatted(file, file));
                out.append('\n');
            }
            out.append("```\n");
        }
        out.append("\n`revert/revert.sh` takes the design off again, last wave first.\n");
        var folder = new Folder(set);
        out.append(NotGenerated.of(folder)).append(SwitchSide.of(folder));
        return out.toString();
    }
}
