package io.plumbline.export.bundle;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.Waves;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `revert/revert.sh`: the waves backwards, after a look at who still uses what goes.
final class RevertScript {

    private final Folder folder;
    private final Script script;

    private RevertScript(Folder folder) {
        this.folder = folder;
        this.script =
                Script.of(
                        "Takes design %s off the cluster, last wave first, and no further than the first failure. Safe to run again."
                                .formatted(Phrases.line(folder.design().name())),
                        "../lib.sh");
    }

    static String of(Folder folder) {
        return new RevertScript(folder).write();
    }

    private String write() {
        if (folder.hasWave(Waves.MIGRATION_NETWORK)
                && !folder.hyperConvergedVersion().equals("v1beta1")) {
            script.line(
                    "hco=hyperconvergeds."
                            + folder.hyperConvergedVersion()
                            + ".hco.kubevirt.io/kubevirt-hyperconverged");
        }
        unknowns();
        checks();
        delete(Waves.EXPOSURE, "wave 80: services and routes");
        storage();
        delete(Waves.MIGRATION_POLICIES, "wave 65: limits of live migration for some VMs");
        delete(Waves.NETWORK_POLICIES, "wave 60: policies");
        if (folder.hasWave(Waves.NETWORK_OPERATOR)) {
            script.part("wave 50: clean-up of migration addresses")
                    .line("apply 50-network-operator.patch.yaml");
        }
        migration();
        networks();
        delete(Waves.SRIOV_POLICIES, "wave 25: virtual functions");
        nodeNetworks();
        if (folder.hasWave(Waves.NODE_LABELS)) {
            script.part("wave 15: node labels")
                    .line("for file in 15-*.patch.yaml; do merge \"$file\"; done");
        }
        return script.part("done").text();
    }

    private void unknowns() {
        var unknown = new ArrayList<String>();
        var nics = folder.writtenNics();
        if (!nics.isEmpty()) {
            unknown.add(
                    "whether %s %s up or had an address before: %s, without address, with the MTU the kernel gives back"
                            .formatted(
                                    Phrases.and(nics),
                                    nics.size() == 1 ? "was" : "were",
                                    nics.size() == 1 ? "it ends up" : "they end up"));
        }
        if (!folder.localnets().isEmpty()) {
            unknown.add(
                    "whether the %s %s led to another bridge before: %s"
                            .formatted(
                                    Phrases.plural("mapping", folder.localnets().size()),
                                    Phrases.and(folder.localnets()),
                                    folder.localnets().size() == 1 ? "it goes" : "they go"));
        }
        if (folder.hasWave(Waves.MIGRATION_NETWORK)) {
            unknown.add(
                    "whether live migration had other limits or another network before: they end at"
                            + " the operator's defaults");
        }
        script.line("").line("cat <<'TEXT'");
        if (!unknown.isEmpty()) {
            script.line("Not known, because no cluster was read when this folder was written:");
            for (var i = 0; i < unknown.size(); i++) {
                script.line(
                        "  - "
                                + Phrases.line(unknown.get(i))
                                + (i == unknown.size() - 1 ? "." : ";"));
            }
        }
        script.line("Left in place: " + Phrases.line(String.join(", ", leftInPlace())) + ".");
        script.line("TEXT");
    }

    private List<String> leftInPlace() {
        var left = new ArrayList<String>();
        var namespaces = folder.namespaces();
        if (!namespaces.isEmpty()) {
            left.add(
                    Phrases.plural("namespace", namespaces.size()) + " " + Phrases.and(namespaces));
        }
        var pools = folder.addressPools();
        if (!pools.isEmpty()) {
            left.add(Phrases.plural("IPPool", pools.size()) + " " + Phrases.and(pools));
        }
        if (folder.hasWave(Waves.POLICY_ENFORCEMENT)) {
            left.add("policies on secondary networks switched on");
        }
        if (folder.set().options().operators()) {
            left.add("the operators");
        }
        left.add("the switch ports");
        return left;
    }

    private void checks() {
        if (folder.networksByNamespace().isEmpty() && folder.storageAddresses().isEmpty()) {
            return;
        }
        script.part("checks");
        folder.networksByNamespace().forEach(this::machines);
        var addresses = folder.storageAddresses();
        if (!addresses.isEmpty()) {
            script.line("volumes=$(\"$oc\" get pv -o json)");
            for (var address : addresses) {
                script.line(
                        "! grep -qwF '%s' <<<\"$volumes\" || die 'persistent volumes still name the array %s'"
                                .formatted(address, address));
            }
        }
    }

    private void machines(String namespace, List<String> networks) {
        var space = namespace.equals("default") ? "-A" : "-n " + Shell.word(namespace);
        script.line(
                "users=$(\"$oc\" get vm,vmi "
                        + space
                        + " -o jsonpath='{range .items[*]}{.kind}/{.metadata.name}"
                        + " {.spec.networks[*].multus.networkName}"
                        + " {.spec.template.spec.networks[*].multus.networkName}{\"\\n\"}{end}')");
        var pattern =
                networks.stream()
                        .map(name -> name.replace(".", "\\."))
                        .collect(Collectors.joining("|"));
        script.line(
                "users=$(grep -E %s <<<\"$users\") && die \"still on %s:\"$'\\n'\"$users\""
                        .formatted(
                                Shell.quoted(" (%s/)?(%s)( |$)".formatted(namespace, pattern)),
                                Phrases.or(networks)));
    }

    private void storage() {
        if (!folder.hasWave(Waves.STORAGE)) {
            return;
        }
        script.part("wave 70: storage classes");
        for (var document : folder.set().revert()) {
            if (document.kind().equals("StorageProfile")) {
                script.line("merge " + Shell.word(document.path().substring("revert/".length())));
            }
        }
        deletions(folder.set().ofKind("StorageClass"));
    }

    private void migration() {
        if (!folder.hasWave(Waves.MIGRATION_NETWORK)) {
            return;
        }
        var network = folder.migrationNetwork();
        script.part(
                        network.isPresent()
                                ? "wave 40: migration network; virt-handler restarts on every node,"
                                        + " running VMs stay up"
                                : "wave 40: limits of live migration")
                .line("merge 40-hyperconverged.patch.yaml");
        network.ifPresent(name ->
                script.line(
                                "await \"$rollout_timeout\" %s virt_handler_leaves %s"
                                        .formatted(
                                                Shell.quoted("virt-handler lets go of " + name),
                                                Shell.word(name)))
                        .line("rolled_out openshift-cnv virt-handler"));
        script.line("await \"$rollout_timeout\" 'virtualization is ready' virtualization_ready");
    }

    private void networks() {
        if (!folder.hasWave(Waves.ATTACHMENTS)) {
            return;
        }
        var documents = folder.wave(Waves.ATTACHMENTS);
        var definitions =
                documents.stream()
                        .filter(document -> document.kind().equals("NetworkAttachmentDefinition"))
                        .map(Manifest::qualifiedName)
                        .sorted()
                        .toList();
        script.part(
                definitions.size() == documents.size()
                        ? "wave 30: network attachment definitions"
                        : "wave 30: networks");
        if (!definitions.isEmpty()) {
            script.each(
                    "nad",
                    definitions,
                    List.of(
                            "\"$oc\" -n \"${nad%/*}\" delete net-attach-def \"${nad#*/}\""
                                    + " --ignore-not-found"));
        }
        deletions(
                documents.stream()
                        .filter(document -> !document.kind().equals("NetworkAttachmentDefinition"))
                        .toList());
    }

    private void nodeNetworks() {
        if (folder.set().groups().isEmpty()) {
            return;
        }
        script.part("wave 20: node networks");
        for (var loop : HostLoop.of(folder, folder.perHost())) {
            var body = removal(loop.policy(), loop.file(), "\"$host is back\"", 1);
            if (loop.hostnames().size() == 1) {
                script.line("host=" + Shell.word(loop.hostnames().getFirst()));
                onlyWhereItIs(loop.policy(), body);
            } else {
                var guarded = new ArrayList<String>();
                guarded.add(
                        "# Gone already: this script ran before. Applying would make the policy"
                                + " again.");
                guarded.add("exists nncp " + loop.policy() + " || continue");
                guarded.addAll(body);
                script.each("host", loop.hostnames(), guarded);
            }
        }
        for (var group : folder.layouts()) {
            var policy = Shell.word(group.policyName());
            onlyWhereItIs(
                    policy,
                    removal(
                            policy,
                            Shell.word(folder.policyFile(group)),
                            Shell.quoted("layout " + group.name() + " is back"),
                            group.hosts().size()));
        }
    }

    private void onlyWhereItIs(String policy, List<String> body) {
        script.line(
                        "# Gone already where this script ran before. Applying would make the policy"
                                + " again.")
                .line("if exists nncp " + policy + "; then");
        body.forEach(line -> script.line("  " + line));
        script.line("fi");
    }

    private static List<String> removal(String policy, String file, String done, int hosts) {
        var timeout = hosts == 1 ? "$policy_timeout" : "$((" + hosts + " * policy_timeout))";
        return List.of(
                "apply " + file,
                "await \"%s\" %s policy_settled %s".formatted(timeout, done, policy),
                "\"$oc\" delete nncp " + policy);
    }

    private void delete(int wave, String title) {
        if (folder.hasWave(wave)) {
            script.part(title);
            deletions(folder.wave(wave));
        }
    }

    private void deletions(List<Manifest> documents) {
        for (var document : documents) {
            script.line(
                    "\"$oc\" %sdelete %s %s --ignore-not-found"
                            .formatted(
                                    document.namespace()
                                            .map(space -> "-n " + Shell.word(space) + " ")
                                            .orElse(""),
                                    resource(document),
                                    Shell.word(document.name())));
        }
    }

    /// The resource with its group: a bare name may belong to another group.
    private static String resource(Manifest document) {
        var plural =
                switch (document.kind()) {
                    case "NetworkPolicy", "MigrationPolicy", "SriovNetworkNodePolicy" ->
                            document.kind().replaceFirst("Policy$", "policies");
                    case "MultiNetworkPolicy" -> "multi-networkpolicies";
                    case "StorageClass" -> "storageclasses";
                    default -> document.kind() + "s";
                };
        var slash = document.apiVersion().indexOf('/');
        var group = slash < 0 ? "" : "." + document.apiVersion().substring(0, slash);
        return plural.toLowerCase(Locale.ROOT) + group;
    }
}
