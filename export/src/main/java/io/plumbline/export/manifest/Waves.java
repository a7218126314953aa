package io.plumbline.export.manifest;

/// The order of applying: a wave starts when the one before it is known to be done.
public final class Waves {

    public static final int OPERATORS = 0;
    public static final int OPERATOR_INSTANCES = 5;
    public static final int NAMESPACES = 10;
    public static final int NODE_LABELS = 15;
    public static final int NODE_NETWORKS = 20;
    public static final int SRIOV_POLICIES = 25;
    public static final int ATTACHMENTS = 30;
    public static final int MIGRATION_NETWORK = 40;
    public static final int NETWORK_OPERATOR = 50;
    public static final int POLICY_ENFORCEMENT = 55;
    public static final int NETWORK_POLICIES = 60;
    public static final int MIGRATION_POLICIES = 65;
    public static final int STORAGE = 70;
    public static final int EXPOSURE = 80;

    private Waves() {}
}
