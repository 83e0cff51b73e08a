package org.qibu.approval.pack;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.qibu.approval.limit.LegalLimits;
import org.qibu.approval.matter.Regime;
import org.qibu.approval.plan.PlanCheck;
import org.qibu.approval.trait.Slug;
import org.qibu.approval.trait.TraitForm;
import org.qibu.approval.yaml.Complaints;
import org.qibu.approval.yaml.Mark;
import org.qibu.approval.yaml.YamlNode;
import org.qibu.approval.yaml.YamlText;

/** Reads a pack: strictly, completely, and with every complaint at once. */
public final class PackReader {
    private static final String HEAD = "pack.yaml";

    /** What is found of something that is not there, which may stand in a file that could not be read. */
    private static final ImmutableSet<String> ABSENCES =
            ImmutableSet.of("unknown-document", "unknown-id", "missing-section");

    private final PackSource source;
    private final Complaints complaints = new Complaints();
    private final Sections sections = new Sections(complaints);

    private PackReader(PackSource source) {
        this.source = source;
    }

    /** Reads the pack in a folder. */
    public static PackReading read(Path folder) {
        return read(new FolderSource(folder));
    }

    static PackReading read(PackSource source) {
        PackReader reader = new PackReader(source);
        Optional<Pack> pack = reader.read().filter(read -> reader.complaints.errors() == 0);
        return new PackReading(pack, reader.complaints.inOrder());
    }

    private Optional<Pack> read() {
        Optional<YamlNode.Mapping> head = file(HEAD, Mark.file(HEAD));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        sections.add(head.get());
        Optional<HeaderSection.Head> header =
                sections.single("pack", fields -> HeaderSection.read(fields, source.name()));
        if (header.isEmpty()) {
            return Optional.empty();
        }
        int before = complaints.errors();
        ImmutableList<YamlNode.Scalar> files = header.get().files();
        files.forEach(name -> file(name.text(), name.mark()).ifPresent(sections::add));
        if (complaints.errors() > before) {
            // What an unreadable file declares would seem undefined everywhere else: noise that hides the cause.
            complaints.spare(ABSENCES);
        }
        unlisted(files);
        return assemble(header.get().header());
    }

    private Optional<YamlNode.Mapping> file(String name, Mark listedAt) {
        try {
            Optional<byte[]> bytes = source.bytes(name);
            if (bytes.isEmpty()) {
                complaints.error(listedAt, "missing-file", "没有文件“" + name + "”，或者它不是文件夹内的普通文件。", "补上这个文件，或者从清单中删去。");
            }
            return bytes.flatMap(read -> YamlText.read(name, read, complaints));
        } catch (IOException unreadable) {
            complaints.error(listedAt, "unreadable", "文件“" + name + "”不能读取。", "检查文件是否存在、能否读取。");
            return Optional.empty();
        }
    }

    private void unlisted(ImmutableList<YamlNode.Scalar> files) {
        Set<String> listed = new HashSet<>(Set.of(HEAD));
        files.forEach(file -> listed.add(file.text()));
        try {
            for (String found : source.files()) {
                if (!listed.contains(found)) {
                    complaints.error(
                            Mark.file(found), "unlisted-file", "文件没有列在 pack.yaml 的 files 中。", "列入 files，或者删去这个文件。");
                }
            }
        } catch (IOException unreadable) {
            complaints.error(Mark.file(HEAD), "unreadable", "文件夹不能读取。", "检查文件夹是否存在、能否读取。");
        }
    }

    private Optional<Pack> assemble(PackHeader header) {
        Registers registers = Registers.empty();
        var documents = LawSection.documents(sections);
        Citations citations = new Citations(documents);
        Conditions conditions = new Conditions(classNames());
        var limits = new LimitSection(LegalLimits.bundled(), citations).read(sections);
        ImmutableMap<String, PackLimit> byId = limits.stream().collect(toImmutableMap(PackLimit::id, limit -> limit));
        MatterSection matters = new MatterSection(registers, conditions, new RuleReader(conditions, citations), byId);
        TraitForm traitForm = new TraitForm(TraitSection.read(sections, registers, conditions));
        Regime regime = new Regime(
                traitForm,
                FlowSection.classes(sections, registers, conditions),
                FlowSection.stages(sections, registers),
                FlowSection.merges(sections, registers, conditions, citations),
                FlowSection.departments(sections, registers),
                MaterialSection.read(sections, registers, citations),
                FormSection.read(sections, registers),
                matters.read(sections));
        var hours = sections.single("hours", OfficeSection::hours);
        var lights = sections.single("lights", OfficeSection::lights);
        var opinions = sections.single("opinions", OfficeSection::opinions);
        var remedies = sections.single("remedies", OfficeSection::remedies);
        registers.complain(complaints);
        if (complaints.errors() > 0) {
            return Optional.empty();
        }
        check(regime, registers);
        return Optional.of(new Pack(
                header,
                documents,
                limits,
                regime,
                hours.orElseThrow(),
                lights.orElseThrow(),
                opinions.orElseThrow(),
                remedies.orElseThrow()));
    }

    /** A plan is checked before it is used; its findings name an id, which has a line here. */
    private void check(Regime regime, Registers registers) {
        PlanCheck check = PlanCheck.of(regime);
        check.errors().forEach(finding -> complaints.error(registers.mark(finding.where()), finding));
        check.warnings().forEach(finding -> complaints.warning(registers.mark(finding.where()), finding));
    }

    /** The classes' names, before their conditions can be read: a condition may name any class. */
    private ImmutableMap<String, String> classNames() {
        ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
        for (YamlNode node : sections.items("classes")) {
            node.mapping()
                    .ifPresent(map -> map.get("id")
                            .flatMap(YamlNode::scalar)
                            .filter(id -> Slug.isSpelled(id.text()))
                            .ifPresent(id -> names.put(
                                    id.text(),
                                    map.get("name")
                                            .flatMap(YamlNode::scalar)
                                            .map(YamlNode.Scalar::text)
                                            .orElse(id.text()))));
        }
        return names.buildKeepingLast();
    }
}
