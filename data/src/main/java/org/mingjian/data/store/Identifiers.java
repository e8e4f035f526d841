package org.mingjian.data.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.data.model.Finding;
import org.mingjian.data.model.Origin;
import org.mingjian.data.model.ReportIdentity;

/** Makes the opaque keys (标识): the same facts give the same key in every store. */
final class Identifiers {

    /** Eighty bits: a clash among a million reports is one in ten thousand million million. */
    private static final int LENGTH = 20;

    private static final String SEPARATOR = "\u001f";

    private Identifiers() {}

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    static String department(ReportIdentity identity, Origin origin) {
        return key(
                origin,
                comparable(Objects.requireNonNull(identity.department())),
                comparable(identity.province()),
                comparable(identity.city()),
                comparable(identity.county()));
    }

    static String report(String departmentId, ReportIdentity identity, int version) {
        return key(
                departmentId,
                Objects.requireNonNull(identity.fiscalYear()).value(),
                identity.kind(),
                comparable(identity.project()),
                version);
    }

    static String report(StoredReport stored, int version) {
        return key(
                stored.departmentId(),
                stored.fiscalYear().value(),
                stored.kind(),
                comparable(stored.project()),
                version);
    }

    /** A finding is identified by report, rule and first place; the number tells two at the same place apart. */
    static String finding(String reportId, Finding finding, int number) {
        var place = finding.evidence().getFirst();
        return key(
                reportId,
                finding.rule(),
                place.page(),
                place.block(),
                place.row(),
                place.column(),
                place.quote(),
                number);
    }

    /** The text for comparing: compatible characters alike, without white space; absent is empty. */
    static String comparable(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static String key(@Nullable Object... parts) {
        var joined = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return sha256(joined.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
