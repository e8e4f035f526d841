package org.mingjian.analytics.population;

import java.util.SplittableRandom;

/** Names of places that do not exist (虚构地名): the same number has the same name, no two of one kind share one. */
final class Places {

    private static final String[] PROVINCES = {
        "云岚省", "星河省", "霜林省", "碧川省", "鹿鸣省", "晴野省", "沧屿省", "青霄省", "月泽省", "雁山省", "枫原省",
        "澄海省", "朔风省", "锦溪省", "苍梧岭省", "瑶光省", "天泉省", "紫塞省", "玉湖省", "丹霞岭省", "银杏省", "翠屏省",
        "曙光省", "寒江省", "绿洲省", "赤水原省", "琼台省", "白鹭省", "松涛省", "竹海省", "梅岭省"
    };
    private static final String FIRST = "岚霁汀澜霜鹭枫桐麓砚榆荻苇萤蓼芷菱槿棠桉柘楠樟椿槐柏栎梓枳橡璟琅珩琮瑾璞玥珞琦璇曦晗昀昕旻晏暄昶晟旭涵泠湉淇漪沁沅溆渌滢";
    private static final String SECOND = "川浦泽原台陵桥口湖坪溪州林岗塘渡丘屿湾坝岭塬城关集垭堡寨墩沟冈埠洲浒滩崖坞岙峪坡";

    private Places() {}

    static String province(int number) {
        return PROVINCES[number];
    }

    static String city(int number) {
        return pair(number + 7) + "市";
    }

    static String county(int number) {
        int pairs = FIRST.length() * SECOND.length();
        return number < pairs ? pair(number) + "县" : pair(number - pairs) + "区";
    }

    /** A county whose name shares nothing with the department's places. */
    static String foreign(MadeDepartment department, SplittableRandom random) {
        var own = department.name() + department.provinceName() + department.city() + department.county();
        String place;
        do {
            place = county(random.nextInt(FIRST.length() * SECOND.length()));
        } while (own.contains(place.substring(0, 2)));
        return place;
    }

    /** Walks over all pairs of a first and a second character without repeating one. */
    private static String pair(int number) {
        int row = number / FIRST.length();
        int first = number % FIRST.length();
        int second = (row * 11 + first) % SECOND.length();
        return "" + FIRST.charAt(first) + SECOND.charAt(second);
    }
}
