package io.plumbline.export.lab.nmstate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the library said to one request: a result for each question, and what it only logged.
///
/// @param json the whole answer
record Answer(JsonNode json) {

    /// The result of one question.
    ///
    /// @param json `{"ok": true, "value": …}` or `{"ok": false, "kind": …, "msg": …}`
    record Result(JsonNode json) {

        boolean isOk() {
            return json.path("ok").asBoolean();
        }

        /// What it gave; missing where it only said yes.
        JsonNode value() {
            return json.path("value");
        }

        /// Why it refused, with the kind of the refusal.
        String words() {
            return isOk()
                    ? ""
                    : json.path("kind").asString("") + ": " + json.path("msg").asString("");
        }

        @Override
        public String toString() {
            return isOk() ? "ok " + value() : words();
        }
    }

    Result of(String question) {
        return new Result(json.path(question));
    }

    /// Whether the document could be read; if not, no question was asked.
    Result parse() {
        return of("parse");
    }

    /// Whether a question was asked, and answered.
    boolean has(String question) {
        return json.has(question);
    }

    List<String> warnings() {
        var all = new ArrayList<String>();
        json.path("warnings").forEach(each -> all.add(each.asString("")));
        return all;
    }
}
