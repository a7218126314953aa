package io.plumbline.export.manifest;

import java.util.Optional;

/// The shape of the exported folder.
public enum Form {
    PLAIN("plain"),
    KUSTOMIZE("kustomize"),
    ARGOCD("argocd"),
    ACM("acm");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Form> tryParse(String text) {
        for (var form : values()) {
            if (form.word.equals(text)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
