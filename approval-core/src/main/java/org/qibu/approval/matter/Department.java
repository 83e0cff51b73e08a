package org.qibu.approval.matter;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.qibu.approval.law.Provenance;

/**
 * A body that handles matters or gives opinions (部门).
 *
 * @param branchOf the body of the higher level whose branch it is (派出机构), as 自然资源 and 生态环境 in a district are
 */
public record Department(DepartmentId id, String name, Level level, Optional<String> branchOf, Provenance provenance) {
    /** Throws {@link IllegalArgumentException} if it has no name. */
    public Department {
        checkArgument(!name.isBlank(), "department %s has no name", id);
    }

    /** Whose department it is. */
    public enum Level {
        /** A department of the city. */
        CITY("city", "市级"),
        /** A department of the county or district. */
        COUNTY("county", "县区级");

        private final String key;
        private final String text;

        Level(String key, String text) {
            this.key = key;
            this.text = text;
        }

        /** The key under which a pack writes it. */
        public String key() {
            return key;
        }

        /** The Chinese word. */
        public String text() {
            return text;
        }
    }
}
