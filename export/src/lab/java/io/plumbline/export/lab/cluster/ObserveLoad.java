package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.ClusterSource;
import io.plumbline.export.cluster.HttpClusterApi;
import io.plumbline.export.cluster.Kubeconfig;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that observes a cluster some times, and prints hosts, milliseconds and the
/// largest heap in MB of each.
final class ObserveLoad {

    private ObserveLoad() {}

    /// @param arguments kubeconfig, number of runs
    public static void main(String[] arguments) throws Exception {
        var access = Kubeconfig.load(List.of(Path.of(arguments[0]))).access("lab");
        for (var run = 0; run < Integer.parseInt(arguments[1]); run++) {
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            var begin = System.nanoTime();
            int hosts;
            try (var api = HttpClusterApi.to(access)) {
                hosts = ClusterSource.observe(api, _ -> {}).topology().hosts().size();
            }
            var millis = (System.nanoTime() - begin) / 1_000_000;
            var peak =
                    heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            System.out.println("%d %d %d".formatted(hosts, millis, peak >> 20));
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
