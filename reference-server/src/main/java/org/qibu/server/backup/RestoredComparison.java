package org.qibu.server.backup;

import static org.qibu.server.schema.Tables.HANDED_IN;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.qibu.approval.law.Finding;
import org.qibu.server.database.Database;
import org.qibu.server.database.SchemaVersion;
import org.qibu.server.files.KeptFiles;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.store.PersonalCheck;

/** What is there after a restore, once the readings are written anew, held against what was backed up. */
record RestoredComparison(Place from, Holdings to, BackupCheck.Sound backup, Consumer<String> told) {
    /** What is not as it was; empty if all is. */
    ImmutableList<Finding> findings(Database database, ImmutableSet<String> readings) throws IOException, SQLException {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        readings(database, readings, findings);
        files(database.queries(), findings);
        personal(database.queries(), findings);
        return findings.build();
    }

    private void readings(Database database, ImmutableSet<String> readings, ImmutableList.Builder<Finding> findings)
            throws IOException, SQLException {
        String schema = SchemaVersion.of(database.queries());
        if (!schema.equals(backup.manifest().schema())) {
            told.accept("备份的结构版本是" + backup.manifest().schema() + "，现已迁移到" + schema + "；查询表按新版本重写，不再与备份时比较。");
            return;
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            TableCopies copies = new TableCopies(connection);
            copies.speakPlainly();
            ImmutableList<Copied> now = Backup.readings(DSL.using(connection), copies, readings, told);
            for (Copied was : backup.manifest().readings()) {
                if (!now.contains(was)) {
                    findings.add(Finding.of("restore.readings-differ", "重建的查询表与备份时的不同；事实是一样的。")
                            .at(was.name())
                            .remedy("核对本程序与备份时的程序、节假日通知是否相同；相同而结果不同的，请报告。"));
                }
            }
        }
    }

    private void files(DSLContext queries, ImmutableList.Builder<Finding> findings) {
        KeptFiles kept = new KeptFiles(to.files());
        queries.transaction(inner -> {
            try (Cursor<Record1<byte[]>> named = DSL.using(inner)
                    .selectDistinct(HANDED_IN.DIGEST)
                    .from(HANDED_IN)
                    .orderBy(HANDED_IN.DIGEST)
                    .fetchSize(10_000)
                    .fetchLazy()) {
                for (Record1<byte[]> row : named) {
                    HashCode digest = HashCode.fromBytes(row.value1());
                    if (!kept.has(digest)) {
                        findings.add(Finding.of("restore.file-missing", "申报材料中的这个文件，备份时就已缺失。")
                                .at(digest.toString())
                                .remedy("从较早的备份中找回它，放进文件夹。"));
                    }
                }
            }
        });
    }

    private void personal(DSLContext queries, ImmutableList.Builder<Finding> findings) {
        told.accept("正在逐一打开个人信息……");
        PersonalCheck check = PersonalCheck.of(
                queries, Optional.of(to.masterKey()).filter(Files::exists).map(MasterKey::openOrMake));
        Manifest manifest = backup.manifest();
        told.accept(
                "含个人信息的事实" + manifest.personal() + "条：能打开" + check.opened() + "条，备份前已依法删除" + manifest.erased() + "条。");
        long lost = check.keyless() - manifest.erased();
        if (lost > 0) {
            findings.add(Finding.of(
                            "restore.personal-without-key",
                            "另有" + lost + "条个人信息没有密钥，打不开：" + listed(check) + "。事实、状态、期限不受影响。")
                    .at(from.keys().map(Path::toString).orElse("没有给出--keys-from"))
                    .remedy("此后依法删除的，本应如此；否则找出与这些事实同时或者更晚的密钥备份，恢复到另一个空的位置。"));
        }
        if (check.broken() > 0) {
            findings.add(
                    Finding.of("restore.personal-other-key", check.broken() + "条个人信息用这里的密钥打不开：" + listed(check) + "。")
                            .at(from.keys().map(Path::toString).orElse("没有给出--keys-from"))
                            .remedy("密钥备份不是这个县的，或者主密钥换过；找出与这些事实配套的密钥备份。"));
        }
    }

    private static String listed(PersonalCheck check) {
        long all = check.keyless() + check.broken();
        return String.join("、", check.places()) + (all > check.places().size() ? "……共" + all + "条" : "");
    }
}
