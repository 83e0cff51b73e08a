package org.qibu.approval.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qibu.approval.limit.DayRange;
import org.qibu.approval.limit.Light;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;

class PictureTest {
    static Stream<Function<Layout, String>> pictures() {
        return Stream.of(
                layout -> SamplePictures.overTheNationalDay().svg(layout),
                layout -> SamplePictures.year().svg(layout),
                layout -> SamplePictures.intoTheUnpublished().svg(layout),
                layout -> SamplePictures.rolled().svg(layout),
                layout -> SamplePictures.eightMatters().svg(layout),
                layout -> SamplePictures.plan().svg(layout),
                layout -> SamplePictures.deepPath().svg(layout));
    }

    @Test
    void aGanttThatBeginsOnTheFirstOfAMonthNamesThatMonth() {
        LocalDate first = LocalDate.of(2026, 6, 1);
        var row = new GanttPicture.Row(
                "立项",
                "可行性研究报告审批",
                "审批局",
                ImmutableList.of(new GanttPicture.Segment(
                        DayRange.ofClosed(first, LocalDate.of(2026, 9, 30)), GanttPicture.Kind.RUNNING, "办理")),
                ImmutableList.of(),
                Optional.empty(),
                "");
        var picture = new GanttPicture(
                "扩建", LocalDate.of(2026, 10, 19), ImmutableList.of(), ImmutableList.of(row), Optional.empty());

        assertThat(picture.svg(Layout.WIDE)).contains(">2026年6月<").doesNotContain(">2026年5月<");
    }

    @ParameterizedTest(name = "the cap is reached {0} days from today")
    @ValueSource(ints = {0, 1, 3, 5, 8, 20, 59})
    void theFlagsOfAGanttStandClearOfEachOther(int ahead) {
        GanttPicture sample = SamplePictures.eightMatters();
        var cap = new GanttPicture.Cap(44, 46, 70, Optional.of(sample.today().plusDays(ahead)), Light.YELLOW);
        var picture =
                new GanttPicture(sample.title(), sample.today(), ImmutableList.of(), sample.rows(), Optional.of(cap));
        for (Layout layout : Layout.values()) {
            List<Element> boxes = elements(parse(picture.svg(layout))).stream()
                    .filter(element -> element.getTagName().equals("rect")
                            && element.getAttribute("height").equals("17")
                            && element.getAttribute("y").equals("38"))
                    .sorted(Comparator.comparingDouble(box -> number(box, "x")))
                    .toList();
            assertThat(boxes).hasSize(2);
            assertThat(number(boxes.get(0), "x")).isNotNegative();
            assertThat(number(boxes.get(0), "x") + number(boxes.get(0), "width"))
                    .isLessThanOrEqualTo(number(boxes.get(1), "x"));
            assertThat(number(boxes.get(1), "x") + number(boxes.get(1), "width"))
                    .isLessThanOrEqualTo(layout.width());
        }
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isWellFormedAndHoldsNothingThatAStrictPolicyForbids(Function<Layout, String> picture) {
        for (Layout layout : Layout.values()) {
            Set<String> ids = new HashSet<>();
            for (Element element : elements(parse(picture.apply(layout)))) {
                assertThat(element.getTagName()).isNotIn("style", "script", "image", "use", "foreignObject", "a");
                NamedNodeMap attributes = element.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    String name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
                    assertThat(name)
                            .isNotEqualTo("style")
                            .doesNotStartWith("on")
                            .doesNotContain("href");
                }
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id"))).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isNamedAndDescribedAndFitsItsPlace(Function<Layout, String> picture) {
        for (Layout layout : Layout.values()) {
            Element svg = parse(picture.apply(layout)).getDocumentElement();
            List<String> labels = List.of(svg.getAttribute("aria-labelledby").split(" ", -1));
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(elements(svg.getOwnerDocument()))
                    .filteredOn(element -> labels.contains(element.getAttribute("id")))
                    .extracting(Element::getTagName)
                    .containsExactly("title", "desc");
            assertThat(Integer.parseInt(svg.getAttribute("width"))).isBetween(200, layout.width());
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isTheSameEachTimeAndSharesNoIdWithItsOtherLayout(Function<Layout, String> picture) {
        assertThat(picture.apply(Layout.WIDE)).isEqualTo(picture.apply(Layout.WIDE));
        assertThat(elements(parse(picture.apply(Layout.WIDE))))
                .extracting(element -> element.getAttribute("id"))
                .filteredOn(id -> !id.isEmpty())
                .doesNotContainAnyElementsOf(elements(parse(picture.apply(Layout.NARROW))).stream()
                        .map(element -> element.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    @Test
    void aCalendarTellsEveryDayItsSumsAndItsReasons() {
        String svg = SamplePictures.overTheNationalDay().svg(Layout.NARROW);
        assertThat(svg.split("class=\"qibu-day\"", -1)).hasSize(42 + 1);
        assertThat(svg)
                .contains("计入 20 日", "周末 6 日", "节假日 10 日", "依法不计入 5 日", "其中调休上班 2 日", "第20日")
                .contains("2026-10-13 依法不计入：专家评审（防洪专项评审），《行政许可法》第四十五条")
                .contains("2026-10-10 国庆节调休上班（国办发明电〔2025〕7号）")
                .contains("10月1日至10月7日 国庆节放假（国办发明电〔2025〕7号）");
    }

    @Test
    void aCalendarMarksWhatIsAssumed() {
        assertThat(SamplePictures.intoTheUnpublished().svg(Layout.WIDE))
                .contains(">暂<", "暂按工作日（该年度节假日安排未公布）", "（暂定：2027年");
    }

    @Test
    void aCalendarOfManyYearsIsCutInTheMiddle() {
        var days = SamplePictures.year().days();
        var decade = new CalendarPicture(
                "长",
                "",
                IntStream.range(0, 4000)
                        .mapToObj(i ->
                                new CalendarPicture.Day(days.get(0).date().plusDays(i), Face.COUNTED, "", "", "工作日"))
                        .collect(ImmutableList.toImmutableList()));
        String svg = decade.svg(Layout.WIDE);
        assertThat(svg).contains("2026年1月", "2026年12月", "2036年12月").doesNotContain("2030年1月");
        assertThat(svg).contains("中间");
    }

    @Test
    void aGanttChartSaysInWordsWhatItShows() {
        String svg = SamplePictures.eightMatters().svg(Layout.WIDE);
        assertThat(svg)
                .contains("工程建设许可：建设工程规划许可证核发（市自然资源局汉台分局）：2026-09-14至2026-09-18 待补正")
                .contains("2026-10-12至2026-10-23 专家评审", "承诺期限至 2026-10-28，法定期限至 2026-11-05，剩余 9 个工作日；不计时")
                .contains("审批用时 44 个工作日，上限 70 个工作日（正常）；跨度用时 46 个工作日。")
                .contains("今天 10-19", "满70日 11-24");
        for (Light light : Light.values()) {
            assertThat(svg).contains(">" + light.word() + "<");
        }
    }

    @Test
    void aPlanNamesWhatWaitsForWhat() {
        assertThat(SamplePictures.plan().svg(Layout.WIDE))
                .contains("工程建设许可：建设工程规划许可证核发（市自然资源局汉台分局，7个工作日），关键路径，在建设工程设计方案审查、初步设计审批、人防工程设计审查之后");
        var nodes = SamplePictures.plan().nodes();
        assertThatThrownBy(() -> new PlanPicture("", "", nodes, ImmutableSet.of(new PlanPicture.Edge("a", "unknown"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostileWordsStayWords() {
        String hostile = "<script>alert(1)</script>\"'&]]>\u0000\uD800";
        var node = new PlanPicture.Node("a", hostile, 0, hostile, hostile, hostile, true);
        var plan = new PlanPicture(hostile, hostile, ImmutableList.of(node), ImmutableSet.of());
        assertThat(elements(parse(plan.svg(Layout.NARROW))))
                .extracting(Element::getTagName)
                .doesNotContain("script");
    }

    @Test
    void longTextIsCutOrWrapped() {
        assertThat(Words.fit("建设工程规划许可证核发", 10, 60)).isEqualTo("建设工程规…");
        assertThat(Words.fit("短", 10, 60)).isEqualTo("短");
        assertThat(Words.wrap("自 2026-09-18 次日起算，共 20 日。", 10, 70))
                .containsExactly("自", "2026-09-18", "次日起算，共", "20 日。")
                .allMatch(line -> Words.width(line, 10) <= 75);
    }

    private static List<Element> elements(Document document) {
        var nodes = document.getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new AssertionError(svg, broken);
        }
    }
}
