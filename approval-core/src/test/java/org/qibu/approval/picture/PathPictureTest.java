package org.qibu.approval.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qibu.approval.trail.Hash;
import org.qibu.approval.trail.InclusionProof;
import org.qibu.approval.trail.Nodes;
import org.qibu.approval.trail.Prover;
import org.qibu.approval.trail.TreeHash;
import org.qibu.approval.trail.TreeHead;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The way of an entry up to the root, in logs whose every hash is at hand. */
class PathPictureTest {
    private static final TreeHash HASHING = TreeHash.sha256();

    /** The root over the entries themselves, by the definition of RFC 6962 section 2.1. */
    private static Hash root(long from, long to) {
        if (to - from == 1) {
            return HASHING.leaf(("entry " + from).getBytes(UTF_8));
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        return HASHING.node(root(from, middle), root(middle, to));
    }

    private static final Nodes NODES = (level, index) -> root(index << level, (index + 1) << level);

    private static PathPicture picture(long index, long size) {
        Prover prover = new Prover(HASHING, NODES, size);
        return PathPicture.of("路径", HASHING, root(index, index + 1), prover.inclusion(index), prover.head());
    }

    @Test
    void saysOfEveryNodeWhichEntriesItCovers() {
        for (long size = 1; size <= 17; size++) {
            for (long index = 0; index < size; index++) {
                PathPicture picture = picture(index, size);
                assertThat(picture.isProved()).isTrue();
                for (PathPicture.Step step : picture.steps()) {
                    assertThat(step.beside()).isEqualTo(root(step.first(), step.last() + 1));
                    assertThat(step.isLeft()).isEqualTo(step.last() < index);
                }
                long covered = 1;
                for (PathPicture.Step step : picture.steps()) {
                    covered += step.besides();
                    assertThat(step.covered()).isEqualTo(covered);
                }
                assertThat(covered).isEqualTo(size);
            }
        }
    }

    @Test
    void standsAtTheRootInALogOfOneEntry() {
        PathPicture picture = picture(0, 1);
        assertThat(picture.steps()).isEmpty();
        assertThat(picture.root()).isEqualTo(picture.leaf());
        assertThat(picture.svg(Layout.NARROW)).contains("算出的根", "记录 0");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void saysInWordsWhatItShows(Layout layout) {
        PathPicture picture = picture(5, 7);
        String svg = picture.svg(layout);
        String leaf = picture.leaf().toString();
        assertThat(svg)
                .contains("记录 5 的叶为 " + leaf.substring(0, 8))
                .contains("第 1 步：与左边的 " + root(4, 5).toString().substring(0, 8), "（记录 4）合成")
                .contains("第 2 步：与右边的 " + root(6, 7).toString().substring(0, 8), "（记录 6）合成")
                .contains("第 3 步：与左边的 " + root(0, 4).toString().substring(0, 8), "（记录 0 至 3）合成")
                .contains(" 等于检查点的根 " + root(0, 7).toString().substring(0, 8))
                .contains("检查点共 7 条记录");
        picture.steps()
                .forEach(step -> assertThat(svg)
                        .contains("data-hash=\"" + step.beside() + "\"")
                        .contains("data-hash=\"" + step.above() + "\""));
    }

    @Test
    void showsThatAWayLeadsElsewhere() {
        TreeHead signed = new TreeHead(7, root(0, 8));
        PathPicture astray =
                PathPicture.of("路径", HASHING, root(5, 6), new Prover(HASHING, NODES, 7).inclusion(5), signed);
        assertThat(astray.isProved()).isFalse();
        assertThat(astray.svg(Layout.WIDE)).contains("≠", "不等于检查点的根").doesNotContain(">=<");
    }

    @Test
    void refusesAProofThatIsNoneOfThisTree() {
        TreeHead tree = new TreeHead(7, root(0, 7));
        Hash leaf = root(5, 6);
        List<Hash> path = new Prover(HASHING, NODES, 7).inclusion(5).path();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(leaf);
        for (InclusionProof wrong : List.of(
                new InclusionProof(7, path),
                new InclusionProof(-1, path),
                new InclusionProof(5, longer),
                new InclusionProof(5, path.subList(1, path.size())))) {
            assertThatThrownBy(() -> PathPicture.of("路径", HASHING, leaf, wrong, tree))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aTreeOfTwentyFourLevelsIsReadable(Layout layout) throws Exception {
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        SamplePictures.deepPath().svg(layout).getBytes(UTF_8)))
                .getDocumentElement();
        List<Element> boxes = elements(svg, "g");
        assertThat(boxes).hasSize(1 + 24 + 24 + 1);
        for (Element box : boxes) {
            Element frame = elements(box, "rect").get(0);
            double left = number(frame, "x");
            double right = left + number(frame, "width");
            assertThat(left).isNotNegative();
            assertThat(right).isLessThanOrEqualTo(layout.width());
            assertThat(number(frame, "y") + number(frame, "height")).isLessThanOrEqualTo(number(svg, "height"));
            for (Element words : elements(box, "text")) {
                int size = (int) number(words, "font-size");
                double half = Words.width(words.getTextContent(), size) / 2;
                assertThat(size).isGreaterThanOrEqualTo(12);
                assertThat(number(words, "x") - half).isGreaterThan(left);
                assertThat(number(words, "x") + half).isLessThan(right);
            }
        }
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("第 24 步：");
    }

    private static List<Element> elements(Element within, String tag) {
        NodeList found = within.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
