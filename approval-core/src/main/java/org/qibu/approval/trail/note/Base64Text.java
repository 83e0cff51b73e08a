package org.qibu.approval.trail.note;

import java.util.Base64;

/** Bytes as notes and keys spell them. */
final class Base64Text {
    private Base64Text() {}

    /** Reads them, or says that it is no Base64, and not what it is: it may be a secret. */
    static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNoteException("not Base64: " + text.length() + " characters", malformed);
        }
    }
}
