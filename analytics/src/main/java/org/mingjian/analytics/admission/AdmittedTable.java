package org.mingjian.analytics.admission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.DocumentFormat;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.Report;
import org.mingjian.data.store.DocumentRole;
import org.mingjian.data.store.ReceivedTable;
import org.mingjian.data.template.TableReading;

/** A checked table as the store takes it in (待入库数据表). */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record AdmittedTable(TableReading reading, String sha256, DocumentFormat format, byte[] content, Origin origin)
        implements ReceivedTable {

    static AdmittedTable of(TableReading reading, DocumentFormat format, byte[] content, Origin origin) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new AdmittedTable(reading, HexFormat.of().formatHex(digest), format, content, origin);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String fileName() {
        return reading.file();
    }

    /**
     * The lines of a form have the role of a form, so that figures and lines of one year complete each other.
     *
     * @see "Decision 0077"
     */
    @Override
    public DocumentRole role() {
        return switch (reading.template()) {
            case INDICATOR_LINES -> DocumentRole.FORM;
            case DEPARTMENT_YEAR, THREE_PUBLIC, VERIFIED_SCORES -> DocumentRole.DATA;
        };
    }

    @Override
    public void forEachBlock(Consumer<Block> heard) {
        reading.forEachBlock(heard);
    }

    @Override
    public void forEachReport(Consumer<Report> heard) {
        reading.forEachReport(heard);
    }
}
