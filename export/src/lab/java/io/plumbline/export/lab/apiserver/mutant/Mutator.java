package io.plumbline.export.lab.apiserver.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Spoils manifests in every place that their schema knows, in those that the manifest leaves out too,
/// and picks from all that so that kinds and mutations come equally often. The seed decides the pick.
public final class Mutator {

    /// Where the API server looks no further: nmstate and the CNI plugins judge that.
    private static final List<String> BEYOND =
            List.of("/metadata", "/status", "/apiVersion", "/kind", "/spec/desiredState", "/spec/config");

    private static final int DEEPEST = 8;
    private static final JsonNodeFactory VALUES = new JsonMapper().getNodeFactory();

    private final Definitions definitions;
    private final Map<String, List<Mutant>> strata = new LinkedHashMap<>();

    public Mutator(Definitions definitions) {
        this.definitions = definitions;
    }

    /// @param count of mutants
    public List<Mutant> pick(List<Base> bases, int count, long seed) {
        strata.clear();
        for (var base : bases) {
            metadata(base);
            var place = new Place(base, "");
            visit(definitions.schemaOf(base), place, base.document(), 0);
        }
        var random = new Random(seed);
        strata.values().forEach(each -> Collections.shuffle(each, random));
        var picked = new ArrayList<Mutant>();
        for (var round = 0; picked.size() < count; round++) {
            var before = picked.size();
            for (var stratum : strata.values()) {
                if (round < stratum.size() && picked.size() < count) {
                    picked.add(stratum.get(round));
                }
            }
            if (picked.size() == before) {
                throw new IllegalStateException("only " + before + " mutants");
            }
        }
        return picked;
    }

    private void add(Base base, Mutant mutant) {
        strata.computeIfAbsent(
                        base.kind() + " " + base.delivery() + " " + mutant.mutation(),
                        _ -> new ArrayList<>())
                .add(mutant);
    }

    private void metadata(Base base) {
        var labels = "/metadata/labels";
        if (base.document().at(labels).isObject()) {
            var key = labels + Mutant.step("plumbline.io/spoiled");
            metadata(base, Mutation.BAD_LABEL, key, VALUES.stringNode("a b"));
            metadata(base, Mutation.BAD_LABEL, key, VALUES.stringNode("a".repeat(64)));
            metadata(base, Mutation.WRONG_TYPE, key, VALUES.numberNode(4));
        }
        metadata(base, Mutation.UNKNOWN_FIELD, "/metadata/spoiled", VALUES.stringNode("a"));
        metadata(base, Mutation.WRONG_TYPE, "/metadata/annotations", VALUES.stringNode("a"));
        metadata(base, Mutation.UNKNOWN_FIELD, "/spoiled", VALUES.objectNode());
        switch (base.delivery()) {
            case APPLY -> {
                metadata(base, Mutation.BAD_NAME, "/metadata/name", VALUES.stringNode("Upper"));
                metadata(base, Mutation.BAD_NAME, "/metadata/name", VALUES.stringNode("a_b"));
            }
            case MERGE_PATCH, APPLY_PATCH -> {}
        }
    }

    private void metadata(Base base, Mutation mutation, String pointer, JsonNode value) {
        add(base, new Mutant(base.id(), mutation, pointer, Optional.of(value)));
    }

    /// A place that exists, or one inside a sample that would be put somewhere.
    private final class Place {

        private final Base base;
        private final String pointer;
        private final Optional<Place> inSample;
        private final Optional<JsonNode> sample;

        Place(Base base, String pointer) {
            this(base, pointer, Optional.empty(), Optional.empty());
        }

        private Place(Base base, String pointer, Optional<Place> inSample, Optional<JsonNode> sample) {
            this.base = base;
            this.pointer = pointer;
            this.inSample = inSample;
            this.sample = sample;
        }

        Place existing(String key) {
            return new Place(base, pointer + Mutant.step(key));
        }

        /// A place inside a value that is not in the document.
        Place inside(JsonNode value, String key) {
            return new Place(base, Mutant.step(key), Optional.of(this), Optional.of(value));
        }

        void spoil(Mutation mutation, Optional<JsonNode> value) {
            if (inSample.isEmpty()) {
                if (!pointer.isEmpty()) {
                    add(base, new Mutant(base.id(), mutation, pointer, value));
                }
                return;
            }
            var whole = new Mutant(base.id(), mutation, pointer, value);
            var around = new Base(base.id(), base.delivery(), sample.orElseThrow());
            inSample.get().spoil(mutation, Optional.of(whole.applyTo(around)));
        }

        boolean isBeyond() {
            return inSample.map(Place::isBeyond)
                    .orElse(BEYOND.stream().anyMatch(pointer::startsWith));
        }
    }

    private void visit(JsonNode schema, Place place, JsonNode value, int depth) {
        if (place.isBeyond() || depth > DEEPEST) {
            return;
        }
        new ValueMutations(schema, value).all().forEach(place::spoil);
        switch (schema.path("type").asString("")) {
            case "object" -> object(schema, place, value, depth);
            case "array" -> {
                for (var i = 0; i < value.size(); i++) {
                    visit(
                            schema.path("items"),
                            child(place, value, String.valueOf(i)),
                            value.path(i),
                            depth + 1);
                }
                if (value.isEmpty()) {
                    var one = VALUES.arrayNode().add(Sample.of(schema.path("items")));
                    visit(schema.path("items"), place.inside(one, "0"), one.path(0), depth + 1);
                }
            }
            default -> {}
        }
    }

    private void object(JsonNode schema, Place place, JsonNode value, int depth) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(each -> required.add(each.asString()));
        schema.path("properties")
                .properties()
                .forEach(property -> {
                    var key = property.getKey();
                    var child = child(place, value, key);
                    if (child.isBeyond()) {
                        return;
                    }
                    if (value.has(key)) {
                        child.spoil(
                                required.contains(key)
                                        ? Mutation.REQUIRED_DROPPED
                                        : Mutation.OPTIONAL_DROPPED,
                                Optional.empty());
                        visit(property.getValue(), child, value.path(key), depth + 1);
                    } else {
                        var sample = Sample.of(property.getValue());
                        child.spoil(Mutation.OPTIONAL_ADDED, Optional.of(sample));
                        visit(property.getValue(), child, sample, depth + 1);
                    }
                });
        var unknown = child(place, value, "spoiled");
        unknown.spoil(Mutation.UNKNOWN_FIELD, Optional.of(VALUES.numberNode(1)));
    }

    /// A place below, which exists as far as its parent does.
    private static Place child(Place place, JsonNode value, String key) {
        return place.inSample.isEmpty() && isIn(place, value)
                ? place.existing(key)
                : place.inside(value, key);
    }

    private static boolean isIn(Place place, JsonNode value) {
        return place.pointer.isEmpty() || place.base.document().at(place.pointer).equals(value);
    }
}
