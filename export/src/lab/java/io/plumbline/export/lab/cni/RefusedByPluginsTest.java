package io.plumbline.export.lab.cni;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocument.Verdict;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.Recording;
import io.plumbline.export.lab.kernel.KernelLab;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Attachment configurations that break a rule: what the plugin says, and where it says nothing.
@Tag("lab")
@Tag("cni")
class RefusedByPluginsTest {

    @TempDir private Path folder;

    private record Case(String rule, String name, String config) {}

    private static String bridge(String more) {
        return "{\"cniVersion\":\"0.4.0\",\"name\":\"n\",\"type\":\"bridge\",\"bridge\":\"br-vm\"%s}"
                .formatted(more);
    }

    private static String macvlan(String master, String more) {
        return "{\"cniVersion\":\"0.4.0\",\"name\":\"n\",\"type\":\"macvlan\",\"mode\":\"bridge\",\"master\":\"%s\"%s}"
                .formatted(master, more);
    }

    private static List<Case> cases() {
        return List.of(
                new Case("BR-02", "macvlan on a bridge port", macvlan("a1", "")),
                new Case("BR-02", "macvlan on a bond member", macvlan("a2", "")),
                new Case("MIG-04", "macvlan on a master that is not there", macvlan("a9", "")),
                new Case(
                        "MTU-01", "macvlan larger than its master", macvlan("a3", ",\"mtu\":9500")),
                new Case(
                        "MTU-01",
                        "machine larger than the uplink",
                        bridge(",\"vlan\":101,\"mtu\":9100")),
                new Case("VLAN-01", "VLAN 4095", bridge(",\"vlan\":4095")),
                new Case("VLAN-01", "VLAN 0", bridge(",\"vlan\":0")),
                new Case("VLAN-08", "VLAN that the uplink does not carry", bridge(",\"vlan\":150")),
                new Case(
                        "VLAN-14",
                        "trunk range without an end",
                        bridge(",\"vlanTrunk\":[{\"minID\":101}]")),
                new Case(
                        "VLAN-14",
                        "trunk range upside down",
                        bridge(",\"vlanTrunk\":[{\"minID\":105,\"maxID\":101}]")),
                new Case("VLAN-14", "trunk with id 4095", bridge(",\"vlanTrunk\":[{\"id\":4095}]")),
                new Case(
                        "VLAN-14",
                        "trunk ranges that overlap",
                        bridge(",\"vlanTrunk\":[{\"minID\":100,\"maxID\":103},{\"id\":102}]")),
                new Case(
                        "BR-05",
                        "bridge that is not there",
                        bridge(",\"vlan\":101").replace("br-vm", "br-no")),
                new Case(
                        "BR-06",
                        "bridge name of another kind of interface",
                        bridge(",\"vlan\":101").replace("br-vm", "a3")),
                new Case(
                        "BR-07",
                        "default VLAN kept beside a tag",
                        bridge(",\"vlan\":101,\"preserveDefaultVlan\":true")),
                new Case(
                        "BR-07",
                        "trunk that does not keep the default VLAN",
                        bridge(",\"vlanTrunk\":[{\"id\":105}],\"preserveDefaultVlan\":false")),
                new Case(
                        "BR-08",
                        "hairpin and promiscuous at once",
                        bridge(",\"hairpinMode\":true,\"promiscMode\":true")),
                new Case(
                        "BR-08",
                        "addresses for a container without interface",
                        bridge(
                                ",\"disableContainerInterface\":true,\"ipam\":{\"type\":\"static\",\"addresses\":[{\"address\":\"10.1.1.1/24\"}]}")));
    }

    @Test
    void pluginsAnswerAsRecorded() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("scenario host");
        for (var i = 1; i <= 3; i++) {
            lines.add("veth h a%d 02:00:00:00:00:%02d 9000 s p%d 9216".formatted(i, i, i));
        }
        lines.add("bridge h br-vm filter 1");
        lines.add("up h br-vm");
        lines.add("enslave h a1 br-vm");
        lines.add("up h a1");
        lines.add("vlans h a1 101-110 0");
        lines.add("bond h bond0 9000 mode=active-backup miimon=100");
        lines.add("enslave h a2 bond0");
        lines.add("up h a3");
        var cases = cases();
        for (var i = 0; i < cases.size(); i++) {
            lines.add("cni h ADD pod%d net1 %s".formatted(i, cases.get(i).config()));
        }

        var store = LabStore.ofUser();
        var words = new LinkedHashMap<String, String>();
        var accepted = new ArrayList<String>();
        for (var line :
                new KernelLab(store, folder, List.of(CniPart.archive(store)))
                        .run(lines, Duration.ofMinutes(5))) {
            assertThat(line).doesNotStartWith("error");
            var parts = line.split(" ", 5);
            if (parts[0].equals("cni")) {
                words.put(parts[1], parts.length > 4 ? parts[4] : "");
                if (parts[3].equals("done")) {
                    accepted.add(parts[1]);
                }
            } else if (parts[0].equals("port")) {
                words.put(parts[1], "the port is in VLANs " + line.split(" ", 3)[2]);
            }
        }
        var judged = new ArrayList<JudgedDocument>();
        for (var i = 0; i < cases.size(); i++) {
            var asked = cases.get(i);
            var pod = "pod" + i;
            judged.add(
                    new JudgedDocument(
                            asked.rule(),
                            asked.name(),
                            Judge.CNI,
                            accepted.contains(pod) ? Verdict.ACCEPTED_BUT_WRONG : Verdict.REFUSED,
                            asked.config(),
                            words.getOrDefault(pod, "")));
        }

        new Recording("judged/cni.json").confirm(JudgedDocuments.print(judged));
    }
}
