package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.Waves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sections *Apply* and *Revert* of the README.
final class ReadmeSteps {

    private static final String APPLY = "oc apply --server-side --field-manager=plumbline";
    private static final int MOST_LINES = 12;

    private final Folder folder;
    private final StringBuilder out = new StringBuilder();

    private ReadmeSteps(Folder folder) {
        this.folder = folder;
    }

    static String of(Folder folder) {
        var steps = new ReadmeSteps(folder);
        steps.apply();
        steps.revert();
        return steps.out.toString();
    }

    private void apply() {
        line("");
        line("## Apply");
        line("");
        line(
                "`./apply.sh` runs the waves, waits after each host and stops at the first failure."
                        + " It can be run again at any time.");
        var count = folder.perHost().size();
        if (count > 1) {
            var word = Phrases.number(count);
            line(
                    "Never `oc apply -f .`: `maxUnavailable` counts within one policy, so %s policies at once are %s hosts at once."
                            .formatted(word, word));
        } else {
            line("Never `oc apply -f .`: each wave needs what the one before it made.");
        }
        line("");
        line("By hand:");
        line("");
        line("```sh");
        line(blocks().stream().collect(Collectors.joining("\n\n")));
        line("```");
        line("");
        if (!folder.set().groups().isEmpty()) {
            line(
                    "* **A host fails.** Its node has rolled back by itself. Mend the cause, `oc"
                            + " delete nncp "
                            + policyPattern()
                            + "`, run `./apply.sh` again: a failed policy is not tried");
            line("  again while its content stays the same.");
        }
        line(
                "* **\"conflict with …\".** Another manager owns the field. Settle who does; nothing"
                        + " here forces it.");
        if (folder.hasWave(Waves.NETWORK_OPERATOR)) {
            line(
                    "* **Wave 50** is left out by `apply.sh` where the reconciler runs already,"
                            + " whoever switched it on. By hand: a conflict about"
                            + " `whereabouts-shim` means the same.");
        }
    }

    private String policyPattern() {
        var names = folder.set().groups().stream().map(HostGroup::policyName).toList();
        var runs = Phrases.runs(names);
        if (names.size() == 1) {
            return Shell.word(names.getFirst());
        }
        return runs.size() == 1 ? runs.getFirst().prefix() + "N" : "plumbline-NAME";
    }

    private List<String> blocks() {
        var blocks = new ArrayList<String>();
        for (var wave : List.of(Waves.OPERATORS, Waves.OPERATOR_INSTANCES)) {
            applied(wave).ifPresent(blocks::add);
        }
        applied(Waves.NAMESPACES).ifPresent(blocks::add);
        if (folder.hasWave(Waves.NODE_LABELS)) {
            blocks.add(
                    "for file in 15-*.patch.yaml; do\n"
                            + "  oc patch -f \"$file\" --type=merge --field-manager=plumbline"
                            + " --patch-file=\"$file\"\n"
                            + "done");
        }
        nodeNetworks(blocks);
        if (folder.hasWave(Waves.SRIOV_POLICIES)) {
            applied(Waves.SRIOV_POLICIES)
                    .ifPresent(text ->
                            blocks.add("# drains nodes one by one, and some reboot\n" + text));
        }
        applied(Waves.ATTACHMENTS).ifPresent(blocks::add);
        migration(blocks);
        networkOperator(blocks);
        for (var wave :
                List.of(
                        Waves.NETWORK_POLICIES,
                        Waves.MIGRATION_POLICIES,
                        Waves.STORAGE,
                        Waves.EXPOSURE)) {
            applied(wave).ifPresent(blocks::add);
        }
        return blocks;
    }

    private void nodeNetworks(List<String> blocks) {
        var documents = folder.wave(Waves.NODE_NETWORKS);
        if (documents.isEmpty()) {
            return;
        }
        var comment =
                "# one host at a time: go on when `oc get nncp,nnce` shows Available for it\n";
        if (documents.size() > MOST_LINES) {
            blocks.add(
                    comment
                            + "for file in 20-*.yaml; do\n"
                            + "  read -rp \"next: $file \"\n  "
                            + APPLY
                            + " -f \"$file\"\n"
                            + "done");
        } else {
            blocks.add(
                    comment
                            + documents.stream()
                                    .map(document -> APPLY + " -f " + Shell.word(document.path()))
                                    .collect(Collectors.joining("\n")));
        }
    }

    private void migration(List<String> blocks) {
        if (!folder.hasWave(Waves.MIGRATION_NETWORK)) {
            return;
        }
        var patch = merge("40-hyperconverged.patch.yaml");
        blocks.add(
                folder.migrationNetwork().isPresent()
                        ? "# restarts virt-handler on every node: choose a quiet time\n"
                                + patch
                                + "\noc -n openshift-cnv rollout status daemonset/virt-handler"
                        : patch);
    }

    private void networkOperator(List<String> blocks) {
        if (folder.hasWave(Waves.NETWORK_OPERATOR)) {
            blocks.add(
                    "# not `oc patch --type=merge`: that would replace the whole list\n"
                            + APPLY
                            + " -f 50-network-operator.patch.yaml\n"
                            + "oc -n openshift-multus rollout status"
                            + " daemonset/whereabouts-reconciler");
        }
        if (folder.hasWave(Waves.POLICY_ENFORCEMENT)) {
            blocks.add(merge("55-multi-network-policy.patch.yaml"));
        }
    }

    private Optional<String> applied(int wave) {
        var patches = new ArrayList<String>();
        var files = new ArrayList<String>();
        for (var document : folder.wave(wave)) {
            var list = document.isPatch() ? patches : files;
            if (!list.contains(document.path())) {
                list.add(document.path());
            }
        }
        var lines = new ArrayList<String>();
        if (files.size() > MOST_LINES) {
            lines.add("for file in %02d-*.yaml; do %s -f \"$file\"; done".formatted(wave, APPLY));
        } else if (!files.isEmpty()) {
            lines.add(
                    APPLY
                            + files.stream()
                                    .map(file -> " -f " + Shell.word(file))
                                    .collect(Collectors.joining()));
        }
        patches.forEach(file -> lines.add(merge(file)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static String merge(String file) {
        return "oc patch -f %s --type=merge --field-manager=plumbline --patch-file=%s"
                .formatted(Shell.word(file), Shell.word(file));
    }

    private void revert() {
        line("");
        line("## Revert");
        line("");
        line("`revert/revert.sh` goes backwards: " + String.join(", ", order()) + "." + refusals());
        line("");
        line(unknowns() + leftInPlace());
    }

    private List<String> order() {
        var order = new ArrayList<String>();
        if (folder.hasWave(Waves.EXPOSURE)) {
            order.add("services and routes");
        }
        if (folder.hasWave(Waves.MIGRATION_NETWORK)) {
            order.add("migration network");
        }
        if (folder.hasWave(Waves.ATTACHMENTS)) {
            order.add(
                    folder.wave(Waves.ATTACHMENTS).stream()
                                    .map(Manifest::kind)
                                    .allMatch("NetworkAttachmentDefinition"::equals)
                            ? "attachment definitions"
                            : "networks");
        }
        if (folder.hasWave(Waves.SRIOV_POLICIES)) {
            order.add("virtual functions");
        }
        if (!folder.set().groups().isEmpty()) {
            order.add(folder.perHost().isEmpty() ? "then the hosts" : "then host by host");
        }
        if (order.isEmpty()) {
            order.add("wave by wave");
        }
        return order;
    }

    private String refusals() {
        var refusals = new ArrayList<String>();
        folder.networksByNamespace()
                .forEach((namespace, networks) ->
                        refusals.add(
                                "a VM in `%s` uses %s".formatted(namespace, Phrases.or(networks))));
        var addresses = folder.storageAddresses();
        if (!addresses.isEmpty()) {
            refusals.add("a\npersistent volume names " + Phrases.or(addresses));
        }
        var refusal =
                refusals.isEmpty()
                        ? ""
                        : " It refuses to start while " + Phrases.or(refusals) + ".";
        return refusal.replace(" or a\npersistent", ", or a\npersistent")
                + " Each policy keeps its name and gets the removal as its content, because deleting"
                + " a policy changes nothing on a node.";
    }

    private String unknowns() {
        var unknown = new ArrayList<>(folder.writtenNics());
        folder.localnets().forEach(name -> unknown.add("the mapping " + name));
        if (folder.hasWave(Waves.MIGRATION_NETWORK)) {
            unknown.add("the migration settings");
        }
        return unknown.isEmpty()
                ? ""
                : "It cannot know, and says so, what "
                        + Phrases.and(unknown)
                        + (unknown.size() == 1 ? " was before. " : " were before. ");
    }

    private String leftInPlace() {
        var left = new ArrayList<String>();
        var namespaces = folder.namespaces();
        if (!namespaces.isEmpty()) {
            left.add(
                    "the "
                            + Phrases.plural("namespace", namespaces.size())
                            + " "
                            + Phrases.and(namespaces.stream().map(n -> "`" + n + "`").toList()));
        }
        var pools = folder.addressPools();
        if (!pools.isEmpty()) {
            left.add(
                    "the "
                            + Phrases.plural("IPPool", pools.size())
                            + " "
                            + Phrases.and(pools.stream().map(p -> "`" + p + "`").toList()));
        }
        if (folder.hasWave(Waves.POLICY_ENFORCEMENT)) {
            left.add("the switch for policies on secondary networks");
        }
        left.add("the switch ports");
        return "It leaves " + Phrases.and(left) + ".";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
