package org.qibu.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qibu.server.schema.Tables.FACT;
import static org.qibu.server.schema.Tables.PERSONAL_PART;
import static org.qibu.server.schema.Tables.PERSON_KEY;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.approval.code.DivisionCode;
import org.qibu.server.api.DemoServer.Running;
import org.qibu.server.cli.QibuCommand;
import org.qibu.server.database.Address;
import org.qibu.server.database.Database;
import org.qibu.server.database.OutsidePostgres;
import org.qibu.server.database.PooledDatabase;
import org.qibu.server.keys.MasterKey;
import org.qibu.server.reading.KeptRows;
import org.qibu.server.running.TestServer;
import org.qibu.server.schema.Tables;
import org.qibu.server.store.PersonalCheck;

/** The rehearsal: a county that is at work is backed up, and comes back elsewhere with everything it had. */
@ExtendWith(DemoServer.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {
    private static final DivisionCode COUNTY = DivisionCode.parse("610702");
    private static final ImmutableList<Table<?>> KEPT =
            ImmutableList.of(Tables.STREAM, FACT, PERSONAL_PART, Tables.ANSWERED);

    private static Running running;

    @TempDir
    private static Path folder;

    /** What a command printed and answered. */
    private record Ran(int exitCode, String printed) {
        static Ran qibu(String... args) {
            var out = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(out, true, UTF_8);
            int exitCode = QibuCommand.run(stream, stream, args);
            return new Ran(exitCode, out.toString(UTF_8));
        }
    }

    @BeforeAll
    static void backUpWhileItRuns(Running server) throws IOException {
        running = server;
        Builder builder = Builder.at(server.address());
        builder.files(builder.registers("备份演练"), "energy-review");
        Files.createDirectories(server.home().resolve("notices"));
        Files.writeString(server.home().resolve("notices/README"), "这里放节假日通知");
        Ran ran = Ran.qibu(
                "backup",
                folder.resolve("backup").toString(),
                "--keys-to",
                folder.resolve("keys").toString(),
                "--home",
                server.home().toString());
        assertThat(ran.exitCode()).as("%s", ran).isZero();
        assertThat(ran.printed()).contains("正在复制fact……", "已备份：", "密钥已另存：");
    }

    private static Ran restore(String home, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "restore",
                folder.resolve("backup").toString(),
                "--home",
                folder.resolve(home).toString()));
        args.addAll(List.of(more));
        return Ran.qibu(args.toArray(String[]::new));
    }

    private static String keys() {
        return folder.resolve("keys").toString();
    }

    @Test
    @Order(1)
    void everythingComesBackEqual() throws IOException {
        Ran ran = restore("again", "--keys-from", keys());

        assertThat(ran.exitCode()).as("%s", ran).isZero();
        assertThat(ran.printed()).contains("备份完好", "已恢复，与备份逐行相同。");
        Path home = folder.resolve("again");
        try (Database again = TestServer.database(home)) {
            DSLContext was = running.database().queries();
            for (Table<?> table : KEPT) {
                assertThat(rows(again.queries(), table)).as(table.getName()).isEqualTo(rows(was, table));
            }
            assertThat(KeptRows.of(was, COUNTY).size()).isPositive();
            assertThat(KeptRows.of(again.queries(), COUNTY)).isEqualTo(KeptRows.of(was, COUNTY));
            assertThat(files(home.resolve("files")))
                    .isNotEmpty()
                    .isEqualTo(files(running.home().resolve("files")));
            PersonalCheck personal = PersonalCheck.of(
                    again.queries(), Optional.of(MasterKey.openOrMake(home.resolve("keys/master.key"))));
            assertThat(personal.opened()).isPositive().isEqualTo(was.fetchCount(PERSONAL_PART));
            assertThat(personal.keyless() + personal.broken()).isZero();
            assertThat(home.resolve("notices/README")).hasContent("这里放节假日通知");
        }
        Ran twice = restore("again", "--keys-from", keys());
        assertThat(twice.exitCode()).isEqualTo(1);
        assertThat(twice.printed()).contains("里已有数据库");
    }

    @Test
    @Order(2)
    void theRestoredCountyGoesOnWhereItWas() throws Exception {
        Path home = folder.resolve("again");
        try (Database database = TestServer.database(home)) {
            long last = database.queries()
                    .fetchSingle("select max(id) from qibu.fact")
                    .get(0, long.class);
            try (var server = TestServer.demoBeside(home, database)) {
                Builder builder = Builder.at(server.address());
                builder.files(builder.registers("恢复之后"), "energy-review");
            }
            assertThat(database.queries()
                            .fetchSingle("select min(id) from qibu.fact where id > ?", last)
                            .get(0, long.class))
                    .isEqualTo(last + 1);
        }
    }

    @Test
    @Order(3)
    void withoutTheKeysItSaysWhatCannotBeOpenedInAnOutsideDatabaseAsWell() throws IOException {
        try (OutsidePostgres outside = OutsidePostgres.start(folder.resolve("outside"))) {
            String[] where = {
                "--jdbc-url",
                outside.url(),
                "--db-user",
                OutsidePostgres.SERVER.user(),
                "--db-password-file",
                secret(OutsidePostgres.SERVER.password()),
                "--db-owner",
                OutsidePostgres.OWNER.user(),
                "--db-owner-password-file",
                secret(OutsidePostgres.OWNER.password())
            };
            Ran ran = restore("keyless", where);

            int parts = running.database().queries().fetchCount(PERSONAL_PART);
            assertThat(ran.exitCode()).as("%s", ran).isEqualTo(1);
            assertThat(ran.printed())
                    .contains("事实已恢复，与备份逐行相同")
                    .contains("另有" + parts + "条个人信息没有密钥，打不开：610702/submission/")
                    .contains("没有给出--keys-from", "［restore.personal-without-key］");
            Address address = new Address(outside.url(), OutsidePostgres.SERVER, Optional.empty(), 2);
            try (Database keyless = PooledDatabase.open(address)) {
                assertThat(rows(keyless.queries(), FACT))
                        .isEqualTo(rows(running.database().queries(), FACT));
                assertThat(KeptRows.of(keyless.queries(), COUNTY))
                        .isEqualTo(KeptRows.of(running.database().queries(), COUNTY));
                assertThat(keyless.queries().fetchCount(PERSON_KEY)).isZero();
            }
            Ran twice = restore("keyless", where);
            assertThat(twice.exitCode()).isEqualTo(1);
            assertThat(twice.printed()).contains("没有恢复，什么也没有写", "fact：", "［restore.database-not-empty］");
        }
    }

    @Test
    @Order(4)
    void whatIsDamagedIsAllNamedAndNothingIsRestored() throws IOException {
        Path backup = folder.resolve("backup");
        Path spoilt = folder.resolve("spoilt");
        copy(backup, spoilt.resolve("facts-and-files"));
        copy(folder.resolve("keys"), spoilt.resolve("keys"));
        List<Path> files = files(spoilt.resolve("facts-and-files/files")).stream()
                .map(spoilt.resolve("facts-and-files/files")::resolve)
                .toList();
        alter(spoilt.resolve("facts-and-files/facts/fact.tsv.gz"), 100);
        cut(spoilt.resolve("facts-and-files/facts/stream.tsv.gz"));
        Files.delete(spoilt.resolve("facts-and-files/facts/answered.tsv.gz"));
        alter(files.get(0), 5);
        Files.delete(files.get(1));
        alter(spoilt.resolve("keys/master.key"), 3);

        Ran ran = Ran.qibu(
                "restore",
                spoilt.resolve("facts-and-files").toString(),
                "--keys-from",
                spoilt.resolve("keys").toString(),
                "--home",
                folder.resolve("nowhere").toString());

        assertThat(ran.exitCode()).as("%s", ran).isEqualTo(1);
        assertThat(ran.printed())
                .contains("fact.tsv.gz：", "stream.tsv.gz：", "answered.tsv.gz：备份中缺少这个文件。")
                .contains(files.get(0) + "：内容与其摘要不符。", files.get(1) + "：备份中缺少这个文件。", "master.key：");
        assertThat(folder.resolve("nowhere")).doesNotExist();

        alter(spoilt.resolve("facts-and-files/backup.json"), 3);
        assertThat(Ran.qibu("restore", spoilt.resolve("facts-and-files").toString(), "--check")
                        .printed())
                .contains("backup.json：内容与其摘要不符。");
        assertThat(Ran.qibu("restore", backup.toString(), "--check").exitCode()).isZero();
    }

    @Test
    @Order(5)
    void aTargetThatHoldsSomethingElseIsRefused() throws IOException {
        Path home = folder.resolve("used");
        String digest = "0".repeat(64);
        Files.createDirectories(home.resolve("files/00"));
        Files.writeString(home.resolve("files/00").resolve(digest), "别的");
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/master.key"), "0".repeat(64));

        Ran ran = restore("used", "--keys-from", keys());

        assertThat(ran.exitCode()).as("%s", ran).isEqualTo(1);
        assertThat(ran.printed()).contains("［restore.files-not-empty］", "［restore.key-exists］");
        assertThat(home.resolve("database")).doesNotExist();
    }

    @Test
    void aFileThatIsLostOrSpoiltIsToldAtTheBackup() throws IOException {
        Path home = folder.resolve("lossy");
        copy(running.home().resolve("files"), home.resolve("files"));
        List<Path> named = running.database()
                .queries()
                .fetch("select distinct encode(digest, 'hex') from qibu.handed_in order by 1")
                .map(row -> Path.of(row.get(0, String.class)));
        Files.delete(home.resolve("files").resolve(shelved(named.get(0))));
        alter(home.resolve("files").resolve(shelved(named.get(1))), 0);

        Ran ran = Ran.qibu(
                "backup",
                folder.resolve("lossy-backup").toString(),
                "--home",
                running.home().toString(),
                "--files",
                home.resolve("files").toString());

        assertThat(ran.exitCode()).as("%s", ran).isEqualTo(1);
        assertThat(ran.printed())
                .contains(named.get(0) + "：申报材料中的这个文件不在文件夹里")
                .contains(named.get(1) + "：文件的内容与其摘要不符")
                .contains("没有备份密钥");
    }

    @Test
    void foldersThatCannotServeAreToldAtOnce() {
        Ran ran = Ran.qibu(
                "backup",
                folder.resolve("backup").toString(),
                "--keys-to",
                folder.resolve("backup/facts").toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.printed()).contains("不是空的文件夹", "密钥须与事实和文件分开存放");
        Ran none = Ran.qibu(
                "backup",
                folder.resolve("b2").toString(),
                "--home",
                folder.resolve("none").toString());
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.printed()).contains("里没有数据库");
    }

    @Test
    void noKeyIsAmongTheFactsAndNobodyElseMayReadThem() throws IOException {
        Path backup = folder.resolve("backup");
        // Of a service key only the hash is kept, among the facts; what opens personal parts is never there.
        assertThat(files(backup)).noneMatch(file -> file.toString().matches(".*(person_key|\\.key).*"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/master.key"))))
                .isEqualTo("rw-------");
        String wrapped = running.database()
                .queries()
                .fetchSingle("select encode(wrapped, 'hex') from qibu.person_key limit 1")
                .get(0, String.class);
        for (Path table : files(backup.resolve("facts"))) {
            try (var plain = new GZIPInputStream(
                    Files.newInputStream(backup.resolve("facts").resolve(table)))) {
                assertThat(new String(plain.readAllBytes(), UTF_8)).doesNotContain(wrapped);
            }
        }
    }

    private static Path shelved(Path digest) {
        return Path.of(digest.toString().substring(0, 2)).resolve(digest);
    }

    private static List<String> rows(DSLContext queries, Table<?> table) {
        return queries.selectFrom(table).fetch().stream()
                .map(row -> row.valuesRow().toString())
                .sorted()
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Files.createDirectories(to.resolve(file).getParent());
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    private static void alter(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
    }

    private static String secret(String password) throws IOException {
        Path file = folder.resolve(password);
        Files.writeString(file, password);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }
}
