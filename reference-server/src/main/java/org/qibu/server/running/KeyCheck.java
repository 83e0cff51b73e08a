package org.qibu.server.running;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qibu.approval.law.Finding;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.settings.RefusedSettingsException;
import org.qibu.server.store.PersonKeys;
import org.qibu.server.trail.Trail;

/** Opens the master key, and makes one only for a database that was never written under another. */
final class KeyCheck {
    private KeyCheck() {}

    /**
     * The master key of a database.
     *
     * @throws RefusedSettingsException if what is written about persons could not be read with it
     */
    static MasterKey opened(Path file, DSLContext queries) {
        return existing(file, queries).orElseGet(() -> MasterKey.openOrMake(file));
    }

    /**
     * The same where there is one; empty where there is none and nothing was written under any.
     *
     * @throws RefusedSettingsException if what was written under it could not be read
     */
    static Optional<MasterKey> existing(Path file, DSLContext queries) {
        if (Files.notExists(file)) {
            if (PersonKeys.exist(queries) || Trail.exist(queries)) {
                throw refused(file, "unsafe.master-key-missing", "没有主密钥，而数据库里已有用它封存的内容。", "从备份中取回主密钥，放到这里；不要另造一个。");
            }
            return Optional.empty();
        }
        MasterKey key = MasterKey.openOrMake(file);
        if (!PersonKeys.open(queries, key) || !Trail.isOpenedBy(queries, key)) {
            throw refused(file, "unsafe.master-key-other", "这个主密钥打不开数据库里用另一个封存的内容。", "换回原来的主密钥，或者换用与它配套的数据库。");
        }
        return Optional.of(key);
    }

    private static RefusedSettingsException refused(Path file, String code, String message, String remedy) {
        return new RefusedSettingsException(
                ImmutableList.of(Finding.of(code, message).at(file.toString()).remedy(remedy)));
    }
}
