package org.mingjian.analytics.gallery;

import java.util.Random;

/** A layout of reports in real use (版式); the name is the key of the baseline. */
public enum Layout {
    MINISTRY_PROJECTS("财政部项目表", Region.ANHUI, MinistryProjects::make),
    HUNAN("湖南整体", Region.HUNAN, HunanReport::make),
    HUBEI("湖北整体", Region.HUBEI, HubeiReport::make),
    HENAN_TEXT("河南平顶山式", Region.HENAN, HenanText::make),
    HENAN_FORM("河南郑州式", Region.HENAN, HenanForm::make),
    GUANGDONG("广东核查", Region.GUANGDONG, GuangdongVerification::make),
    SICHUAN("四川整体", Region.SICHUAN, SichuanReport::make),
    SICHUAN_PROJECT("四川项目", Region.SICHUAN, SichuanProject::make),
    YUNNAN("云南公开表", Region.YUNNAN, YunnanTables::make),
    JIANGXI("江西整体", Region.JIANGXI, JiangxiForm::make),
    TRANSFER_PAYMENT("中央转移支付", Region.ANHUI, TransferPayment::make),
    CHONGQING("重庆整体", Region.CHONGQING, ChongqingForm::make),
    HAINAN("海南评分表", Region.HAINAN, HainanSheet::make);

    /** Writes a report about a department. */
    @FunctionalInterface
    interface Writer {
        Made make(Facts facts, Random random);
    }

    private final String label;
    private final Region region;
    private final Writer writer;

    Layout(String label, Region region, Writer writer) {
        this.label = label;
        this.region = region;
        this.writer = writer;
    }

    String label() {
        return label;
    }

    /** The same number gives the same document. */
    Made make(long seed) {
        return writer.make(Facts.of(region, seed), new Random(seed * 31 + ordinal()));
    }
}
