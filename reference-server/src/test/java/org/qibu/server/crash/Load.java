package org.qibu.server.crash;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qibu.server.api.Builder;

/** Windows at which builders register, upload and file, and a clerk receives, without end. */
final class Load {
    static final String NAME = "断电试验";
    private static final String MATTER = "energy-review";
    private static final int WINDOWS = 2;

    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ImmutableList<Thread> windows;

    private Load(Books books, String address) {
        ImmutableList.Builder<Thread> threads = ImmutableList.builder();
        for (int window = 0; window < WINDOWS; window++) {
            threads.add(new Thread(() -> work(books, address)));
        }
        this.windows = threads.build();
    }

    static Load on(Books books, String address) {
        Load load = new Load(books, address);
        load.windows.forEach(Thread::start);
        return load;
    }

    private void work(Books books, String address) {
        try {
            Books.Desks at = Books.Desks.at(address);
            Builder builder = at.builder();
            while (open.get()) {
                String project = books.ask(at, Books.Act.register(NAME));
                String submission = books.ask(at, Books.Act.file(project, builder.filing(project, MATTER)));
                books.ask(at, Books.Act.receive(submission));
            }
        } catch (AssertionError killed) {
            // The connection broke, or PostgreSQL was gone and the server said so: nothing was acknowledged.
        }
    }

    void end() throws InterruptedException {
        open.set(false);
        for (Thread window : windows) {
            window.join();
        }
    }
}
