package org.qibu.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;
import java.util.Optional;

/** What every form of a session carries, so that a page of another site that rides on the cookie cannot send one. */
public final class FormTokens {
    private final HashFunction hash;

    /** Makes them with a key that only the servers of the county know. */
    public FormTokens(byte[] key) {
        this.hash = Hashing.hmacSha256(key);
    }

    /** The token of a session's forms; of everybody's who is not signed in. */
    public String of(Optional<Session> session) {
        String of = session.map(known -> known.token().text()).orElse("");
        return BaseEncoding.base64Url()
                .omitPadding()
                .encode(hash.hashString("form:" + of, UTF_8).asBytes());
    }

    /** Tells whether the token is that of the session. */
    public boolean isOf(Optional<Session> session, String token) {
        return MessageDigest.isEqual(of(session).getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
