package org.qibu.server.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qibu.server.database.TestDatabase;

class SequencingTest {
    @TempDir
    private Path keys;

    @Test
    void saysThatItFailsAndGoesOnAlsoWhenMemoryWasShort() throws Exception {
        Diaries diaries = Diaries.of("610954", keys);
        diaries.trail();
        diaries.write(3);
        AtomicBoolean isShort = new AtomicBoolean(false);
        Trail trail = diaries.trail(DSL.using(failingWhile(isShort), SQLDialect.POSTGRES));
        isShort.set(true);
        try (Sequencing sequencing = Sequencing.start(trail, Witnesses.none())) {
            await(() -> !sequencing.isWell());
            assertThat(sequencing.isWell()).isFalse();
            assertThat(diaries.placed()).isEmpty();

            isShort.set(false);
            await(sequencing::isWell);
            await(() -> diaries.placed().size() == 3);
        }
        assertThat(diaries.placed()).hasSize(3);
    }

    private static DataSource failingWhile(AtomicBoolean isShort) {
        DataSource source = TestDatabase.get().source();
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (isShort.get()) {
                        throw new OutOfMemoryError("on purpose");
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Test
    void whoseThreadHasEndedIsNotWell() {
        Sequencing sequencing = Sequencing.start(Diaries.of("610956", keys).trail(), Witnesses.none());

        sequencing.close();

        assertThat(sequencing.isWell()).isFalse();
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until && !happened.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
