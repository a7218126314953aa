package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the server answers in the cases that code which reads a cluster depends on.
@WithApiServer
class ServerListsTest {

    private static final Apply OURS = Apply.by("plumbline");
    private static final String POLICIES = "/apis/nmstate.io/v1/nodenetworkconfigurationpolicies";
    private static final ApiObject POLICY =
            ApiObject.parse(
                    """
                    apiVersion: nmstate.io/v1
                    kind: NodeNetworkConfigurationPolicy
                    metadata: {name: "p1"}
                    spec: {desiredState: {}}
                    """);

    private ApiClient admin;

    @BeforeEach
    void asAdmin(LabApiServer server) {
        admin = server.admin();
    }

    private static ApiObject attachment(String name) {
        return ApiObject.parse(
                """
                apiVersion: k8s.cni.cncf.io/v1
                kind: NetworkAttachmentDefinition
                metadata: {name: "%s", namespace: "apps"}
                spec: {config: "{}"}
                """
                        .formatted(name));
    }

    @Test
    void aKindThatIsNotServedIs404InPlainText() {
        var answer = admin.get("/apis/nmstate.io/v1alpha1/nodenetworkconfigurationpolicies");

        assertThat(answer.code()).isEqualTo(404);
        assertThat(answer.body().isMissingNode()).isTrue();
        assertThat(answer.message()).isEqualTo("404 page not found");
    }

    @Test
    void anUnknownTokenIs401(LabApiServer server) {
        var nobody = new ApiClient(server.address(), new ApiUser("nobody", "none", "no-token"));

        assertThat(nobody.get("/api/v1/nodes").code()).isEqualTo(401);
    }

    @Test
    void aListOfCustomResourcesEndsWithItsContinue() {
        admin.apply(
                ApiObject.parse("{apiVersion: v1, kind: Namespace, metadata: {name: \"apps\"}}"),
                OURS);
        for (var i = 0; i < 5; i++) {
            admin.apply(attachment("net-" + i), OURS);
        }

        var list = "/apis/k8s.cni.cncf.io/v1/network-attachment-definitions?limit=2";
        var sizes = new ArrayList<Integer>();
        var first = admin.get(list);
        for (var page = first; sizes.size() < 3; ) {
            sizes.add(page.body().path("items").size());
            page =
                    admin.get(
                            list
                                    + "&continue="
                                    + page.body().path("metadata").path("continue").asString(""));
        }

        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(first.text().indexOf("\"continue\"")).isGreaterThan(first.text().indexOf("\"items\""));
        assertThat(first.body().path("metadata").path("remainingItemCount").asInt()).isEqualTo(3);
    }

    @Test
    void aBrokenContinueIs400() {
        assertThat(admin.get("/api/v1/namespaces?limit=1&continue=broken").code()).isEqualTo(400);
    }

    @Test
    void aWatchFromTooLongAgoAnswers200AndAnErrorOf410() throws InterruptedException {
        var events = new ArrayBlockingQueue<JsonNode>(10);
        admin.apply(POLICY, OURS);

        var list = POLICIES;
        try (var watch = admin.watch(list, "1", events::add)) {
            var event = events.poll(20, TimeUnit.SECONDS);

            assertThat(watch).isNotNull();
            assertThat(event).isNotNull();
            assertThat(event.path("type").asString()).isEqualTo("ERROR");
            assertThat(event.path("object").path("code").asInt()).isEqualTo(410);
        }
    }

    @Test
    void onlyMetadataIsListedWhenOnlyThatIsAskedFor() {
        admin.apply(POLICY, OURS);

        var answer =
                admin.getAs(
                        POLICIES,
                        "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");

        assertThat(answer.body().path("items").path(0).has("metadata")).isTrue();
        assertThat(answer.body().path("items").path(0).has("spec")).isFalse();
    }
}
