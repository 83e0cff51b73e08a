package org.qibu.server.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.util.Optional;
import org.qibu.server.access.Caller;
import org.qibu.server.bench.Acting;
import org.qibu.server.demo.story.Scene;
import org.qibu.server.store.Answer;

/** Names what is done in a scene, so that a scene played again is answered as the first time and writes nothing. */
record SceneKey(Scene scene) {
    private static final String SCOPE = "demo-county";

    /** The caller acting in this scene; {@code part} tells the acts of one scene apart. */
    Acting by(Caller caller, String part) {
        return new Acting(caller, Optional.of(request(part)));
    }

    /** The request of this scene's one act; of a part of it, where it has several. */
    Answer.To request(String part) {
        HashCode hash = Hashing.sha256().hashString(scene.at() + "|" + scene.what() + "|" + part, UTF_8);
        return new Answer.To(SCOPE, hash.toString(), hash);
    }
}
