package io.plumbline.export.bundle;

import io.plumbline.export.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.List;

/// Manifests with scripts that apply them in waves and take them off again.
final class PlainForm {

    private PlainForm() {}

    static Bundle of(ManifestSet set) {
        var folder = new Folder(set);
        var files = new ArrayList<BundleFile>();
        folder.files(false)
                .forEach((path, documents) ->
                        files.add(BundleFile.of(path, Folder.text(documents))));
        files.add(BundleFile.of("README.md", Readme.of(folder)));
        files.add(BundleFile.script("apply.sh", ApplyScript.of(folder)));
        files.addAll(revert(folder));
        return new Bundle(set.documents(), files);
    }

    /// What takes the design off a cluster, whatever form brought it there.
    static List<BundleFile> revert(Folder folder) {
        var files = new ArrayList<BundleFile>();
        files.add(BundleFile.of(SharedSteps.FILE, SharedSteps.text()));
        folder.files(true)
                .forEach((path, documents) ->
                        files.add(BundleFile.of(path, Folder.text(documents))));
        files.add(BundleFile.script("revert/revert.sh", RevertScript.of(folder)));
        return files;
    }
}
