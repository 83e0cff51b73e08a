package org.qibu.server.settings;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.qibu.approval.law.Finding;

/** Who may read and write what the server relies on. Where a file system knows no modes, nothing is found. */
final class Permissions {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FOREIGN_WRITERS = PosixFilePermissions.fromString("----w--w-");

    private Permissions() {}

    /** A secret is its owner's alone. */
    static ImmutableList<Finding> ofSecret(Path file, String origin) {
        Set<PosixFilePermission> permissions = of(file);
        return OWNER.containsAll(permissions)
                ? ImmutableList.of()
                : ImmutableList.of(Finding.of(
                                "unsafe.secret-readable",
                                "其他账号能读取" + file + "（权限" + PosixFilePermissions.toString(permissions) + "）。")
                        .at(origin)
                        .remedy("执行chmod 600 " + file + "；曾被他人读取的，换掉它。"));
    }

    /** Whoever may write the configuration decides what the server does. */
    static ImmutableList<Finding> ofConfiguration(Path file) {
        Set<PosixFilePermission> foreign = EnumSet.noneOf(PosixFilePermission.class);
        foreign.addAll(of(file));
        foreign.retainAll(FOREIGN_WRITERS);
        return foreign.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(Finding.of("unsafe.configuration-writable", "其他账号能改写配置文件。")
                        .at(file.toString())
                        .remedy("执行chmod go-w " + file + "。"));
    }

    private static Set<PosixFilePermission> of(Path file) {
        try {
            return Files.getFileAttributeView(file, PosixFileAttributeView.class) == null
                    ? Set.of()
                    : Files.getPosixFilePermissions(file);
        } catch (IOException gone) {
            return Set.of();
        }
    }
}
