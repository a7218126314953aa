package io.plumbline.export.lab.apiserver;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server answered. Refusals are answers like any other.
///
/// @param code of HTTP
/// @param text the body as it came
/// @param body the body as JSON; missing where it is none, as for `404 page not found`
/// @param warnings from the headers
public record ApiAnswer(int code, String text, JsonNode body, List<String> warnings) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WARNING = Pattern.compile("299 - \"(.*)\"");

    /// Why an object was refused, at one field.
    ///
    /// @param field dotted from the root of the object, `spec.network`; may be empty
    /// @param reason a word such as `FieldValueInvalid`
    public record Cause(String field, String reason, String message) {}

    static ApiAnswer of(HttpResponse<String> response) {
        var warnings =
                response.headers().allValues("Warning").stream()
                        .map(WARNING::matcher)
                        .map(matcher -> matcher.matches() ? matcher.group(1) : "")
                        .toList();
        return new ApiAnswer(
                response.statusCode(), response.body(), json(response.body()), warnings);
    }

    private static JsonNode json(String text) {
        try {
            return text.startsWith("{") ? JSON.readTree(text) : JSON.missingNode();
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    public boolean accepted() {
        return code / 100 == 2;
    }

    /// What is wrong, in the server's words; empty when nothing is.
    public String message() {
        if (accepted()) {
            return "";
        }
        return body.isMissingNode() ? text.strip() : body.path("message").asString("");
    }

    /// The word for a refusal, `Conflict`; empty for those without one.
    public String reason() {
        return body.path("reason").asString("");
    }

    public List<Cause> causes() {
        var causes = new ArrayList<Cause>();
        for (var cause : body.path("details").path("causes")) {
            causes.add(
                    new Cause(
                            cause.path("field").asString(""),
                            cause.path("reason").asString(""),
                            cause.path("message").asString("")));
        }
        return causes;
    }

    public Optional<String> resourceVersion() {
        return body.path("metadata").path("resourceVersion").asStringOpt();
    }

    public Optional<String> uid() {
        return body.path("metadata").path("uid").asStringOpt();
    }
}
