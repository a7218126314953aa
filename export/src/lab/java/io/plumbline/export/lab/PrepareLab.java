package io.plumbline.export.lab;

import io.plumbline.export.lab.apiserver.ApiServerPart;
import io.plumbline.export.lab.cni.CniPart;
import io.plumbline.export.lab.kernel.KernelPart;
import io.plumbline.export.lab.nmstate.NmstatePart;
import io.plumbline.export.lab.nmstate.NodePart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Builds what the lab's tests need, before they run: `mvn verify -Plab` calls it with the part that
/// is asked for, or `lab` for all.
public final class PrepareLab {

    private PrepareLab() {}

    /// Every part, those that others need first.
    static List<LabPart> parts() {
        return List.of(
                new ApiServerPart(),
                new NmstatePart(),
                new NodePart(),
                new KernelPart(),
                new CniPart());
    }

    public static void main(String[] words) {
        var wanted = words.length == 0 ? "lab" : words[0];
        var parts =
                parts().stream()
                        .filter(part -> wanted.equals("lab") || wanted.equals(part.name()))
                        .toList();
        if (parts.isEmpty()) {
            System.err.println(
                    "The lab has no part %s; it has %s."
                            .formatted(wanted, parts().stream().map(LabPart::name).toList()));
            System.exit(2);
        }
        var store = LabStore.ofUser();
        for (var part : parts) {
            var begin = Instant.now();
            try {
                part.prepare(store);
            } catch (LabUnavailableException e) {
                System.err.println("Lab, " + part.name() + ": " + e.getMessage());
                System.exit(1);
            }
            System.out.printf(
                    "Lab: %s is ready after %d s%n",
                    part.name(), Duration.between(begin, Instant.now()).toSeconds());
        }
    }
}
