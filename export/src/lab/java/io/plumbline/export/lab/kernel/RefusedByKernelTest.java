package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.Judge;
import io.plumbline.export.lab.JudgedDocument;
import io.plumbline.export.lab.JudgedDocument.Verdict;
import io.plumbline.export.lab.JudgedDocuments;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.Recording;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Settings that break a rule: what the kernel says, and where it takes them without a word.
@Tag("lab")
@Tag("kernel")
class RefusedByKernelTest {

    @TempDir private Path folder;

    /// @param line of the prober, the last of several
    private record Case(String rule, String name, List<String> before, String line) {}

    private static List<Case> cases() {
        var bridged = List.of("bridge h br0 filter 1", "enslave h a1 br0", "up h a1");
        var owned = new ArrayList<>(bridged);
        owned.add("bridge h br1 filter 1");
        return List.of(
                new Case(
                        "NAME-01",
                        "name of 16 characters",
                        List.of(),
                        "vlan h bond1-backup.230 a1 230 1500"),
                new Case("NAME-01", "name with a slash", List.of(), "vlan h a/1 a1 230 1500"),
                new Case("VLAN-01", "VLAN 4095", List.of(), "vlan h v a1 4095 1500"),
                new Case("VLAN-01", "VLAN 0", List.of(), "vlan h v a1 0 1500"),
                new Case(
                        "VLAN-01",
                        "one VLAN twice on a base",
                        List.of("vlan h v a1 20 1500"),
                        "vlan h w a1 20 1500"),
                new Case("MTU-01", "VLAN larger than its base", List.of(), "vlan h v a1 20 9500"),
                new Case(
                        "MTU-01",
                        "macvlan larger than its master",
                        List.of(),
                        "macvlan h a1 pod m0 02:00:00:00:01:01 9500"),
                new Case(
                        "MTU-07",
                        "MTU of a bond member",
                        List.of("bond h b0 9000 mode=active-backup miimon=100", "enslave h a1 b0"),
                        "mtu h a1 1500"),
                new Case("BOND-01", "second owner for a port", owned, "enslave h a1 br1"),
                new Case(
                        "BOND-09",
                        "bond without link monitoring",
                        List.of(),
                        "bond h b0 1500 mode=active-backup miimon=0"),
                new Case(
                        "BR-02",
                        "macvlan on a bridge port",
                        bridged,
                        "macvlan h a1 pod m0 02:00:00:00:01:01 1500"),
                new Case(
                        "BR-02",
                        "port with a macvlan on it",
                        List.of(
                                "macvlan h a1 pod m0 02:00:00:00:01:01 1500",
                                "bridge h br0 filter 1"),
                        "enslave h a1 br0"),
                new Case("IP-01", "address on a bridge port", bridged, "address h a1 10.9.0.1/24"));
    }

    @Test
    void theKernelAnswersAsRecorded() throws Exception {
        var lines = new ArrayList<String>();
        var cases = cases();
        for (var i = 0; i < cases.size(); i++) {
            lines.add("scenario case" + i);
            lines.add("veth h a1 02:00:00:00:00:01 9000 s p1 9000");
            lines.addAll(cases.get(i).before());
            lines.add(cases.get(i).line());
        }
        var said = new String[cases.size()];
        var current = -1;
        for (var line :
                new KernelLab(LabStore.ofUser(), folder, List.of())
                        .run(lines, Duration.ofMinutes(5))) {
            if (line.startsWith("scenario case")) {
                current = Integer.parseInt(line.substring("scenario case".length()));
            } else if (line.startsWith("error ") && current >= 0) {
                said[current] = line.substring(line.lastIndexOf(": ") + 2);
            }
        }
        var judged = new ArrayList<JudgedDocument>();
        for (var i = 0; i < cases.size(); i++) {
            var asked = cases.get(i);
            var words = said[i];
            var document = new ArrayList<>(asked.before());
            document.add(asked.line());
            judged.add(
                    new JudgedDocument(
                            asked.rule(),
                            asked.name(),
                            Judge.KERNEL,
                            words == null ? Verdict.ACCEPTED_BUT_WRONG : Verdict.REFUSED,
                            String.join("\n", document),
                            words == null ? "" : words));
        }

        new Recording("judged/kernel.json").confirm(JudgedDocuments.print(judged));
    }
}
