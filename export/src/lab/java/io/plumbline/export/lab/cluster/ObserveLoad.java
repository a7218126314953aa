package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.ClusterSource;
import io.plumbline.export.cluster.HttpClusterApi;
import io.plumbline.export.cluster.Kubeconfig;
import io.plumbline.export.cluster.difference.Audit;
import io.plumbline.model.topology.Topology;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A process of its own that observes a cluster some times, then audits it against what it observed, and
/// prints hosts, milliseconds and the largest heap in MB of each.
final class ObserveLoad {

    private ObserveLoad() {}

    /// @param arguments kubeconfig, number of runs
    public static void main(String[] arguments) throws Exception {
        var access = Kubeconfig.load(List.of(Path.of(arguments[0]))).access("lab");
        var design = Topology.empty("none");
        for (var run = 0; run < Integer.parseInt(arguments[1]); run++) {
            try (var api = HttpClusterApi.to(access)) {
                design =
                        measured(
                                "observe",
                                () -> ClusterSource.observe(api, _ -> {}).topology());
            }
        }
        var drawn = design;
        try (var api = HttpClusterApi.to(access)) {
            measured(
                    "audit",
                    () ->
                            Audit.of(
                                            Optional.of(drawn),
                                            LocalDate.EPOCH,
                                            witness ->
                                                    ClusterSource.observe(api, _ -> {}, witness))
                                    .live());
        }
    }

    private static Topology measured(String what, Callable<Topology> work) throws Exception {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var begin = System.nanoTime();
        var topology = work.call();
        var millis = (System.nanoTime() - begin) / 1_000_000;
        var peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.println(
                "%s %d hosts, %d ms, %d MB"
                        .formatted(what, topology.hosts().size(), millis, peak >> 20));
        return topology;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
