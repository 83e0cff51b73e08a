package org.qibu.server.desk.filing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.casework.Submission;
import org.qibu.approval.casework.fact.SubmittedMaterial;
import org.qibu.approval.law.Finding;
import org.qibu.approval.matter.MaterialId;
import org.qibu.server.bench.Outcome;
import org.qibu.server.files.FileStore;
import org.qibu.server.files.StoredFile;

/** Materials as they are named in a request, and the kept files they name. */
public final class HandedInFiles {
    private final FileStore files;

    public HandedInFiles(FileStore files) {
        this.files = files;
    }

    /** What a submission holds now: each material as it was last handed in, corrected or revised. */
    public static Stream<SubmittedMaterial> current(Submission submission) {
        Map<MaterialId, SubmittedMaterial> last = new LinkedHashMap<>();
        submission.history().forEach(fact -> fact.handedIn().forEach(each -> last.put(each.material(), each)));
        return last.values().stream();
    }

    /** What was handed in, or every file that was never uploaded. */
    public Outcome<ImmutableList<SubmittedMaterial>> find(ImmutableList<Filing.HandedIn> materials) {
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
                            () -> missing.add(Finding.of("filing.no-such-file", "没有收到这份材料的文件。")
                                    .at(each.material().value())
                                    .remedy("请先上传文件，再提交。")));
        }
        return missing.isEmpty() ? Outcome.done(found.stream().collect(toImmutableList())) : Outcome.refused(missing);
    }

    public Optional<StoredFile> find(HashCode digest) {
        try {
            return files.find(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
