package io.plumbline.export.manifest;

import java.util.List;

/// Writes the objects of one kind, with what undoes them.
interface ManifestWriter {

    List<Manifest> write(ExportScope scope);
}
