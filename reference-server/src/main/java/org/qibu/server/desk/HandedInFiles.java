package org.qibu.server.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.law.Finding;
import org.qibu.server.files.FileStore;
import org.qibu.server.files.StoredFile;

/** Materials as they are named in a request, and the kept files they name. */
final class HandedInFiles {
    private final FileStore files;

    HandedInFiles(FileStore files) {
        this.files = files;
    }

    /** What was handed in, or every file that was never uploaded. */
    Outcome<ImmutableList<SubmittedMaterial>> find(ImmutableList<Filing.HandedIn> materials) {
        List<Finding> missing = new ArrayList<>();
        List<SubmittedMaterial> found = new ArrayList<>();
        for (Filing.HandedIn each : materials) {
            find(each.digest())
                    .ifPresentOrElse(
                            file -> found.add(new SubmittedMaterial(
                                    each.material(),
                                    file.digest(),
                                    file.size(),
                                    file.type().mediaType())),
                            () -> missing.add(Finding.of("filing.no-such-file", "没有上传过摘要为“" + each.digest() + "”的文件。")
                                    .at(each.material().value())
                                    .remedy("先上传文件，再以其摘要提交。")));
        }
        return missing.isEmpty() ? Outcome.done(found.stream().collect(toImmutableList())) : Outcome.refused(missing);
    }

    Optional<StoredFile> find(HashCode digest) {
        try {
            return files.find(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
