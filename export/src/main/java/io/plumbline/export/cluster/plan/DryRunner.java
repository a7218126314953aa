package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ApiAnswer;
import io.plumbline.export.cluster.ApiRequest;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.PlanStep.DryRun;
import io.plumbline.export.cluster.plan.PlanStep.ForeignOwner;
import io.plumbline.export.manifest.Delivery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Writes as the server sees them: with our field manager, strict, never forced, and first as a dry run.
public final class DryRunner {

    /// Never renamed: what we own in a cluster hangs on it.
    public static final String MANAGER = "plumbline";

    private static final String QUERY = "?fieldManager=" + MANAGER + "&fieldValidation=Strict";
    private static final Pattern OWNER = Pattern.compile("conflict with \"([^\"]+)\"");

    private final ClusterApi api;

    public DryRunner(ClusterApi api) {
        this.api = api;
    }

    /// The request that a step makes.
    public static ApiRequest request(
            Action action, Delivery delivery, String path, String body, String uid, boolean dry) {
        var query = dry ? QUERY + "&dryRun=All" : QUERY;
        if (action == Action.REMOVE) {
            return ApiRequest.delete(path + (dry ? "?dryRun=All" : ""), uid);
        }
        return switch (delivery) {
            case APPLY, APPLY_PATCH -> ApiRequest.apply(path + query, body);
            case MERGE_PATCH ->
                    ApiRequest.mergePatch(path + query, new YAMLMapper().readTree(body).toString());
        };
    }

    ApiAnswer ask(Action action, Delivery delivery, String path, String body, String uid)
            throws ClusterException {
        return api.send(request(action, delivery, path, body, uid, true));
    }

    /// What an answer to a dry run means.
    public static DryRun meaning(ApiAnswer answer) {
        return answer.accepted() || !owners(answer).isEmpty()
                ? DryRun.PASSED
                : DryRun.refused(words(answer));
    }

    /// The field cannot be changed while the object stands.
    static boolean isImmutable(ApiAnswer answer) {
        return answer.code() == 422
                && answer.message().toLowerCase(Locale.ROOT).contains("immutable");
    }

    static List<ForeignOwner> owners(ApiAnswer answer) {
        return answer.foreignOwners().stream()
                .map(cause -> {
                    var matcher = OWNER.matcher(cause.message());
                    return new ForeignOwner(
                            matcher.find() ? matcher.group(1) : "somebody else", cause.field());
                })
                .toList();
    }

    /// A refusal in words that help: who says no, and why.
    public static String words(ApiAnswer answer) {
        var told = answer.message();
        return switch (answer.code()) {
            case 403 ->
                    told.contains("still in progress")
                            ? "another change of it is still in progress: wait until it has ended"
                            : "not allowed: " + told;
            case 404 -> answer.notServed() ? "the cluster does not serve this kind" : told;
            case 409 -> "it has changed meanwhile: " + told;
            case 500 ->
                    told.contains("typed patch object")
                            ? "the document has a field that this cluster does not know: " + told
                            : "the server failed (500): " + told;
            default -> "refused (%d): %s".formatted(answer.code(), told);
        };
    }
}
