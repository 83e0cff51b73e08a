package org.qibu.server.desk;

import com.google.common.collect.ImmutableMap;
import org.qibu.approval.trait.ClassId;
import org.qibu.approval.trait.TraitForm;

/** The personal guide, for anybody. */
public final class GuideDesk {
    /** The questions about a project. */
    public TraitForm questions() {
        return Unready.tell("");
    }

    /** The classes of projects, id to Chinese name. */
    public ImmutableMap<ClassId, String> classes() {
        return Unready.tell("");
    }
}
