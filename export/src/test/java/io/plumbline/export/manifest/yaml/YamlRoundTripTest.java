package io.plumbline.export.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whatever is written comes back as the same value, from both readers.
class YamlRoundTripTest {

    private static final YAMLMapper JACKSON = new YAMLMapper();

    static final List<Long> SEEDS = java.util.stream.LongStream.range(0, 400).boxed().toList();

    @ParameterizedTest
    @FieldSource("SEEDS")
    void comesBackEqualFromSnakeYamlEngine(long seed) {
        var sample = new Sample(seed);
        var tree = sample.mapping(0);

        var read = new Load(LoadSettings.builder().build()).loadFromString(textOf(tree));

        assertThat(normal(read)).as("seed %d:%n%s", seed, textOf(tree)).isEqualTo(plain(tree));
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void comesBackEqualFromJackson(long seed) {
        var sample = new Sample(seed);
        var tree = sample.mapping(0);

        var read = JACKSON.readValue(textOf(tree), Object.class);

        assertThat(normal(read)).as("seed %d:%n%s", seed, textOf(tree)).isEqualTo(plain(tree));
    }

    private static String textOf(YamlMapping tree) {
        return YamlEmitter.emit(List.of("head"), tree).text();
    }

    private static @Nullable Object plain(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                mapping.entries().forEach(e -> map.put(e.key(), plain(e.value())));
                yield map;
            }
            case YamlSequence sequence -> {
                var list = new ArrayList<@Nullable Object>();
                sequence.items().forEach(i -> list.add(plain(i.value())));
                yield list;
            }
            case YamlScalar.Text text -> text.value();
            case YamlScalar.Quoted quoted -> quoted.value();
            case YamlScalar.Whole whole -> whole.value();
            case YamlScalar.Flag flag -> flag.value();
            case YamlScalar.Nothing _ -> null;
        };
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var out = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                map.forEach((k, v) -> out.put(k, normal(v)));
                yield out;
            }
            case List<?> list -> {
                var out = new ArrayList<@Nullable Object>();
                list.forEach(v -> out.add(normal(v)));
                yield out;
            }
            case Number number -> number.longValue();
            case null -> null;
            default -> value;
        };
    }

    /// A seeded tree of hostile strings, nested up to four levels, dressed at random.
    private static final class Sample {
        private static final List<String> ATOMS =
                List.of(
                        "",
                        " ",
                        "\n",
                        "\t",
                        "\r",
                        "\"",
                        "'",
                        "\\",
                        ":",
                        "#",
                        "-",
                        "?",
                        "&",
                        "*",
                        "!",
                        "|",
                        ">",
                        "%",
                        "@",
                        "`",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        "~",
                        "=",
                        "<<",
                        ".",
                        "...",
                        "---",
                        "0",
                        "1",
                        "08",
                        "0x",
                        "1e3",
                        "yes",
                        "no",
                        "null",
                        "true",
                        "off",
                        "y",
                        "_",
                        "2026-11-24",
                        "10.220.0.11",
                        ": ",
                        " #",
                        "# ",
                        "- ",
                        "a",
                        "Z",
                        "é",
                        "漢",
                        "😀",
                        "\u0085",
                        "\u2028",
                        "\ufeff",
                        "\u0000",
                        "\u0007",
                        "\u001b",
                        "\u007f",
                        "  x",
                        "x\n",
                        "\n\n",
                        "key: value",
                        "worker-1");

        private final RandomGenerator random;

        private Sample(long seed) {
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        private YamlMapping mapping(int depth) {
            return YamlMapping.of(m -> {
                var keys = new java.util.LinkedHashSet<String>();
                for (var i = 0; i < random.nextInt(5); i++) {
                    keys.add(text());
                }
                for (var key : keys) {
                    if (random.nextInt(4) == 0) {
                        m.gap();
                    }
                    if (random.nextInt(4) == 0) {
                        m.comment(text());
                    }
                    m.put(key, node(depth + 1));
                    if (random.nextInt(4) == 0) {
                        m.beside(text());
                    }
                }
            });
        }

        private YamlNode node(int depth) {
            return switch (random.nextInt(depth > 4 ? 5 : 8)) {
                case 0 -> YamlScalar.whole(random.nextInt());
                case 1 -> YamlScalar.flag(random.nextBoolean());
                case 2 -> YamlScalar.nothing();
                case 3 -> YamlScalar.quoted(text());
                case 4 -> YamlScalar.text(text());
                case 5 -> mapping(depth);
                default -> sequence(depth);
            };
        }

        private YamlSequence sequence(int depth) {
            return YamlSequence.of(list -> {
                for (var i = 0; i < random.nextInt(4); i++) {
                    if (random.nextInt(4) == 0) {
                        list.gap().comment(text());
                    }
                    list.add(node(depth + 1));
                    if (random.nextInt(4) == 0) {
                        list.beside(text());
                    }
                }
            });
        }

        private String text() {
            var out = new StringBuilder();
            for (var i = 0; i < random.nextInt(5); i++) {
                out.append(ATOMS.get(random.nextInt(ATOMS.size())));
            }
            return out.toString();
        }
    }
}
