package org.mingjian.data.extract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.data.extract.ExtractionException;
import org.mingjian.data.model.ProblemCode;

class ArchiveTest {

    private static final Limits SMALL = new Limits(4, 9 << 20, 20 << 20, 100, 2);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void namesFilesByTheirPathInEitherEncoding(String charset) throws Exception {
        var content = zip(Charset.forName(charset), Map.of("二〇二一年/自评报告.txt", text("甲")));
        assertThat(read(content)).extracting(Member::name).containsExactly("二〇二一年/自评报告.txt");
        assertThat(Archive.isArchive(content)).isTrue();
    }

    @Test
    void takesStepsOutOfTheArchiveAwayAndLeavesHiddenFilesOut() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("../../etc/a.txt", text("甲"));
        files.put("C:\\temp\\b.txt", text("乙"));
        files.put("__MACOSX/._a.txt", text("丙"));
        files.put("/c.txt", text("丁"));
        assertThat(read(zip(StandardCharsets.UTF_8, files)))
                .extracting(Member::name)
                .containsExactly("etc/a.txt", "temp/b.txt", "c.txt");
    }

    @Test
    void opensAnArchiveInsideButNotAThird() throws Exception {
        var third = zip("third.txt", text("三"));
        var second = zip(StandardCharsets.UTF_8, ordered("second.txt", text("二"), "third.zip", third));
        var members = read(zip("second.zip", second));
        assertThat(members).extracting(Member::name).containsExactly("second.zip/second.txt", "second.zip/third.zip");
        assertThat(members.getFirst()).isInstanceOf(Member.Content.class);
        assertThat(((Member.Refused) members.getLast()).problem().message()).contains("第 3 层压缩包");
    }

    @Test
    void refusesABombByNameAndGoesOn() throws Exception {
        var files = ordered("bomb.txt", new byte[(8 << 20) + 1], "large.txt", new byte[(9 << 20) + 1]);
        files.put("good.txt", text("好"));
        var members = read(SMALL, zip(StandardCharsets.UTF_8, files));
        assertThat(members).extracting(Member::name).containsExactly("bomb.txt", "large.txt", "good.txt");
        assertThat(((Member.Refused) members.get(0)).problem().message()).contains("压缩炸弹");
        assertThat(((Member.Refused) members.get(1)).problem().code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(members.get(2)).isInstanceOf(Member.Content.class);
    }

    @Test
    void stopsWhereAllTogetherAreTooLargeOrTooMany() throws Exception {
        var large = new byte[8 << 20];
        var heavy = ordered("a.txt", large, "b.txt", large);
        heavy.put("c.txt", large);
        assertThatThrownBy(() -> read(SMALL, zip(StandardCharsets.UTF_8, heavy)))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("解压后超过 20 MB");
        var many = new LinkedHashMap<String, byte[]>();
        for (int number = 1; number <= 5; number++) {
            many.put(number + ".txt", text("甲"));
        }
        assertThatThrownBy(() -> read(SMALL, zip(StandardCharsets.UTF_8, many)))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("超过 4 个");
    }

    @Test
    void refusesALockedFileByName() throws Exception {
        var locked = zip("密件.txt", text("甲"));
        // the first bit of the general purpose flags: local header at 6, directory header at 8
        locked[6] |= 1;
        locked[directory(locked) + 8] |= 1;
        assertThat(read(locked)).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("密件.txt");
            assertThat(((Member.Refused) member).problem().code()).isEqualTo(ProblemCode.PASSWORD_PROTECTED);
        });
    }

    @Test
    void refusesADamagedArchive() throws Exception {
        var whole = zip("a.txt", text("甲"));
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 30)))
                .isInstanceOf(ExtractionException.class)
                .hasMessageContaining("压缩包已损坏");
    }

    @Test
    void tellsAnOfficeDocumentFromAnArchive() throws Exception {
        assertThat(Archive.isArchive(zip("[Content_Types].xml", text("<Types/>"))))
                .isFalse();
        assertThat(Archive.isArchive(text("PK is no zip"))).isFalse();
    }

    private static List<Member> read(byte[] content) throws ExtractionException {
        return read(Limits.STANDARD, content);
    }

    private static List<Member> read(Limits limits, byte[] content) throws ExtractionException {
        var members = new ArrayList<Member>();
        new Archive(limits, members::add).read("", content, 1);
        return members;
    }

    private static int directory(byte[] zip) {
        for (int at = 0; at + 3 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new AssertionError("no directory");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LinkedHashMap<String, byte[]> ordered(String name, byte[] content, String other, byte[] more) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(name, content);
        files.put(other, more);
        return files;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(StandardCharsets.UTF_8, Map.of(name, content));
    }

    private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
