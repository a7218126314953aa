package io.plumbline.export.lab.nmstate;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The judge, running: one process for all tests of this JVM. It ends when this JVM does, because its
/// input ends then.
final class NmstateProcess {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedWriter requests;
    private final BufferedReader answers;
    private int number;

    private NmstateProcess(Process process) {
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    private static final class Running {
        private static final NmstateProcess ONLY = start();

        private static NmstateProcess start() {
            try {
                var program = NmstatePart.program(LabStore.ofUser());
                return new NmstateProcess(
                        new ProcessBuilder(program.toString())
                                .redirectError(ProcessBuilder.Redirect.INHERIT)
                                .start());
            } catch (LabUnavailableException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The judge's answer.
    static Answer ask(Question question) {
        return Running.ONLY.answer(question);
    }

    private synchronized Answer answer(Question question) {
        try {
            number++;
            var request = question.json().deepCopy().put("id", number);
            requests.write(JSON.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the nmstate judge ended at " + request);
            }
            JsonNode answer = JSON.readTree(line);
            if (answer.path("id").asInt() != number) {
                throw new IllegalStateException(line + " is no answer to " + request);
            }
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
