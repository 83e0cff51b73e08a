package org.qibu.server.demo;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** A scene of the demo county was refused at the desk: a story is wrong, for the desks do not bend. */
public final class RefusedSceneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String scene;
    private final transient ImmutableList<Finding> findings;

    RefusedSceneException(String scene, ImmutableList<Finding> findings) {
        super(scene + ": " + findings);
        this.scene = scene;
        this.findings = findings;
    }

    /** What was to happen, in Chinese. */
    public String scene() {
        return scene;
    }

    /** Every finding. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
