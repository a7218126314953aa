package io.plumbline.export.lab.cni;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.kernel.Comparison;
import io.plumbline.export.lab.kernel.KernelLab;
import io.plumbline.export.lab.kernel.Scenario;
import io.plumbline.export.lab.kernel.Scenario.Phase;
import io.plumbline.export.lab.kernel.Scenarios;
import io.plumbline.export.manifest.PlausibleTopology;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Topology;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every attachment definition of kind bridge or macvlan that is written, run by the real plugin.
@Tag("lab")
@Tag("cni")
class PluginsRunAttachmentsTest {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final int PLAUSIBLE_DESIGNS = 60;

    @TempDir private Path folder;

    private KernelLab lab() throws Exception {
        var store = LabStore.ofUser();
        return new KernelLab(store, folder, List.of(CniPart.archive(store)));
    }

    /// Blueprints, sound designs of the catalogue, random designs.
    private static Map<String, Topology> designs() {
        var designs = new LinkedHashMap<String, Topology>();
        for (var blueprint : Blueprint.values()) {
            designs.put(blueprint.id(), blueprint.topology());
        }
        for (var name : List.of("T01", "T02", "T03", "T04", "T05")) {
            designs.put(name, Scenarios.catalogued(name));
        }
        for (var scenario : Scenarios.random()) {
            designs.put(scenario.name(), scenario.topology());
        }
        for (var seed = 0; seed < PLAUSIBLE_DESIGNS; seed++) {
            designs.put("plausible" + seed, new PlausibleTopology(seed).build());
        }
        return designs;
    }

    @Test
    void portsAreInTheVlansThatAreDrawn() throws Exception {
        var expected = new LinkedHashMap<String, String>();
        var lines = new ArrayList<String>();
        lines.add("scenario ports");
        lines.add("veth h a1 02:00:00:00:00:01 9000 s p1 9216");
        lines.add("up h a1");
        var bridges = new HashSet<String>();
        var configs = new HashSet<String>();
        designs()
                .forEach((design, topology) ->
                        Attachments.of(topology)
                                .forEach((name, config) -> {
                                    var network = topology.networks().get(name);
                                    // equal configurations of several designs are one to the plugin
                                    if (network.filter(n -> n.kind() == NetworkKind.BRIDGE)
                                                    .isEmpty()
                                            || !configs.add(config)) {
                                        return;
                                    }
                                    var bridge = network.get().bridge().orElse("");
                                    if (bridges.add(bridge)) {
                                        lines.add("bridge h " + bridge + " filter 1");
                                        lines.add("up h " + bridge);
                                    }
                                    var pod = design + "." + name;
                                    lines.add("cni h ADD " + pod + " net1 " + config);
                                    lines.add("cni h DEL " + pod + " net1 " + config);
                                    expected.put(pod, Attachments.drawnPort(network.get()));
                                }));

        var ports = new LinkedHashMap<String, String>();
        var refused = new ArrayList<String>();
        for (var line : lab().run(lines, LIMIT)) {
            var words = line.split(" ", 3);
            if (words[0].equals("port")) {
                ports.put(words[1], words[2]);
            } else if (line.contains(" refused ") || words[0].equals("error")) {
                refused.add(line);
            }
        }

        assertThat(refused).isEmpty();
        assertThat(ports).isEqualTo(expected).hasSizeGreaterThan(8);
    }

    @Test
    void machinesAndPodsReachEachOtherThroughPortsThatThePluginsMade() throws Exception {
        var scenarios = new ArrayList<Scenario>();
        var plugins = new LinkedHashMap<String, Map<String, String>>();
        var designs = designs();
        for (var name : List.of("T01", "T02", "T04")) {
            var design = designs.getOrDefault(name, Topology.empty(name));
            scenarios.add(new Scenario(name, design, List.of(new Phase("intact", Failures.NONE))));
            plugins.put(name, Attachments.of(design));
        }

        var unexplained = new ArrayList<String>();
        for (var answers : lab().ask(scenarios, plugins, LIMIT)) {
            var scenario =
                    scenarios.stream()
                            .filter(s -> s.name().equals(answers.scenario()))
                            .findFirst()
                            .orElseThrow();
            unexplained.addAll(new Comparison(scenario, answers).disagreements());
        }

        assertThat(unexplained).isEmpty();
    }
}
