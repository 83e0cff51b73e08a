package org.qibu.server.console.page;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Frame;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Step;

/**
 * The merged form and the materials of one filing (申报).
 *
 * @param frame what stands around
 * @param project the project's name
 * @param projectHref the project's page
 * @param action where the form is sent
 * @param draft the name under which the browser keeps the half-filled form
 * @param answered whether this shows an answer of the server, which is newer than any draft
 * @param steps how far it is
 * @param matters what is applied for
 * @param known what is known already and not asked
 * @param sections the questions by subject
 * @param materials the materials, each once
 * @param findings everything found wrong
 * @param passed whether the dry run found nothing
 */
public record FilingView(
        Frame frame,
        String project,
        String projectHref,
        String action,
        String draft,
        boolean answered,
        ImmutableList<Step> steps,
        ImmutableList<Matter> matters,
        ImmutableList<Pair> known,
        ImmutableList<Section> sections,
        ImmutableList<Material> materials,
        ImmutableList<Found> findings,
        boolean passed) {
    /** How many matters cannot be applied for now. */
    public long hindered() {
        return matters.stream().filter(matter -> !matter.obstacle().isEmpty()).count();
    }

    /**
     * A matter that can be applied for.
     *
     * @param id what is sent
     * @param name its name
     * @param department who decides it
     * @param chosen whether it is applied for
     * @param obstacle why it cannot be now; empty where it can
     */
    public record Matter(String id, String name, String department, boolean chosen, String obstacle) {}

    /**
     * Questions of one subject.
     *
     * @param title the subject
     * @param fields the questions
     */
    public record Section(String title, ImmutableList<Field> fields) {}

    /**
     * A material.
     *
     * @param name what is sent
     * @param label its name
     * @param reason which matters need it, once for all
     * @param format what is taken and how large
     * @param accept the file endings offered by the browser
     * @param required whether it must be brought
     * @param held the file already taken
     * @param spared why it is not asked for; empty where it is
     * @param findings what is wrong with it
     */
    public record Material(
            String name,
            String label,
            String reason,
            String format,
            String accept,
            boolean required,
            Optional<Held> held,
            String spared,
            ImmutableList<Found> findings) {
        /** The identifier of the file field on the page. */
        public String id() {
            return Field.text(name, label, "").id();
        }
    }

    /**
     * A file already taken.
     *
     * @param name what the builder called it
     * @param size its size, to be read
     * @param digest its digest
     * @param reference what is sent back for it
     */
    public record Held(String name, String size, String digest, String reference) {}
}
