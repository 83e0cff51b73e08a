package org.qibu.server.desk;

import com.google.common.collect.ImmutableMap;
import org.qibu.approval.code.UnifiedSocialCreditCode;
import org.qibu.approval.trait.ClassId;

/**
 * A project as its builder describes it.
 *
 * @param traits the answers about the project, trait id to written answer
 */
public record Registration(
        String name, UnifiedSocialCreditCode builder, ClassId projectClass, ImmutableMap<String, String> traits) {}
