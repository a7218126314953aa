package io.plumbline.model.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private static String printed(ResultTable table) {
        var bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhichMeasureHoldsAndWhichIsMissed() {
        var table = new ResultTable();
        table.add("open", 1000, 1999, Optional.of(2000.0));
        table.add("check", 1000, 1001, Optional.of(1000.0));

        assertThat(printed(table))
                .containsPattern("open .* 1999.0 +< 2000.0 +holds")
                .containsPattern("check .* 1001.0 +< 1000.0 +MISSED");
    }

    @Test
    void statesTheOrderOfGrowth() {
        var table = new ResultTable();
        table.add("export", 50, 10, Optional.empty());
        table.add("export", 500, 1000, Optional.empty());

        assertThat(printed(table)).containsPattern("export +grows as n\\^2.0");
    }

    @Test
    void writesTheSameAsJson() {
        var table = new ResultTable();
        table.add("open", 50, 1.5, Optional.empty());

        assertThat(table.json())
                .contains(
                        "{\"benchmark\": \"open\", \"hosts\": 50, \"milliseconds\": 1.500, \"limit\": null}");
    }
}
