package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Manifests with sync waves. Our fields of objects that others own too go in by server-side apply and
/// are never pruned or deleted with the application.
final class ArgoCdForm {

    private static final String SYNC_WAVE = "argocd.argoproj.io/sync-wave";
    private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";

    /// Waves wait for health; without this check a policy counts as healthy once it exists.
    private static final String HEALTH =
            """
            # For the instance that syncs the application: a policy is healthy when it is Available on every node. Without
            # it the waves do not wait, and all hosts change at once.
            apiVersion: argoproj.io/v1beta1
            kind: ArgoCD
            metadata:
              name: openshift-gitops
              namespace: openshift-gitops
            spec:
              resourceHealthChecks:
                - group: nmstate.io
                  kind: NodeNetworkConfigurationPolicy
                  check: |
                    local health = { status = "Progressing", message = "not configured yet" }
                    if obj.status ~= nil and obj.status.conditions ~= nil then
                      for _, condition in ipairs(obj.status.conditions) do
                        if condition.status == "True" then
                          if condition.type == "Available" then
                            health.status = "Healthy"
                            health.message = condition.message
                          elseif condition.type == "Degraded" or condition.type == "Ignored" then
                            health.status = "Degraded"
                            health.message = condition.message
                          end
                        end
                      end
                    end
                    return health
            """;

    private ArgoCdForm() {}

    static Bundle of(ManifestSet set) {
        var documents = new ArrayList<Manifest>();
        var number = 0;
        for (var wave : Wave.of(set)) {
            for (var document : wave.documents()) {
                documents.add(annotated(document, number, set.options().operators()));
            }
            number++;
        }
        var byPath = new LinkedHashMap<String, List<Manifest>>();
        documents.replaceAll(each -> each.at("manifests/" + each.path()));
        documents.forEach(
                each -> byPath.computeIfAbsent(each.path(), _ -> new ArrayList<>()).add(each));
        var files = new ArrayList<BundleFile>();
        byPath.forEach((path, texts) -> files.add(BundleFile.of(path, Folder.text(texts))));
        files.add(BundleFile.of("argocd-health.patch.yaml", HEALTH));
        files.add(BundleFile.of("README.md", readme(set)));
        files.addAll(PlainForm.revert(new Folder(set)));
        documents.addAll(set.revert());
        return new Bundle(documents, files);
    }

    private static Manifest annotated(Manifest document, int wave, boolean withOperators) {
        var options = new ArrayList<String>();
        if (document.isPatch()) {
            options.addAll(List.of("ServerSideApply=true", "Prune=false", "Delete=false"));
        } else if (document.kind().equals("NodeNetworkConfigurationPolicy")) {
            options.add("Prune=false");
        }
        if (withOperators) {
            options.add("SkipDryRunOnMissingResource=true");
        }
        return document.with(root -> {
            var metadata = (YamlMapping) root.get("metadata").orElseThrow();
            var annotations = (YamlMapping) metadata.get("annotations").orElse(YamlMapping.empty());
            var more = annotations.with(SYNC_WAVE, YamlScalar.quoted(Integer.toString(wave)));
            if (!options.isEmpty()) {
                more = more.with(SYNC_OPTIONS, YamlScalar.text(String.join(",", options)));
            }
            return root.with("metadata", metadata.with("annotations", more));
        });
    }

    private static String readme(ManifestSet set) {
        var folder = new Folder(set);
        return "# %s: manifests for Argo CD\n\n".formatted(Phrases.line(set.design().name()))
                + Readme.heading(set)
                + "\n\n"
                + """
                1. Give the instance the health check: `oc patch -f argocd-health.patch.yaml --type=merge --patch-file=argocd-health.patch.yaml`.
                   Sync waves wait for health, and each host with values of its own is a wave.
                2. Let an Application sync the folder `manifests/`, with the option `ServerSideApply=true`.

                Objects that others own too carry `ServerSideApply=true,Prune=false,Delete=false`: only our fields go in, and nothing of them
                goes when the application goes. Policies carry `Prune=false`: deleting one changes nothing on a node.

                To take the design off again, delete the application, then run `revert/revert.sh`: last wave first.
                """
                + NotGenerated.of(folder)
                + SwitchSide.of(folder);
    }
}
