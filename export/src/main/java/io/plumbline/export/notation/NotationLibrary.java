package io.plumbline.export.notation;

import io.plumbline.model.rule.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bases and topologies of one or more texts; a topology may use a base of another text.
public final class NotationLibrary {

    private final Map<String, NotationBlock> blocks = new LinkedHashMap<>();

    /// Adds the blocks of a text. A later block of the same id replaces an earlier one.
    ///
    /// @param file name for messages; `.md` marks Markdown
    /// @throws NotationException if the text is not in the notation
    public NotationLibrary add(String text, String file) {
        for (var block : NotationReader.read(text, file)) {
            blocks.put(block.id(), block);
        }
        return this;
    }

    /// Ids of the topologies (not of the bases), in order.
    public List<String> topologies() {
        return blocks.values().stream()
                .filter(b -> b.stage().isPresent())
                .map(NotationBlock::id)
                .toList();
    }

    /// Ids of the bases, in order.
    public List<String> bases() {
        return blocks.values().stream()
                .filter(b -> b.stage().isEmpty())
                .map(NotationBlock::id)
                .toList();
    }

    /// Builds the base or topology of this id.
    ///
    /// @throws NotationException if its statements make no sense, or its base does not exist
    public Optional<NotatedTopology> find(String id) {
        return Optional.ofNullable(blocks.get(id)).map(this::build);
    }

    private NotatedTopology build(NotationBlock block) {
        var statements = statements(block);
        var stage = block.stage().orElse(Stage.DESIGN);
        var merged = Merged.of(statements);
        var assembly = new DesignAssembly(merged, stage, block.id()).assemble();
        return new NotatedTopology(
                block.id(),
                block.title(),
                stage,
                assembly.input(),
                block.expectation(),
                assembly.leftOut());
    }

    private List<Statement> statements(NotationBlock block) {
        var chain = new ArrayList<NotationBlock>();
        var seen = new HashSet<String>();
        for (Optional<NotationBlock> next = Optional.of(block); next.isPresent(); ) {
            var current = next.get();
            if (!seen.add(current.id())) {
                throw new NotationException(
                        current.file(), current.line(), current.id() + " uses itself");
            }
            chain.addFirst(current);
            next =
                    current.base()
                            .map(id ->
                                    Optional.ofNullable(blocks.get(id))
                                            .orElseThrow(() ->
                                                    new NotationException(
                                                            current.file(),
                                                            current.line(),
                                                            "there is no base " + id)));
        }
        return chain.stream().flatMap(b -> b.statements().stream()).toList();
    }
}
