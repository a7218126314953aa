package io.plumbline.export.lab.nmstate;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One request about a document.
///
/// @param json as the judge reads it, without the number
record Question(ObjectNode json) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param desired a document as a tree, or its text
    static Question about(JsonNode desired) {
        var json = JSON.createObjectNode();
        json.set("desired", desired);
        return new Question(json);
    }

    static Question about(String yaml) {
        var json = JSON.createObjectNode();
        json.put("desired", yaml);
        return new Question(json);
    }

    /// Over this state of a node.
    Question over(JsonNode current) {
        json.set("current", current);
        return this;
    }

    /// With these captures, resolved first.
    Question capturing(JsonNode captures) {
        json.set("capture", captures);
        return this;
    }

    /// What the node shows after the change, for `verify`.
    Question after(JsonNode state) {
        json.set("after", state);
        return this;
    }

    /// @param names of `validate`, `genconf`, `drift`, `diff`, `revert`, `merged`, `verify`, `format`
    Question ask(String... names) {
        var list = json.putArray("ops");
        List.of(names).forEach(list::add);
        return this;
    }
}
