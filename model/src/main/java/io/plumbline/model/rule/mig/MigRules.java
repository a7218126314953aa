package io.plumbline.model.rule.mig;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family MIG.
public final class MigRules {

    private MigRules() {}

    public static List<Rule> all() {
        return List.of(
                new MigrationNetworkResolves(),
                new MigrationPoolSuffices(),
                new PoolForTheCluster(),
                new OneMasterName(),
                new HostsEmptyInTime(),
                new MigrationsConverge(),
                new ParallelismFitsLink());
    }
}
