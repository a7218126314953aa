package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.apiserver.mutant.Base;
import io.plumbline.export.lab.apiserver.mutant.Definitions;
import io.plumbline.export.lab.apiserver.mutant.Mutant;
import io.plumbline.export.lab.apiserver.mutant.Mutator;
import io.plumbline.export.manifest.Delivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The API server's verdict on 2,000 spoiled manifests; [SchemaVerdictTest] compares the schema check
/// with it.
@WithApiServer
class MutantTest {

    private static final int MUTANTS = 2000;
    private static final long SEED = 20261124;
    private static final int AT_ONCE = 8;
    private static final Apply DRY = Apply.by("plumbline").dry();

    /// What the server puts before the text of a rule.
    private static final Pattern VALUE = Pattern.compile("^Invalid value: (\"(object|string)\"|[0-9]+): ");

    private final Definitions definitions = new Definitions(ApiServerPart.definitions());

    @Test
    void goodManifestsAreAccepted(LabApiServer server) {
        prepare(server);

        for (var base : Base.all()) {
            assertThat(send(server, base, base.document()).message()).as(base.id()).isEmpty();
        }
    }

    @Test
    void theVerdictsAreThoseRecorded(LabApiServer server) throws Exception {
        prepare(server);
        var mutants = new Mutator(definitions).pick(Base.all(), MUTANTS, SEED);

        var verdicts = judge(server, mutants);

        MutantVerdict.RULES.confirm(MutantVerdict.onlyRules(verdicts));
        MutantVerdict.RECORDING.confirm(MutantVerdict.print(verdicts));
    }

    private List<MutantVerdict> judge(LabApiServer server, List<Mutant> mutants)
            throws ExecutionException, InterruptedException {
        var bases = byId();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<MutantVerdict>>();
            for (var mutant : mutants) {
                var base = Optional.ofNullable(bases.get(mutant.base())).orElseThrow();
                work.add(threads.submit(() -> judge(server, base, mutant)));
            }
            var verdicts = new ArrayList<MutantVerdict>();
            for (var each : work) {
                verdicts.add(each.get());
            }
            return verdicts;
        }
    }

    private MutantVerdict judge(LabApiServer server, Base base, Mutant mutant) {
        var answer = send(server, base, mutant.applyTo(base));
        var rules =
                answer.causes().stream()
                        .map(ApiAnswer.Cause::message)
                        .filter(definitions::isRule)
                        .map(message -> VALUE.matcher(message).replaceFirst(""))
                        .toList();
        var onlyRules = !rules.isEmpty() && rules.size() == answer.causes().size();
        return new MutantVerdict(
                mutant,
                answer.code(),
                onlyRules ? List.copyOf(new TreeSet<>(rules)) : List.of(),
                new TreeSet<>(ServerFields.of(answer)));
    }

    private static ApiAnswer send(LabApiServer server, Base base, JsonNode document) {
        var object = ApiObject.parse(document.toString());
        return base.delivery() == Delivery.MERGE_PATCH
                ? server.admin().mergePatch(object, document.toString(), DRY)
                : server.admin().apply(object, DRY);
    }

    private static Map<String, Base> byId() {
        var bases = new LinkedHashMap<String, Base>();
        Base.all().forEach(base -> bases.put(base.id(), base));
        return bases;
    }

    private static void prepare(LabApiServer server) {
        for (var base : Base.all()) {
            PlatformObjects.around(server.admin(), ApiObject.parse(base.document().toString()), base.delivery());
        }
    }
}
