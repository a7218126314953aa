package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Makes the data folder that every start copies: an empty server that was given all definitions.
final class BaseData {

    private static final String DEFINITIONS =
            "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final Apply ONCE = Apply.by("lab");

    private BaseData() {}

    static void make(Path binary, Path into) throws IOException, LabUnavailableException {
        var folder = Files.createTempDirectory("plumbline-labapi-base");
        try {
            try (var server = ServerProcesses.start(binary, folder)) {
                var client = server.client(ApiUser.ADMIN);
                for (var text : definitions()) {
                    accepted(client.apply(ApiObject.parse(text), ONCE));
                }
                server.await("all definitions established", () -> established(client));
                for (var object : ApiObject.parseAll(base())) {
                    accepted(client.apply(object, ONCE));
                }
                server.stop();
            }
            ServerFolder.copy(folder.resolve("etcd"), into.resolve("etcd"));
        } finally {
            LabStore.delete(folder);
        }
    }

    private static void accepted(ApiAnswer answer) throws LabUnavailableException {
        if (!answer.accepted()) {
            throw new LabUnavailableException("the API server refuses its base: " + answer.message());
        }
    }

    private static boolean established(ApiClient client) {
        for (var item : client.get(DEFINITIONS).body().path("items")) {
            var established = false;
            for (var condition : item.path("status").path("conditions")) {
                established |=
                        condition.path("type").asString().equals("Established")
                                && condition.path("status").asString().equals("True");
            }
            if (!established) {
                return false;
            }
        }
        return true;
    }

    private static Iterable<String> definitions() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(ApiServerPart.definitions())) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".yaml")) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static String base() throws IOException {
        return Files.readString(ApiServerPart.module().resolve("base.yaml"));
    }
}
