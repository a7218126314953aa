package io.plumbline.export.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.observe.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeStatesTest {

    @Test
    void areAsLongAsThoseOfALargeClusterAndComeInAsOneClass(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("states.json");
        NodeStates.write(3, file);

        var topology = Observer.read(file).topology();

        assertThat(Files.size(file) / 3).isBetween(180_000L, 240_000L);
        assertThat(topology.hosts().size()).isEqualTo(3);
        assertThat(topology.hostClasses().size()).isEqualTo(1);
    }
}
