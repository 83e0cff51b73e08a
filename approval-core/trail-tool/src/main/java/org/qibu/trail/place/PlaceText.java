package org.qibu.trail.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** A checkpoint's bytes as the text they are. */
final class PlaceText {
    private PlaceText() {}

    /** Reads them; what is not UTF-8 is refused, not mended: a mended text would be another than was signed. */
    static String checkpoint(String where, byte[] content) {
        if (content.length > PublishedLog.LONGEST_CHECKPOINT) {
            throw new UnreadableLogException(where, "超过" + PublishedLog.LONGEST_CHECKPOINT + "字节，不是检查点");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException malformed) {
            throw new UnreadableLogException(where, "不是UTF-8文本", malformed);
        }
    }
}
