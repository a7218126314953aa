package io.plumbline.model.text;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.rule.Message;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Renders messages in one language and vocabulary. A key ending in `.vmware` is preferred for the
/// VMware vocabulary.
public final class Texts {

    private final ResourceBundle bundle;
    private final Vocabulary vocabulary;
    private final Locale locale;

    private Texts(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "io.plumbline.model.text.messages",
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
        var chosen = vocabulary == Vocabulary.VMWARE && bundle.containsKey(vmware) ? vmware : key;
        return new MessageFormat(bundle.getString(chosen), locale)
                .format(message.arguments().toArray());
    }
}
