package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.Recording;
import io.plumbline.export.observe.ImportReport;
import io.plumbline.export.observe.Observer;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Of the public policies, we refuse those that the library refused when that was recorded, with a
/// reason, and no other.
class RefusedPoliciesTest {

    static Stream<String> outcomes() {
        return new Recording("nmstate/policies.txt").text().lines();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void isRefusedWhereTheLibraryRefuses(String outcome) throws IOException {
        var name = outcome.substring(0, outcome.indexOf(": "));
        var file =
                LabStore.sources()
                        .resolve("resources/io/plumbline/export/lab/nmstate/policies")
                        .resolve(name);
        var refused =
                Observer.read(file).report().items().stream()
                        .filter(item -> item.outcome() == ImportReport.Outcome.REFUSED)
                        .map(ImportReport.Item::reason)
                        .toList();

        assertThat(refused)
                .as("%s, %s", outcome, refused)
                .hasSize(outcome.contains(": refused: ") ? 1 : 0);
    }
}
