package org.qibu.server.desk.project;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.approval.code.ProjectCode;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.trait.ClassId;

/**
 * A project as its builder describes it.
 *
 * @param code the code of the investment platform; empty where it is not given yet
 * @param traits the answers about the project, trait id to written answer
 */
public record Registration(
        String name,
        UnifiedSocialCreditCode builder,
        Optional<ProjectCode> code,
        ClassId projectClass,
        ImmutableMap<String, String> traits) {}
