package org.mingjian.analytics.gallery;

import java.util.List;

/** Where the made departments are (地区). */
enum Region {
    ANHUI("安徽省", List.of("芜湖市", "滁州市", "六安市")),
    HUNAN("湖南省", List.of("衡阳市", "郴州市", "怀化市")),
    HUBEI("湖北省", List.of("荆州市", "宜昌市", "孝感市")),
    HENAN("河南省", List.of("许昌市", "安阳市", "洛阳市")),
    GUANGDONG("广东省", List.of("江门市", "茂名市", "清远市")),
    SICHUAN("四川省", List.of("绵阳市", "泸州市", "广元市")),
    YUNNAN("云南省", List.of("曲靖市", "玉溪市", "保山市")),
    JIANGXI("江西省", List.of("吉安市", "抚州市", "新余市")),
    CHONGQING("重庆市", List.of("重庆市")),
    HAINAN("海南省", List.of("海口市", "三亚市", "儋州市"));

    private final String province;
    private final List<String> cities;

    Region(String province, List<String> cities) {
        this.province = province;
        this.cities = cities;
    }

    String province() {
        return province;
    }

    List<String> cities() {
        return cities;
    }
}
