package org.qibu.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Role;

/**
 * What every form of a session carries, so that a page of another site that rides on the cookie cannot send one; and what
 * a form may carry so that nobody can make it up.
 */
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

    /** An offer as a form carries it to the one browser that has the token, and back. */
    public String offered(Token token, Offer offer) {
        String says = offer.caller().role() + ":" + offer.authenticatedAt().getEpochSecond() + ":"
                + offer.caller().office();
        return BaseEncoding.base64Url().omitPadding().encode(sealOf(token, says)) + ":" + says;
    }

    /** Reads an offer; what was not made here for the holder of the token is none. */
    public Optional<Offer> taken(Token token, String text) {
        List<String> parts = Splitter.on(':').limit(4).splitToList(text);
        if (parts.size() != 4 || !BaseEncoding.base64Url().omitPadding().canDecode(parts.get(0))) {
            return Optional.empty();
        }
        byte[] seal = BaseEncoding.base64Url().omitPadding().decode(parts.get(0));
        String says = text.substring(text.indexOf(':') + 1);
        return MessageDigest.isEqual(seal, sealOf(token, says))
                ? Optional.of(new Offer(
                        new Caller(Role.valueOf(parts.get(1)), parts.get(3)),
                        Instant.ofEpochSecond(Long.parseLong(parts.get(2)))))
                : Optional.empty();
    }

    private byte[] sealOf(Token token, String says) {
        return hash.hashString("offer:" + token.text() + ":" + says, UTF_8).asBytes();
    }
}
