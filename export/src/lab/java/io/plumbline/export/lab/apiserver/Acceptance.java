package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.Manifest;
import java.util.List;
import java.util.Optional;

/// Whether the server takes a manifest: in the dry run, for real without a warning, and again without
/// a change.
final class Acceptance {

    private static final Condition APPLIED =
            Condition.isTrue("Available", "SuccessfullyConfigured", "");

    private final ApiClient client;
    private final ApiClient operator;

    Acceptance(LabApiServer server) {
        this.client = server.admin();
        this.operator = server.operator();
    }

    /// Expects that the server takes it; a policy is applied by all nodes at once, so that it may be
    /// changed by the next manifest.
    void expect(Manifest manifest) {
        assertThat(problem(manifest)).isEmpty();
        if (manifest.kind().equals("NodeNetworkConfigurationPolicy")) {
            operator.patchStatus(
                    ApiObject.parse(manifest.text()), Condition.status(List.of(APPLIED)));
        }
    }

    Optional<String> problem(Manifest manifest) {
        var dry = Deliveries.send(client, manifest, Deliveries.OURS.dry());
        var first = Deliveries.send(client, manifest, Deliveries.OURS);
        // v1 needs a conversion webhook that is not here: stored as v1beta1, an object gets defaults
        // of that version and cannot be read as v1 any more.
        var again =
                manifest.apiVersion().equals("hco.kubevirt.io/v1")
                        ? first
                        : Deliveries.send(client, manifest, Deliveries.OURS);
        if (!dry.accepted() || !first.accepted() || !again.accepted()) {
            return told(
                    manifest, dry.message() + " / " + first.message() + " / " + again.message());
        }
        if (!first.warnings().isEmpty()) {
            return told(manifest, "warns " + first.warnings());
        }
        if (!first.resourceVersion().equals(again.resourceVersion())) {
            return told(manifest, "changes when applied twice");
        }
        return Optional.empty();
    }

    /// Makes room for another manifest of the same name.
    void remove(Manifest manifest) {
        if (!manifest.kind().equals("Namespace")) {
            client.delete(ApiObject.parse(manifest.text()), Optional.empty());
        }
    }

    private static Optional<String> told(Manifest manifest, String problem) {
        return Optional.of(
                "%s %s (%s): %s\n%s"
                        .formatted(
                                manifest.kind(),
                                manifest.qualifiedName(),
                                manifest.path(),
                                problem,
                                manifest.text()));
    }
}
