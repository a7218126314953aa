package io.plumbline.export.lab.kernel;

import io.plumbline.export.notation.NotationLibrary;
import io.plumbline.model.topology.Topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The scenarios that the kernel is asked about.
public final class Scenarios {

    static final String FIXTURES = "kernel/fixtures.json";
    static final String RANDOM = "kernel/random.json";

    private static final List<String> NAMES =
            List.of(
                    "G1", "G2", "G3", "G4", "T06", "T07", "T08", "T09", "T10", "T11", "T12", "T13",
                    "T14", "T15", "T20", "T21", "T22", "X1", "X2", "X3", "X4", "X5", "X6", "X7",
                    "X8", "X9", "X10");

    /// More than a hundred.
    private static final long SEEDS = 104;

    /// Then as many small ones, up to this seed: two hundred and more in all.
    private static final long SMALL_SEEDS = 204;

    /// Later ones that draw a bond with a primary member, which is rare.
    private static final List<Long> MORE_SEEDS = List.of(228L, 1853L, 2417L);

    private static final List<Long> MORE_SMALL_SEEDS = List.of(1031L, 1200L);

    private Scenarios() {}

    /// Designs of the rule catalogue and of the lab's own page.
    static List<Scenario> fixtures() {
        var library = library();
        return NAMES.stream().map(name -> of(library, name)).toList();
    }

    /// A design of the rule catalogue.
    public static Topology catalogued(String name) {
        return library().find(name).orElseThrow().input().topology();
    }

    private static NotationLibrary library() {
        return new NotationLibrary()
                .add(text("/io/plumbline/export/notation/rules-topologies.md"), "rules.md")
                .add(text("extra.md"), "extra.md");
    }

    public static List<Scenario> random() {
        return randomNetworks().stream()
                .map(network ->
                        of(new NotationLibrary().add(network.text(), network.id()), network.id()))
                .toList();
    }

    static List<RandomNetwork> randomNetworks() {
        return Stream.of(
                        LongStream.rangeClosed(1, SEEDS).mapToObj(RandomNetwork::of),
                        MORE_SEEDS.stream().map(RandomNetwork::of),
                        LongStream.rangeClosed(SEEDS + 1, SMALL_SEEDS)
                                .mapToObj(RandomNetwork::small),
                        MORE_SMALL_SEEDS.stream().map(RandomNetwork::small))
                .flatMap(Function.identity())
                .toList();
    }

    private static Scenario of(NotationLibrary library, String name) {
        var topology = library.find(name).orElseThrow().input().topology();
        return new Scenario(name, topology, Phases.sweep(topology));
    }

    private static String text(String resource) {
        try (var in = Scenarios.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
