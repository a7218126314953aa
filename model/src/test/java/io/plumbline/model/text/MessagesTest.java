package io.plumbline.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.RuleList;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.plumbline.model.text.messages", Locale.ENGLISH);

    private static TreeSet<String> stems(String ending) {
        var stems = new TreeSet<String>();
        for (var key : BUNDLE.keySet()) {
            if (key.endsWith(ending)) {
                stems.add(key.substring(0, key.length() - ending.length()));
            }
        }
        return stems;
    }

    @Test
    void everySymptomHasACause() {
        assertThat(stems(".symptom")).isEqualTo(stems(".cause"));
    }

    @Test
    void everyRuleHasASentence() {
        assertThat(RuleList.all())
                .allSatisfy(rule -> {
                    var id = rule.id().toLowerCase(Locale.ROOT);
                    assertThat(stems(".symptom"))
                            .anyMatch(stem -> stem.equals(id) || stem.startsWith(id + "."));
                });
    }

    @Test
    void noSentenceShoutsOrAsksPolitely() {
        assertThat(BUNDLE.keySet())
                .allSatisfy(key ->
                        assertThat(BUNDLE.getString(key))
                                .doesNotContain("!", "uccessful")
                                .doesNotContainPattern("\\b[Pp]lease\\b"));
    }

    @Test
    void everySentenceEndsWithAFullStop() {
        assertThat(BUNDLE.keySet())
                .filteredOn(key -> key.endsWith(".symptom") || key.endsWith(".cause"))
                .allSatisfy(key -> assertThat(BUNDLE.getString(key)).endsWith("."));
    }
}
