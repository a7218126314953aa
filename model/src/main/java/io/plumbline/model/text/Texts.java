package io.plumbline.model.text;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.rule.Message;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Renders messages in one language and vocabulary. A key ending in `.vmware` is preferred for the
/// VMware vocabulary.
public final class Texts {

    private static final List<String> BUNDLES = List.of("messages", "drops", "simulation");

    private final List<ResourceBundle> bundles;
    private final Vocabulary vocabulary;
    private final Locale locale;

    private Texts(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
        this.bundles = BUNDLES.stream().map(name -> bundle(name, locale)).toList();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "io.plumbline.model.text." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Texts of(Vocabulary vocabulary, Locale locale) {
        return new Texts(vocabulary, locale);
    }

    /// English, in the words of OpenShift.
    public static Texts standard() {
        return of(Vocabulary.OPENSHIFT, Locale.ENGLISH);
    }

    /// What one sees, a short sentence.
    public String symptom(Finding finding) {
        return render(finding.message(), finding.message().key() + ".symptom");
    }

    /// Why, one or two sentences.
    public String cause(Finding finding) {
        return render(finding.message(), finding.message().key() + ".cause");
    }

    /// What the button says.
    public String label(Fix fix) {
        return render(fix.label());
    }

    /// @throws java.util.MissingResourceException if nobody wrote that sentence
    public String render(Message message) {
        return render(message, message.key());
    }

    private String render(Message message, String key) {
        var vmware = key + ".vmware";
        var chosen = vocabulary == Vocabulary.VMWARE && has(vmware) ? vmware : key;
        return new MessageFormat(pattern(chosen), locale).format(message.arguments().toArray());
    }

    private boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    private String pattern(String key) {
        for (var bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return bundles.getFirst().getString(key);
    }
}
