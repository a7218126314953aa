package io.plumbline.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.testing.RandomRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonSchemaTest {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonSchema.text(), InputFormat.JSON);

    @ParameterizedTest
    @EnumSource
    void holdsForEveryBlueprint(Blueprint blueprint) {
        var text = DesignFile.text(blueprint.topology());

        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
    }

    @Test
    void holdsForRandomDesigns() {
        for (var seed = 0; seed < 40; seed++) {
            var text = DesignFile.text(new RandomRecords(seed).topology());

            assertThat(SCHEMA.validate(text, InputFormat.YAML)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void refusesWhatTheReaderRefuses() {
        var text = "apiVersion: plumbline.io/v1\nkind: Design\nswitches:\n  sw1:\n    ports: 7\n";

        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
    }
}
