package io.plumbline.export.bundle;

/// One file of an exported folder.
///
/// @param path relative to the folder, with `/`
public record BundleFile(String path, String text, boolean executable) {

    static BundleFile of(String path, String text) {
        return new BundleFile(path, text, false);
    }

    static BundleFile script(String path, String text) {
        return new BundleFile(path, text, true);
    }
}
