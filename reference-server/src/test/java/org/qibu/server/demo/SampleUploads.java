package org.qibu.server.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What a builder has on its desk: documents to hand in, and what it answers to the questions of a form. */
public final class SampleUploads {
    private SampleUploads() {}

    /** A real PDF of this title. */
    public static byte[] pdf(String title) {
        return SamplePdf.of(ImmutableList.of(title, "示例文件，内容虚构。"));
    }

    /** Question id to answer. */
    public static Properties answers() {
        Properties answers = new Properties();
        try (Reader in = Resources.asCharSource(
                        Resources.getResource(SampleUploads.class, "answers.properties"), StandardCharsets.UTF_8)
                .openStream()) {
            answers.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return answers;
    }
}
