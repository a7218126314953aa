package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.plan.ClusterReader;
import io.plumbline.export.manifest.nmstate.StateDifference;
import io.plumbline.export.manifest.nmstate.StateDocument;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whether hosts are again as they were, by their own report.
final class CameBack {

    private static final YAMLMapper YAML = new YAMLMapper();

    private CameBack() {}

    static void check(ClusterReader reader, RevertAction action)
            throws ClusterException, StepFailedException {
        var wanted =
                new StateDocument(YAML.readTree(action.body()).path("spec").path("desiredState"));
        for (var host : action.hosts()) {
            var state = reader.state(host);
            if (state.isEmpty()) {
                throw new StepFailedException(
                        host + " reports no state: whether it is back is not known");
            }
            var left = StateDifference.of(wanted, state.get());
            if (!left.isEmpty()) {
                var item = left.items().getFirst();
                throw new StepFailedException(
                        "%s did not come back: %s %s is %s"
                                .formatted(
                                        host,
                                        item.subject(),
                                        item.path(),
                                        item.held().orElse("not there")));
            }
        }
    }
}
