package org.mingjian.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.text.TextExtractor;
import org.mingjian.data.model.GovernmentLevel;
import org.mingjian.data.model.ReportIdentity;
import org.mingjian.data.model.ReportKind;

class IdentityReaderTest {

    private static final String WHOLE = "部门整体支出绩效自评报告";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        衡东县林业局2022年度部门整体支出绩效自评报告          | 衡东县林业局
        关于衡东县林业局2022年部门整体支出绩效自评情况的报告   | 衡东县林业局
        附件1：2022年度衡东县林业局部门整体支出绩效自评报告    | 衡东县林业局
        县政协部门整体支出绩效自评报告                         | 县政协
        中共南县县委组织部2020年部门决算情况说明               | 中共南县县委组织部
        随州市公安局曾都分局2019年决算公开报告                 | 随州市公安局曾都分局
        天长市水利局防御股项目支出绩效自评（2022年度）         | 天长市水利局
        部门整体支出绩效自评表 填报单位（盖章）：219001-衡东县林业局 填报日期：2022年3月 | 衡东县林业局
        预算部门名称：衡东县林业局（汇总）                     | 衡东县林业局
        一级预算单位名称 衡东县林业局                          | 衡东县林业局
        部门（盖章）：泸 州市文化和旅游局                      | 泸州市文化和旅游局
        单位：清远市卫生健康委员会 2021年9月28日               | 清远市卫生健康委员会
        主管部门 永州市教育局 实施单位 永州市第九中学 自评得分98 | 永州市第九中学
        主管部门 宣城市公安局 实施单位 禁毒支队 （万元）        | 宣城市公安局禁毒支队
        主管部门 永州市教育局 实施单位 各县区 自评得分98        | 永州市教育局
        """)
    void findsTheDepartment(String page, String department) {
        var kind = page.startsWith("主管部门") ? "项目支出绩效自评表\n" : "";
        assertThat(read(kind + page).department()).isEqualTo(department);
    }

    @Test
    void joinsANameThatRunsOverTwoLines() {
        var who = read("湖南省永州市零陵区住房\n和城乡建设局2021年度部门整体支出绩效自评报告");

        assertThat(who.department()).isEqualTo("湖南省永州市零陵区住房和城乡建设局");
        assertThat(who.county()).isEqualTo("零陵区");
    }

    @Test
    void readsFieldsPrintedOneALine() {
        var who = read("项目支出绩效自评表\n（20 21 年度）\n项目名称\n检测经费\n主管部门\n实施单位\n乐亭县市场监督管理局\n项目资金");

        assertThat(who.department()).isEqualTo("乐亭县市场监督管理局");
        assertThat(who.project()).isEqualTo("检测经费");
        assertThat(who.fiscalYear().value()).isEqualTo(2021);
    }

    @Test
    void takesTheSignatureWhereNothingElseNamesIt() {
        var who = read(WHOLE + "\n我局2021年认真履职，赴深圳市南山区招商。\n临湘市商务局\n2022年4月15日");

        assertThat(who.department()).isEqualTo("临湘市商务局");
        assertThat(who.city()).isEqualTo("岳阳市");
        assertThat(who.fiscalYear().value()).isEqualTo(2021);
    }

    @Test
    void takesTheBodyThatIsIntroducedWithItsShortName() {
        var who = read("2021年度绩效自评报告\n根据要求，吉林市文化广播电视和旅游局（以下简称“市文旅局”）开展自评。");

        assertThat(who.department()).isEqualTo("吉林市文化广播电视和旅游局");
        assertThat(who.sector()).isEqualTo("文旅");
    }

    @Test
    void doesNotTakeTheAddressee() {
        assertThat(read(WHOLE + "\n衡阳市财政局：\n我局2021年认真履职。").department()).isNull();
    }

    @Test
    void doesNotTakeTheAccountantsOrACompany() {
        assertThat(read(WHOLE + "\n实施单位：衡阳市某某建设有限公司").department()).isNull();
    }

    @Test
    void asksTheFileNameLastAndSaysSo() {
        var reader = new IdentityReader(blocks(WHOLE), new TableRows(), "衡东县水利局2021年度部门整体支出绩效自评报告.txt");

        var who = reader.read();

        assertThat(who.department()).isEqualTo("衡东县水利局");
        assertThat(who.fiscalYear().value()).isEqualTo(2021);
        assertThat(who.departmentSource()).isNull();
    }

    @Test
    void saysWhereTheNameStands() {
        var source = read("2021年度部门整体支出绩效自评表\n填报单位：219001-衡东县 林业局").departmentSource();

        assertThat(source.block()).isEqualTo(2);
        assertThat(source.quote()).isEqualTo("衡东县 林业局");
    }

    @Test
    void asksTheDocumentWhereASegmentIsSilent() {
        var document = blocks("衡东县林业局2022年度项目支出绩效自评\n\n项目名称：造林\n\n项目名称：护林");

        var who = new IdentityReader(document, new TableRows(), null)
                .of(document.subList(1, 2))
                .read();

        assertThat(who.department()).isEqualTo("衡东县林业局");
        assertThat(who.fiscalYear().value()).isEqualTo(2022);
        assertThat(who.project()).isEqualTo("造林");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        益阳市商务局         | 湖南省             | 益阳市 | -                 | CITY
        武汉东西湖区教育局   | 湖北省             | 武汉市 | 东西湖区          | COUNTY
        长阳县卫生健康局     | 湖北省             | 宜昌市 | 长阳土家族自治县  | COUNTY
        红河州数据发展中心   | 云南省             | 红河哈尼族彝族自治州 | -   | CITY
        湖南省林业局         | 湖南省             | -      | -                 | PROVINCE
        朝阳市商务局         | 辽宁省             | 朝阳市 | -                 | CITY
        池州市贵池区棠溪镇人民政府 | 安徽省       | 池州市 | 贵池区            | TOWNSHIP
        重庆市涪陵区财政局   | 重庆市             | -      | 涪陵区            | COUNTY
        重庆市万盛经济技术开发区管委会 | 重庆市   | -      | 万盛经济技术开发区 | COUNTY
        鼓楼区民政局         | -                  | -      | -                 | -
        """)
    void findsThePlaceInTheName(String name, String province, String city, String county, GovernmentLevel level) {
        var who = read(name + "2021年度" + WHOLE);

        assertThat(who.province()).isEqualTo(province);
        assertThat(who.city()).isEqualTo(city);
        assertThat(who.county()).isEqualTo(county);
        assertThat(who.level()).isEqualTo(level);
    }

    @Test
    void tellsCountiesOfOneNameApartByTheirCity() {
        assertThat(read("鼓楼区民政局2021年度" + WHOLE + "\n根据福州市财政局通知开展自评。").city()).isEqualTo("福州市");
    }

    @Test
    void takesThePlaceFromTheFinanceBureauAndNotFromTheInvestors() {
        var who = read("县政协" + WHOLE + "\n（2021年度）\n根据《南县财政局关于开展2022年度绩效自评的通知》，赴深圳市南山区招商，又到杭州市西湖区。");

        assertThat(who.county()).isEqualTo("南县");
        assertThat(who.city()).isEqualTo("益阳市");
        assertThat(who.level()).isEqualTo(GovernmentLevel.COUNTY);
    }

    @Test
    void takesOnlyTheProvinceFromADocumentNumber() {
        var who = read("某某局" + WHOLE + "\n根据湘财绩〔2020〕7号文件，2021年开展自评。");

        assertThat(who.province()).isEqualTo("湖南省");
        assertThat(who.city()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        （二〇二一年度）                                       | 2021
        （2 0 2 1 年 度）                                      | 2021
        2021—2022年度                                          | 2022
        2022年政府绩效公开说明：对2021年度自评。               | 2021
        根据《关于开展2022年度绩效自评工作的通知》对2021年度自评 | 2021
        填报日期：2022年8月10日                                | 2021
        2021年全年执行数5万元，比2020年增加1万元，2021年末无结余 | 2021
        """)
    void findsTheFiscalYear(String line, int year) {
        assertThat(read("项目支出绩效自评表\n" + line).fiscalYear().value()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "2021年度部门整体支出绩效自评报告, SELF_EVALUATION",
        "部门整体支出绩效自评核查报告, VERIFICATION",
        "区域绩效目标自评表, PROJECT_SELF_EVALUATION",
        "2021年度项目支出绩效自评表, PROJECT_SELF_EVALUATION",
        "2018年“三公”经费支出预算情况说明, THREE_PUBLIC",
        "2021年度部门决算公开报告, FINAL_ACCOUNTS",
        "会议纪要, OTHER"
    })
    void tellsTheKind(String title, ReportKind kind) {
        assertThat(read(title).kind()).isEqualTo(kind);
    }

    @Test
    void doesNotTakeARateOfThreePublicExpensesForAReportAboutThem() {
        assertThat(read("绩效自评\n“三公”经费变动率|≤0得5|5|5").kind()).isEqualTo(ReportKind.SELF_EVALUATION);
    }

    @ParameterizedTest
    @CsvSource({"衡东县棠林镇人民政府, 乡镇街道", "共青团益阳市委员会, 党群", "衡东县人民检察院, 司法", "铁岭市统计局, 审计统计", "衡东县乡村振兴局, 农业农村"})
    void tellsTheSectorFromTheNameWithoutItsPlace(String name, String sector) {
        assertThat(read(name + "2021年度" + WHOLE).sector()).isEqualTo(sector);
    }

    private static ReportIdentity read(String page) {
        return new IdentityReader(blocks(page), new TableRows(), null).read();
    }

    private static List<Block> blocks(String page) {
        return new TextExtractor().blocks(page);
    }
}
