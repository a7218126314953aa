package io.plumbline.export.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEmitterTest {

    private static String written(String value) {
        var text = YamlEmitter.emit(YamlMapping.of(m -> m.put("k", value))).text();
        return text.substring("k: ".length(), text.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.220.0.11",
                "101",
                "010",
                "0o17",
                "0x1F",
                "0b11",
                "1_000",
                "1e3",
                "1.5",
                "-7",
                "+7",
                ".5",
                ".inf",
                "-.INF",
                ".NaN",
                "22:30",
                "02:10:20:30:40:50",
                "0000:19:00.0",
                "12e",
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "N",
                "true",
                "False",
                "null",
                "Null",
                "~",
                "=",
                "<<",
                "2026-11-24",
                "2026-11-24T10:00:00Z",
                "",
                " x",
                "x ",
                "a: b",
                "a #b",
                "a:",
                "# x",
                "- x",
                "-",
                "? x",
                ": x",
                "[x]",
                "{x}",
                "*x",
                "&x",
                "!x",
                "|",
                ">",
                "%x",
                "@x",
                "`x",
                "'x'",
                "\"x\"",
                "...",
                "---",
                ",x",
                "tab\there",
                "\u0085",
                "\ufeffx"
            })
    void quotesWhatAReaderCouldMistake(String value) {
        assertThat(written(value)).startsWith("\"").endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker-1", "802.3ad", "layer3+4", "bond1.210", "500Mi",
                        "network/v101, network/v102",
                "openshift-cnv", "kubernetes.io/hostname", "10.210.0.0/24", "nay", "offline",
                        "nullable",
                "fd00::a", "a:b", "a#b", "Straße", "1/1"
            })
    void leavesPlainWhatEveryReaderTakesAsText(String value) {
        assertThat(written(value)).isEqualTo(value);
    }

    @Test
    void indentsSequencesUnderTheirKey() {
        var root =
                YamlMapping.of(m ->
                        m.list(
                                "interfaces",
                                list ->
                                        list.map(i -> i.put("name", "a").put("mtu", 9000))
                                                .map(i -> i.put("name", "b"))));

        assertThat(YamlEmitter.emit(root).text())
                .isEqualTo(
                        """
                        interfaces:
                          - name: a
                            mtu: 9000
                          - name: b
                        """);
    }

    @Test
    void writesCommentsAboveBesideAndOnTop() {
        var root =
                YamlMapping.of(m ->
                        m.put("a", 1)
                                .beside("why one")
                                .list(
                                        "port",
                                        list -> list.add("x").gap().comment("Two\nrows.").add("z"))
                                .beside("complete"));

        assertThat(YamlEmitter.emit(List.of("Head."), root).text())
                .isEqualTo(
                        """
                        # Head.
                        a: 1 # why one
                        port: # complete
                          - x

                          # Two
                          # rows.
                          - z
                        """);
    }

    @Test
    void writesSeveralLinesAsALiteralBlock() {
        var root = YamlMapping.of(m -> m.put("config", "{\n  \"a\": 1\n}\n").put("b", "x\n\ny"));

        assertThat(YamlEmitter.emit(root).text())
                .isEqualTo(
                        """
                        config: |
                          {
                            "a": 1
                          }
                        b: |-
                          x

                          y
                        """);
    }

    @Test
    void reportsTheLinesOfAMarkedItemWithItsComment() {
        var root =
                YamlMapping.of(m ->
                        m.put("kind", "X")
                                .list(
                                        "interfaces",
                                        list ->
                                                list.map(i -> i.put("name", "a"))
                                                        .gap()
                                                        .comment("B.")
                                                        .map(i -> i.put("name", "b").put("mtu", 1))
                                                        .mark("host/b")));

        assertThat(YamlEmitter.emit(root).marks())
                .containsExactly(new YamlText.MarkedLines("host/b", 5, 7));
    }

    @Test
    void keepsANameWithALineBreakInsideItsComment() {
        var root = YamlMapping.of(m -> m.put("a", 1).beside("for x\nkind: Secret"));

        assertThat(YamlEmitter.emit(root).text()).isEqualTo("a: 1 # for x kind: Secret\n");
    }

    @Test
    void refusesTheSameKeyTwice() {
        assertThatThrownBy(() -> YamlMapping.of(m -> m.put("a", 1).put("a", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }

    @Test
    void writesEmptyCollectionsAndNull() {
        var root =
                YamlMapping.of(m ->
                        m.put("a", YamlMapping.empty())
                                .list("b", _ -> {})
                                .put("c", YamlScalar.nothing()));

        assertThat(YamlEmitter.emit(root).text()).isEqualTo("a: {}\nb: []\nc: null\n");
    }
}
