package org.qibu.server.demo.story;

import static com.google.common.base.Preconditions.checkArgument;

import org.qibu.approval.code.UnifiedSocialCreditCode;

/**
 * A fictional organisation of the demo county.
 *
 * @param name its name
 * @param code its code, with valid check characters
 */
public record DemoOrganisation(String name, UnifiedSocialCreditCode code) {
    public DemoOrganisation {
        checkArgument(!name.isBlank(), "an organisation without a name");
    }

    /** The organisation of this name and code. */
    public static DemoOrganisation of(String name, String code) {
        return new DemoOrganisation(name, UnifiedSocialCreditCode.parse(code));
    }
}
