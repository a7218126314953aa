package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.difference.ObjectDifference;
import io.plumbline.export.cluster.plan.PlanStep.Seen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an object holds of that which a step writes: the same as when the plan was made, or not.
public final class Holding {

    private Holding() {}

    /// What a document would change in an object, in the order of the document. For a policy also what
    /// the object has and the document leaves out: the list of a policy is a whole.
    static List<ObjectDifference.Value> changes(JsonNode wanted, JsonNode live) {
        var values = new ArrayList<>(ObjectDifference.of(wanted, live));
        if (wanted.path("kind").asString("").equals("NodeNetworkConfigurationPolicy")) {
            for (var gone : ObjectDifference.of(specOf(live), wanted)) {
                if (values.stream().noneMatch(value -> value.path().equals(gone.path()))
                        && !gone.wanted().contains("\"state\":\"absent\"")) {
                    values.add(
                            new ObjectDifference.Value(
                                    gone.path(), "", Optional.of(gone.wanted())));
                }
            }
        }
        return values;
    }

    /// Whether an object is there and holds all of a document.
    public static boolean isHeld(JsonNode wanted, JsonNode live) {
        return !live.isMissingNode() && changes(wanted, live).isEmpty();
    }

    private static ObjectNode specOf(JsonNode live) {
        var only = JsonMapper.shared().createObjectNode();
        only.set("spec", live.path("spec"));
        return only;
    }

    /// @param wanted the document of the step
    /// @param live the object; missing where there is none
    /// @param hosts what the hosts would change, as text
    public static Seen of(JsonNode wanted, JsonNode live, List<String> hosts) {
        var uid = live.path("metadata").path("uid").asString("");
        var held = new StringBuilder(uid);
        if (!uid.isEmpty()) {
            changes(wanted, live).forEach(value -> held.append('\n').append(value));
        }
        hosts.forEach(each -> held.append('\n').append(each));
        return new Seen(uid, digest(held.toString()));
    }

    static String digest(String text) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
