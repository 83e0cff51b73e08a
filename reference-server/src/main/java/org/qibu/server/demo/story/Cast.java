package org.qibu.server.demo.story;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.code.ProjectCode;

/** The projects of the demo county and who builds them; all fictional. */
public final class Cast {
    public static final DemoProject SCHOOL = new DemoProject(
            "禾畔小学教学楼扩建工程",
            ProjectCode.parse("2604-610702-89-01-617029"),
            DemoOrganisation.of("汉台区禾畔小学", "12610702H06123013E"),
            "汉台区禾畔路12号",
            "新建五层教学楼一栋，建筑面积9600平方米",
            "school-extension");
    public static final DemoProject SEWERS = new DemoProject(
            "老城片区雨污分流改造工程（一期）",
            ProjectCode.parse("2603-610702-89-01-617114"),
            DemoOrganisation.of("汉台区禾畔市政建设管理所", "12610702H061230219"),
            "汉台区槐荫街、柳塘路沿线",
            "新建雨污水管道6400米，恢复路面和绿化",
            "sewer-separation");
    public static final DemoProject HOUSING = new DemoProject(
            "槐荫里住宅小区",
            ProjectCode.parse("2602-610702-89-01-617209"),
            DemoOrganisation.of("汉中槐荫里置业有限公司", "91610702MA6YX101X9"),
            "汉台区槐荫街18号",
            "住宅楼七栋及配套用房，建筑面积86400平方米",
            "housing-estate");
    public static final DemoProject FACTORY = new DemoProject(
            "砺新标准厂房一期",
            ProjectCode.parse("2605-610702-89-01-617335"),
            DemoOrganisation.of("汉中砺新产业园开发有限公司", "91610702MA6YX2020P"),
            "汉台区砺新园区三号地块",
            "标准厂房四栋，建筑面积24800平方米",
            "standard-factory");
    public static final DemoProject FOOD = new DemoProject(
            "椒香记调味食品厂",
            ProjectCode.parse("2607-610702-89-01-617446"),
            DemoOrganisation.of("汉中椒香记食品有限公司", "91610702MA6YX30313"),
            "汉台区砺新园区五号“标准地”",
            "调味品生产车间及冷库，建筑面积18200平方米",
            "food-factory");
    public static final DemoProject HOSPITAL = new DemoProject(
            "禾畔医院门诊楼",
            ProjectCode.parse("2601-610702-89-01-617550"),
            DemoOrganisation.of("汉台区禾畔医院", "12610702H061230481"),
            "汉台区柳塘路66号",
            "门诊楼一栋，地上八层地下一层，建筑面积21500平方米",
            "hospital-clinic");
    public static final DemoProject WAREHOUSE = new DemoProject(
            "谷满仓农资小仓库",
            ProjectCode.parse("2608-610702-89-01-617666"),
            DemoOrganisation.of("汉中谷满仓农资有限公司", "91610702MA6YX5053R"),
            "汉台区稻香村路9号",
            "单层仓库一栋，建筑面积280平方米",
            "small-warehouse");
    public static final DemoProject SPLIT_WAREHOUSE = new DemoProject(
            "谷满仓农资仓库二号库",
            ProjectCode.parse("2608-610702-89-01-618005"),
            WAREHOUSE.builder(),
            "汉台区稻香村路9号",
            "由一处840平方米仓库分解申报的一栋，建筑面积280平方米",
            "split-warehouse");
    public static final DemoProject COMPLEX = new DemoProject(
            "栖云坊商业综合体",
            ProjectCode.parse("2503-610702-89-01-617776"),
            DemoOrganisation.of("汉中栖云坊商业管理有限公司", "91610702MA6YX60645"),
            "汉台区栖云路1号",
            "商业综合体一座，建筑面积74200平方米",
            "commercial-complex");
    public static final DemoProject DEPOT = new DemoProject(
            "拾光文具配送用房",
            ProjectCode.parse("2606-610702-89-01-617880"),
            DemoOrganisation.of("汉中拾光文具有限公司", "91610702MA6YXA102B"),
            "汉台区柳塘路103号",
            "配送用房一栋，建筑面积2300平方米",
            "stationery-depot");
    public static final DemoProject CARE_HOME = new DemoProject(
            "禾畔养老服务中心改造",
            ProjectCode.parse("2607-610702-89-01-617997"),
            DemoOrganisation.of("汉台区禾畔养老服务中心", "12610702H061230999"),
            "汉台区禾畔路30号",
            "改造养老用房一栋，建筑面积4300平方米",
            "care-home");

    /** All of them. */
    public static final ImmutableList<DemoProject> PROJECTS = ImmutableList.of(
            SCHOOL, SEWERS, HOUSING, FACTORY, FOOD, HOSPITAL, WAREHOUSE, SPLIT_WAREHOUSE, COMPLEX, DEPOT, CARE_HOME);

    private Cast() {}
}
