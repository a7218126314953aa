package io.plumbline.export.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.bench.NodeStates;
import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.ApiUser;
import io.plumbline.export.lab.apiserver.Apply;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.WithApiServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A large cluster, observed in a heap of 256 MB. The times are printed, for they depend on what else
/// the machine does.
@WithApiServer
@Tag("slow")
class ObserveLoadTest {

    private static final int HOSTS = 250;
    private static final int AT_ONCE = 4;

    @TempDir Path temp;

    @Test
    void twoHundredAndFiftyHostsFitInto256Megabytes(LabApiServer server) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            for (var i = 1; i <= HOSTS; i++) {
                var host = i;
                work.add(threads.submit(() -> create(server, host)));
            }
            for (var each : work) {
                each.get();
            }
        }
        var config = temp.resolve("config");
        Files.writeString(config, server.kubeconfig(ApiUser.VIEWER));

        var printed =
                Command.of(
                                temp,
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ObserveLoad.class.getName(),
                                config.toString(),
                                "4")
                        .run();

        System.out.println(printed.strip());
        compared(config);
        assertThat(printed.lines())
                .hasSize(5)
                .allMatch(line -> line.contains(" " + HOSTS + " hosts, "));
    }

    /// What the tool that everybody has takes for the node states alone, where it is installed.
    private void compared(Path config) throws Exception {
        if (Command.isOnPath("kubectl")) {
            var begin = System.nanoTime();
            var list =
                    Command.of(
                                    temp,
                                    "kubectl",
                                    "--kubeconfig",
                                    config.toString(),
                                    "get",
                                    "nodenetworkstates",
                                    "-o",
                                    "json")
                            .run();
            System.out.println(
                    "kubectl get -o json: %d ms, %d MB"
                            .formatted(
                                    (System.nanoTime() - begin) / 1_000_000, list.length() >> 20));
        }
    }

    private static void create(LabApiServer server, int host) {
        var state = JsonMapper.shared().readTree(NodeStates.state(host));
        var object =
                ApiObject.parse(
                        """
                        {"apiVersion": "nmstate.io/v1beta1", "kind": "NodeNetworkState",
                         "metadata": {"name": "worker-%d"}}"""
                                .formatted(host));
        assertThat(server.admin().apply(object, Apply.by("lab")).message()).isEmpty();
        assertThat(server.admin().patchStatus(object, state.path("status")).message()).isEmpty();
    }
}
