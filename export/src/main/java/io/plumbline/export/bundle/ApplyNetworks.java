package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.Waves;
import io.plumbline.model.topology.EffectiveHost;
import java.util.ArrayList;
import java.util.List;

/// The waves of `apply.sh` that build networks: node labels, node networks host after host, virtual
/// functions, and the objects that machines attach to.
final class ApplyNetworks {

    private final Folder folder;
    private final Script script;

    ApplyNetworks(Folder folder, Script script) {
        this.folder = folder;
        this.script = script;
    }

    void write() {
        nodeLabels();
        nodeNetworks();
        virtualFunctions();
        networks();
    }

    private void nodeLabels() {
        if (folder.hasWave(Waves.NODE_LABELS)) {
            script.part("wave 15: node labels")
                    .line("for file in 15-*.patch.yaml; do merge \"$file\"; done");
        }
    }

    private void nodeNetworks() {
        if (folder.set().groups().isEmpty()) {
            return;
        }
        var perHost = folder.perHost();
        script.part(
                perHost.isEmpty()
                        ? "wave 20: node networks, one host at a time"
                        : "wave 20: node networks, "
                                + perHost.getFirst().name()
                                + " first; a fault there reaches no other host");
        for (var loop : HostLoop.of(folder, perHost)) {
            var body = new ArrayList<String>();
            body.add("apply_policy " + loop.policy() + " " + loop.file());
            body.add(
                    "await \"$policy_timeout\" \"$host holds its network\" policy_settled "
                            + loop.policy());
            loop.bridges().forEach(bridge -> body.add(offers(bridge)));
            script.each("host", loop.hostnames(), body);
        }
        for (var group : folder.layouts()) {
            layout(group);
        }
    }

    private void layout(HostGroup group) {
        var policy = Shell.word(group.policyName());
        script.line("apply_policy " + policy + " " + Shell.word(folder.policyFile(group)));
        script.line(
                "await \"$((%d * policy_timeout))\" %s policy_settled %s"
                        .formatted(
                                group.hosts().size(),
                                Shell.quoted(
                                        "every host of layout "
                                                + group.name()
                                                + " holds its network"),
                                policy));
        var bridges = Folder.linuxBridges(group);
        if (!bridges.isEmpty()) {
            script.each(
                    "host",
                    hostnames(group.hosts()),
                    bridges.stream().map(ApplyNetworks::offers).toList());
        }
    }

    private static String offers(String bridge) {
        return "await \"$policy_timeout\" \"$host offers %s\" bridge_offered \"$host\" %s"
                .formatted(bridge, Shell.word(bridge));
    }

    private static List<String> hostnames(List<EffectiveHost> hosts) {
        return hosts.stream().map(host -> host.host().hostname()).toList();
    }

    private void virtualFunctions() {
        if (!folder.hasWave(Waves.SRIOV_POLICIES)) {
            return;
        }
        script.part("wave 25: virtual functions; nodes are drained, and may reboot, one by one")
                .line("for file in 25-*.yaml; do apply \"$file\"; done");
        for (var policy : folder.design().sriov()) {
            var hosts = folder.design().effectiveHosts().ofClass(policy.hostClass());
            if (!hosts.isEmpty()) {
                script.each(
                        "host",
                        hostnames(hosts),
                        List.of(
                                "await \"$policy_timeout\" \"$host offers %s\" resource_offered \"$host\" %s"
                                        .formatted(
                                                policy.resource(), Shell.word(policy.resource()))));
            }
        }
    }

    private void networks() {
        if (!folder.hasWave(Waves.ATTACHMENTS)) {
            return;
        }
        var documents = folder.wave(Waves.ATTACHMENTS);
        var onlyDefinitions =
                documents.stream()
                        .allMatch(
                                document -> document.kind().equals("NetworkAttachmentDefinition"));
        script.part(
                        onlyDefinitions
                                ? "wave 30: network attachment definitions"
                                : "wave 30: networks")
                .line("for file in 30-*.yaml; do apply \"$file\"; done");
        for (var document : documents) {
            switch (document.kind()) {
                case "ClusterUserDefinedNetwork" ->
                        made(document, "clusteruserdefinednetworks/" + document.name());
                case "UserDefinedNetwork" ->
                        made(
                                document,
                                "-n "
                                        + Shell.word(document.namespace().orElseThrow())
                                        + " userdefinednetworks/"
                                        + document.name());
                default -> {}
            }
        }
    }

    private void made(Manifest document, String target) {
        script.line(
                "await \"$rollout_timeout\" %s network_made %s"
                        .formatted(
                                Shell.quoted("network " + document.name() + " is made"), target));
    }
}
