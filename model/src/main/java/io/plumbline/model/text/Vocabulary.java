package io.plumbline.model.text;

/// In whose words sentences speak.
public enum Vocabulary {
    OPENSHIFT,
    VMWARE
}
