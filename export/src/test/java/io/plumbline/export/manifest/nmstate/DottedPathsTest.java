package io.plumbline.export.manifest.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.yaml.YamlEmitter;
import io.plumbline.export.manifest.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Properties that were kept as dotted paths.
class DottedPathsTest {

    private static String written(Map<String, String> properties) {
        var entry = YamlMapping.of(map -> DottedPaths.write(map, new LinkedHashMap<>(properties)));
        return YamlEmitter.emit(List.of(), entry).text().strip();
    }

    @Test
    void areNestedAgain() {
        assertThat(written(Map.of("vrf.route-table-id", "102")))
                .isEqualTo("vrf:\n  route-table-id: 102");
    }

    @Test
    void numberedPlacesAreAList() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("vrf.port.0", "eth1");
        properties.put("vrf.port.1", "eth2");

        assertThat(written(properties)).isEqualTo("vrf:\n  port:\n    - eth1\n    - eth2");
    }

    @Test
    void aListMayHoldObjects() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("bridge.fdb.0.mac", "02:00:00:00:00:01");
        properties.put("bridge.fdb.0.vni", "5");

        assertThat(written(properties)).contains("  fdb:\n    - mac: ").contains("\n      vni: 5");
    }
}
