package io.plumbline.model.topology;

/// The object that an OVN network is written as. AUTOMATIC takes a (Cluster)UserDefinedNetwork where the version has it.
public enum NetworkForm implements Words {
    AUTOMATIC("automatic"),
    USER_DEFINED_NETWORK("user-defined-network"),
    ATTACHMENT("attachment");

    private final String word;

    NetworkForm(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
