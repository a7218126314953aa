package io.plumbline.export.bundle;

import java.io.IOException;
import java.nio.file.Path;

/// The folder to write into holds something that no export wrote.
public final class ForeignFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    ForeignFolderException(Path folder, String problem) {
        super(folder + " " + problem);
    }
}
