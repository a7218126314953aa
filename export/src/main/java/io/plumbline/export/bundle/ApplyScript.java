package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.Waves;
import java.util.ArrayList;
import java.util.List;

/// `apply.sh`: the waves in order, host after host, each waited for.
final class ApplyScript {

    private final Folder folder;
    private final Script script;

    private ApplyScript(Folder folder) {
        this.folder = folder;
        this.script =
                Script.of(
                        "Design %s, by hand: wave after wave, host after host, and no further than the first failure. Safe to run again."
                                .formatted(Phrases.line(folder.design().name())),
                        "./lib.sh");
    }

    static String of(Folder folder) {
        return new ApplyScript(folder).write();
    }

    private String write() {
        if (folder.hasWave(Waves.MIGRATION_NETWORK)
                && !folder.hyperConvergedVersion().equals("v1beta1")) {
            script.line(
                    "hco=hyperconvergeds."
                            + folder.hyperConvergedVersion()
                            + ".hco.kubevirt.io/kubevirt-hyperconverged");
        }
        ApplySteps.of(folder).forEach(step -> script.line("").lines(step));
        checks();
        operators();
        prerequisites();
        if (folder.hasWave(Waves.NAMESPACES)) {
            script.part("wave 10: namespaces").line("apply 10-namespaces.yaml");
        }
        dryRun();
        new ApplyNetworks(folder, script).write();
        migration();
        networkOperator();
        rest();
        return script.part("done").text();
    }

    private void checks() {
        var hosts = new ArrayList<String>();
        folder.perHost().forEach(group -> hosts.add(group.first().host().hostname()));
        folder.layouts().stream()
                .filter(HostGroup::labelled)
                .flatMap(group -> group.hosts().stream())
                .forEach(host -> hosts.add(host.host().hostname()));
        var conditions = folder.set().options().operators() ? List.<String>of() : conditions();
        if (hosts.isEmpty() && conditions.isEmpty()) {
            return;
        }
        script.part("checks");
        if (!hosts.isEmpty()) {
            script.each("host", hosts, List.of("one_node \"$host\""));
        }
        conditions.forEach(script::line);
    }

    private void operators() {
        if (!folder.set().options().operators()) {
            return;
        }
        script.part("wave 0: operators");
        for (var document : folder.wave(Waves.OPERATORS)) {
            if (document.kind().equals("Subscription")) {
                script.line(
                        "install_operator %s %s %s"
                                .formatted(
                                        document.path(),
                                        document.namespace().orElseThrow(),
                                        document.name()));
            }
        }
        script.part("wave 5: what sets them to work");
        for (var document : folder.wave(Waves.OPERATOR_INSTANCES)) {
            script.line(
                    document.kind().equals("HyperConverged")
                            ? "exists -n openshift-cnv \"$hco\" || apply " + document.path()
                            : "apply " + document.path());
        }
    }

    private void prerequisites() {
        if (!folder.set().options().operators()) {
            return;
        }
        if (!folder.set().groups().isEmpty()) {
            script.line(
                    "await \"$rollout_timeout\" 'Kubernetes NMState is available' nmstate_available");
        }
        if (folder.hasKind("HyperConverged")) {
            script.line(
                    "await \"$rollout_timeout\" 'virtualization is ready' virtualization_ready");
        }
    }

    private List<String> conditions() {
        var lines = new ArrayList<String>();
        if (!folder.set().groups().isEmpty()) {
            lines.add(
                    "[[ $(condition nmstate/nmstate Available) == True ]] || die 'Kubernetes NMState"
                            + " is not available'");
        }
        if (folder.hasKind("HyperConverged")) {
            lines.add(
                    "exists -n openshift-cnv \"$hco\" || die 'OpenShift Virtualization is not"
                            + " installed'");
        }
        if (folder.hasKind("SriovNetworkNodePolicy") || folder.hasKind("SriovNetwork")) {
            lines.add(
                    "exists -n openshift-sriov-network-operator sriovoperatorconfigs default || die"
                            + " 'the SR-IOV operator is not set up'");
        }
        return lines;
    }

    private void dryRun() {
        var globs = new ArrayList<String>();
        for (var wave :
                List.of(
                        Waves.NODE_NETWORKS,
                        Waves.SRIOV_POLICIES,
                        Waves.ATTACHMENTS,
                        Waves.NETWORK_POLICIES,
                        Waves.MIGRATION_POLICIES,
                        Waves.EXPOSURE)) {
            if (folder.hasWave(wave)) {
                globs.add(wave + "-*.yaml");
            }
        }
        if (folder.hasKind("StorageClass")) {
            globs.add("70-storageclass-*.yaml");
        }
        if (!globs.isEmpty()) {
            script.part("dry run of what follows")
                    .line("for file in " + String.join(" ", globs) + "; do")
                    .line(
                            "  \"$oc\" apply --server-side --field-manager=plumbline"
                                    + " --validate=strict --dry-run=server -f \"$file\"")
                    .line("done");
        }
    }

    private void migration() {
        if (!folder.hasWave(Waves.MIGRATION_NETWORK)) {
            return;
        }
        var network = folder.migrationNetwork();
        script.part(
                network.isPresent()
                        ? "wave 40: migration network; virt-handler restarts on every node, running"
                                + " VMs stay up"
                        : "wave 40: limits of live migration");
        var path =
                folder.hyperConvergedVersion().equals("v1beta1")
                        ? ".spec.liveMigrationConfig"
                        : ".spec.virtualization.liveMigrationConfig";
        script.line(
                        "say \"before: $(\"$oc\" -n openshift-cnv get \"$hco\" -o jsonpath='{"
                                + path
                                + "}')\"")
                .line("merge 40-hyperconverged.patch.yaml");
        network.ifPresent(name ->
                script.line(
                                "await \"$rollout_timeout\" %s virt_handler_uses %s"
                                        .formatted(
                                                Shell.quoted("virt-handler is told to use " + name),
                                                Shell.word(name)))
                        .line("rolled_out openshift-cnv virt-handler")
                        .line(
                                "await \"$rollout_timeout\" 'every virt-handler has"
                                        + " migration0' migration_attached"));
        script.line("await \"$rollout_timeout\" 'virtualization is ready' virtualization_ready");
    }

    private void networkOperator() {
        if (folder.hasWave(Waves.NETWORK_OPERATOR)) {
            script.part("wave 50: clean-up of migration addresses")
                    .line(
                            "# Any entry with whereabouts will do: somebody else's, or ours of an"
                                    + " earlier run.")
                    .line(
                            "exists -n openshift-multus daemonset whereabouts-reconciler || apply"
                                    + " 50-network-operator.patch.yaml")
                    .line(
                            "await \"$rollout_timeout\" 'the network operator has made the"
                                    + " reconciler' exists -n openshift-multus daemonset"
                                    + " whereabouts-reconciler")
                    .line("rolled_out openshift-multus whereabouts-reconciler");
        }
        if (folder.hasWave(Waves.POLICY_ENFORCEMENT)) {
            script.part("wave 55: policies on secondary networks are enforced")
                    .line("merge 55-multi-network-policy.patch.yaml")
                    .line(
                            "await \"$rollout_timeout\" 'the network operator is at rest'"
                                    + " network_operator_at_rest");
        }
    }

    private void rest() {
        applyAll(Waves.NETWORK_POLICIES, "wave 60: policies");
        applyAll(Waves.MIGRATION_POLICIES, "wave 65: limits of live migration for some VMs");
        if (folder.hasWave(Waves.STORAGE)) {
            script.part("wave 70: storage classes");
            if (folder.hasKind("StorageClass")) {
                script.line("for file in 70-storageclass-*.yaml; do apply \"$file\"; done");
            }
            for (var document : folder.wave(Waves.STORAGE)) {
                if (document.kind().equals("StorageProfile")) {
                    script.line(
                                    "await \"$rollout_timeout\" %s exists storageprofiles %s"
                                            .formatted(
                                                    Shell.quoted(
                                                            "the importer knows "
                                                                    + document.name()),
                                                    Shell.word(document.name())))
                            .line("merge " + Shell.word(document.path()));
                }
            }
        }
        applyAll(Waves.EXPOSURE, "wave 80: services and routes");
    }

    private void applyAll(int wave, String title) {
        if (folder.hasWave(wave)) {
            script.part(title).line("for file in " + wave + "-*.yaml; do apply \"$file\"; done");
        }
    }
}
