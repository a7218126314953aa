package io.plumbline.app.cli;

import io.plumbline.export.file.DesignFile;
import io.plumbline.export.file.DesignFileException;
import io.plumbline.export.notation.NotationException;
import io.plumbline.export.notation.NotationLibrary;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads what commands are given; a failure names the file and what to do.
final class Inputs {

    private Inputs() {}

    static Topology design(Path file) {
        try {
            return DesignFile.read(file);
        } catch (DesignFileException e) {
            throw new UnreadableInputException(
                    e.line() == 0
                            ? file + ": " + e.problem()
                            : file + ":" + e.line() + ":" + e.column() + ": " + e.problem());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static NotationLibrary notation(List<Path> files) {
        var library = new NotationLibrary();
        for (var file : files) {
            try {
                library.add(Files.readString(file), file.toString());
            } catch (NotationException e) {
                throw new UnreadableInputException(e.getMessage());
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return library;
    }

    static UnreadableInputException unreadable(Path file, IOException e) {
        return new UnreadableInputException(
                switch (e) {
                    case NoSuchFileException _ -> file + ": there is no such file";
                    case AccessDeniedException _ -> file + ": access denied";
                    default ->
                            Files.isDirectory(file)
                                    ? file + ": is a folder, expected a file"
                                    : file + ": " + e.getMessage();
                });
    }
}
