package org.qibu.server.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;
import java.util.Optional;
import org.qibu.server.session.Token;

/**
 * A sign-in that somebody has begun. All that the server must remember of it stands in a cookie of the one browser: a
 * random token, from which what is sent to the provider follows by a hash and which does not follow from that.
 *
 * @param again whether who is signed in already is to prove it anew
 * @param then the page to go on to; empty for the one a role opens first
 */
public record Attempt(Token token, boolean again, String then) {
    private static final BaseEncoding TEXT = BaseEncoding.base64Url().omitPadding();
    private static final int TOKEN = 43;

    /** A new one. */
    public static Attempt begin(boolean again, String then) {
        return new Attempt(Token.fresh(), again, then);
    }

    /** Reads the cookie; what is none was begun by nobody. */
    public static Optional<Attempt> parse(String cookie) {
        if (cookie.length() <= TOKEN || !TEXT.canDecode(cookie.substring(TOKEN + 1))) {
            return Optional.empty();
        }
        String then = new String(TEXT.decode(cookie.substring(TOKEN + 1)), UTF_8);
        return Token.parse(cookie.substring(0, TOKEN))
                .map(token -> new Attempt(token, cookie.charAt(TOKEN) == '!', then));
    }

    /** As the cookie has it. */
    public String cookie() {
        return token.text() + (again ? "!" : ".") + TEXT.encode(then.getBytes(UTF_8));
    }

    /** What the provider hands back, so that nobody can send a browser back that did not go. */
    String state() {
        return derived("state");
    }

    /** What the ID token repeats, so that one of another sign-in is none of this. */
    String nonce() {
        return derived("nonce");
    }

    /** What only the beginner of the sign-in can show with the code (RFC 7636). */
    String verifier() {
        return derived("verifier");
    }

    /** What the provider is told of the verifier (S256). */
    String challenge() {
        return TEXT.encode(Hashing.sha256().hashString(verifier(), US_ASCII).asBytes());
    }

    boolean isOf(String state) {
        return MessageDigest.isEqual(state().getBytes(UTF_8), state.getBytes(UTF_8));
    }

    private String derived(String purpose) {
        return TEXT.encode(Hashing.sha256()
                .hashString("qibu/" + purpose + "/" + token.text(), US_ASCII)
                .asBytes());
    }

    @Override
    public String toString() {
        return "a sign-in on the way to " + then;
    }
}
