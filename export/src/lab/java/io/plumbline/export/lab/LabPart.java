package io.plumbline.export.lab;

/// A judge, as far as it must be built or fetched before its tests run.
public interface LabPart {

    /// The word for it in `-Dlab.only=`: the tag of its tests.
    String name();

    /// Builds what is missing; at once when all is there.
    ///
    /// @throws LabUnavailableException when this machine lacks something, with one line that says
    ///     what to install
    void prepare(LabStore store) throws LabUnavailableException;
}
