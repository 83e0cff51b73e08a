package org.qibu.approval.code;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The golden file of published identifiers, check-digit-vectors.csv; its first line says where they come from. */
record Vectors(IdentifierType type, String value, String expected) {
    static List<Vectors> all() throws IOException {
        return Resources.readLines(
                        Resources.getResource(Vectors.class, "check-digit-vectors.csv"), StandardCharsets.UTF_8)
                .stream()
                .skip(2)
                .map(line -> line.split(",", 4))
                .map(cells -> new Vectors(type(cells[0]), cells[1], cells[2]))
                .toList();
    }

    static List<Vectors> valid() throws IOException {
        return all().stream().filter(vector -> vector.expected.equals("valid")).toList();
    }

    private static IdentifierType type(String kind) {
        return switch (kind) {
            case "uscc" -> IdentifierType.USCC;
            case "id18" -> IdentifierType.ID;
            case "project_code_2016", "project_code_2021" -> IdentifierType.PROJECT;
            case "ecert_id" -> IdentifierType.ECERT;
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
    }
}
