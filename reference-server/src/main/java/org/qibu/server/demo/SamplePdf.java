package org.qibu.server.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.util.ArrayList;
import java.util.List;

/**
 * A small and valid PDF of one page of Chinese text, so that the demo county's files are real ones.
 *
 * <p>The text uses a font every viewer of Chinese brings along (STSong-Light); nothing is embedded, and the same lines
 * always give the same bytes.
 */
public final class SamplePdf {
    private static final BaseEncoding HEX = BaseEncoding.base16();

    private SamplePdf() {}

    /** The page with these lines, the first one larger. */
    public static byte[] of(ImmutableList<String> lines) {
        String text = text(lines);
        return document(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                        + " /DescendantFonts [6 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
                        + " /FontDescriptor 7 0 R /DW 1000 >>",
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                        + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"));
    }

    private static String text(ImmutableList<String> lines) {
        StringBuilder text = new StringBuilder("BT\n60 760 Td\n28 TL\n/F1 18 Tf\n");
        for (String line : lines) {
            text.append('<').append(HEX.encode(line.getBytes(UTF_16BE))).append("> Tj T*\n/F1 12 Tf\n");
        }
        return text.append("ET").toString();
    }

    private static byte[] document(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(file.length());
            file.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            file.append(String.format("%010d 00000 n \n", offset));
        }
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return file.append(table).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
    }
}
