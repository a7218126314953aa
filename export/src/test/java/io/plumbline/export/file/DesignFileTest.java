package io.plumbline.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.testing.RandomRecords;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignFileTest {

    private static final String HEAD = "apiVersion: plumbline.io/v1\nkind: Design\nname: x\n";

    @ParameterizedTest
    @EnumSource
    void readsBackEveryBlueprint(Blueprint blueprint) throws DesignFileException {
        var design = blueprint.topology();

        assertThat(DesignFile.parse(DesignFile.text(design))).isEqualTo(design);
    }

    @Test
    void readsBackRandomDesigns() throws DesignFileException {
        for (var seed = 0; seed < 400; seed++) {
            var design = new RandomRecords(seed).topology();
            var text = DesignFile.text(design);

            assertThat(DesignFile.parse(text)).as("seed %d", seed).isEqualTo(design);
            assertThat(DesignFile.text(DesignFile.parse(text))).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void writesAnotherTextWhenOneAttributeDiffers() {
        for (var seed = 0; seed < 60; seed++) {
            var design = new RandomRecords(seed).topology();
            var shape = Shape.of(Topology.class);
            var other = new RandomRecords(seed + 1000L).topology();
            for (var attribute : shape.attributes()) {
                var changed =
                        shape.changed(design, attribute.name(), shape.get(other, attribute.name()));
                if (!changed.equals(design)) {
                    assertThat(DesignFile.text(changed))
                            .as("seed %d, %s", seed, attribute.name())
                            .isNotEqualTo(DesignFile.text(design));
                }
            }
        }
    }

    @Test
    void keepsCommentsAndUnknownKeysThroughAnEdit() throws DesignFileException {
        var text =
                """
                # Payments cluster, agreed with networking on Monday.
                apiVersion: plumbline.io/v1
                kind: Design
                name: payments
                team: red # who to ask
                hostClasses:
                  # Rack 7 only.
                  worker:
                    warranty: 2029-01-01
                    interfaces:
                      bond1:
                        type: bond
                        # Nine thousand end to end.
                        mtu: 9000 # see ticket 4711
                        members: [ens1, ens2]
                """;

        var edited =
                DesignFile.parse(text)
                        .withHostClass(
                                "worker",
                                c ->
                                        c.withInterfaces(
                                                c.interfaces()
                                                        .replacing(
                                                                "bond1",
                                                                (HostInterface b) ->
                                                                        b.withMtu(
                                                                                Fact.drawn(
                                                                                        Mtu.of(
                                                                                                1500))))));

        assertThat(DesignFile.text(edited))
                .contains(
                        "# Payments cluster, agreed with networking on Monday.\napiVersion",
                        "team: red # who to ask",
                        "  # Rack 7 only.\n  worker:",
                        "warranty: 2029-01-01",
                        "# Nine thousand end to end.\n        mtu: 1500 # see ticket 4711");
    }

    @Test
    void keepsCommentsInTheirPlaceWhenSavedTwice() throws DesignFileException {
        var text =
                DesignFile.text(
                        DesignFile.parse(
                                HEAD
                                        + "# top\nswitches:\n  # left\n  sw1: {}\n  # right\n  sw2: {}\n# end\n"));

        assertThat(DesignFile.text(DesignFile.parse(text))).isEqualTo(text);
        assertThat(text).contains("# top\nswitches:", "# left\n  sw1", "# right\n  sw2", "# end");
    }

    @Test
    void namesLineColumnAndWhatWasExpected() {
        assertThatThrownBy(() -> DesignFile.parse(HEAD + "switches:\n  sw1:\n    mtu: large\n"))
                .hasMessage("line 6, column 10: expected an MTU in bytes, found \"large\"");
    }

    @Test
    void namesTheSecondOfTwoEqualNames() {
        assertThatThrownBy(() -> DesignFile.parse(HEAD + "switches:\n  sw1: {}\n  sw1: {}\n"))
                .hasMessageContaining("line 6, column 3: the name \"sw1\" stands here twice");
    }

    @Test
    void refusesAFileOfALaterVersion() {
        assertThatThrownBy(() -> DesignFile.parse("apiVersion: plumbline.io/v2\n"))
                .hasMessageContaining("reads apiVersion plumbline.io/v1");
    }

    @Test
    void endsEveryCutOffOrMutatedFileInAMessage() {
        var text = DesignFile.text(Blueprint.G1.topology());
        var random = new Random(7);
        for (var i = 0; i < 3000; i++) {
            var mutated = mutated(text, random);
            try {
                DesignFile.parse(mutated);
            } catch (DesignFileException e) {
                assertThat(e.problem()).as("mutation %d", i).isNotBlank();
            }
        }
    }

    private static String mutated(String text, Random random) {
        var at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 ->
                    text.substring(0, at)
                            + text.substring(Math.min(text.length(), at + 1 + random.nextInt(9)));
            case 2 ->
                    text.substring(0, at)
                            + "{}[]:#&*!|>'\"%@`\t\n,-?~\u0000é".charAt(random.nextInt(23))
                            + text.substring(at);
            default -> text.substring(0, at) + text.substring(random.nextInt(text.length()));
        };
    }

    @Test
    void keepsTheVersionBefore(@TempDir Path folder) throws Exception {
        var file = folder.resolve("a.plumbline.yaml");
        DesignFile.save(Topology.empty("one"), file);
        DesignFile.save(Topology.empty("two"), file);

        assertThat(DesignFile.read(file).name()).isEqualTo("two");
        assertThat(DesignFile.read(folder.resolve("a.plumbline.yaml~")).name()).isEqualTo("one");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void saysThatABinaryFileIsNoText(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> DesignFile.read(file)).hasMessageContaining("not text in UTF-8");
    }
}
