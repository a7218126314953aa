package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.HttpClusterApi;
import io.plumbline.export.cluster.Kubeconfig;
import io.plumbline.export.lab.apiserver.ApiUser;
import io.plumbline.export.lab.apiserver.LabApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Connects the product to the lab's server as a person would: through a kubeconfig.
final class LabContext {

    private LabContext() {}

    static ClusterApi of(LabApiServer server, ApiUser user, Path folder)
            throws IOException, ClusterException {
        var file = folder.resolve("config-" + user.name());
        Files.writeString(file, server.kubeconfig(user));
        return HttpClusterApi.to(Kubeconfig.load(List.of(file)).access("lab"));
    }
}
