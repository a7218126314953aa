package io.plumbline.export.bundle;

import io.plumbline.export.manifest.HostGroup;
import java.util.ArrayList;
import java.util.List;

/// Hosts that a script treats with the same lines. Hosts whose policy, file and node are all named after
/// them share a loop; a host with another node name stands alone.
///
/// @param hostnames label values of the nodes
/// @param policy word for the policy, with the variable `host`
/// @param file word for its file
record HostLoop(List<String> hostnames, String policy, String file, List<String> bridges) {

    static List<HostLoop> of(Folder folder, List<HostGroup> hosts) {
        var loops = new ArrayList<HostLoop>();
        var run = new ArrayList<HostGroup>();
        for (var host : hosts) {
            var regular = isRegular(folder, host);
            if (!run.isEmpty() && (!regular || !haveSameBridges(run.getFirst(), host))) {
                loops.add(loop(run));
                run.clear();
            }
            if (regular) {
                run.add(host);
            } else {
                loops.add(single(folder, host));
            }
        }
        if (!run.isEmpty()) {
            loops.add(loop(run));
        }
        return loops;
    }

    private static boolean haveSameBridges(HostGroup a, HostGroup b) {
        return Folder.linuxBridges(a).equals(Folder.linuxBridges(b));
    }

    private static boolean isRegular(Folder folder, HostGroup host) {
        return Shell.isBare(host.name())
                && host.policyName().equals("plumbline-" + host.name())
                && host.first().host().hostname().equals(host.name())
                && folder.policyFile(host).equals("20-nncp-" + host.name() + ".yaml");
    }

    private static HostLoop loop(List<HostGroup> hosts) {
        return new HostLoop(
                hosts.stream().map(HostGroup::name).toList(),
                "\"plumbline-$host\"",
                "\"20-nncp-$host.yaml\"",
                Folder.linuxBridges(hosts.getFirst()));
    }

    private static HostLoop single(Folder folder, HostGroup host) {
        return new HostLoop(
                List.of(host.first().host().hostname()),
                Shell.word(host.policyName()),
                Shell.word(folder.policyFile(host)),
                Folder.linuxBridges(host));
    }
}
