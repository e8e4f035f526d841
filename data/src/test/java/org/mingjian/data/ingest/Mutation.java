package org.mingjian.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils bytes in one of several ways; in a zip mostly the bytes of one member, so that what is inside meets the reader. */
final class Mutation {

    private record Member(String name, byte[] content) {}

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    byte[] of(byte[] content) throws IOException {
        boolean isZip = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        return isZip && random.nextInt(4) > 0 ? withSpoiltMember(content) : spoilt(content);
    }

    private byte[] withSpoiltMember(byte[] zip) throws IOException {
        var members = new ArrayList<Member>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                members.add(new Member(entry.getName(), stream.readAllBytes()));
            }
        }
        int chosen = random.nextInt(members.size());
        var bytes = new ByteArrayOutputStream();
        try (var stream = new ZipOutputStream(bytes)) {
            for (int at = 0; at < members.size(); at++) {
                stream.putNextEntry(new ZipEntry(members.get(at).name()));
                stream.write(
                        at == chosen
                                ? spoiltXml(members.get(at).content())
                                : members.get(at).content());
                stream.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Half the time the xml stays well formed: only its digits and letters change. */
    private byte[] spoiltXml(byte[] xml) {
        if (random.nextBoolean()) {
            return spoilt(xml);
        }
        var changed = xml.clone();
        for (int time = 0; time < 1 + random.nextInt(20) && changed.length > 0; time++) {
            int at = random.nextInt(changed.length);
            if (changed[at] >= '0' && changed[at] <= '9') {
                changed[at] = (byte) ('0' + random.nextInt(10));
            } else if (changed[at] >= 'a' && changed[at] <= 'z' && random.nextInt(8) == 0) {
                changed[at] = (byte) ('a' + random.nextInt(26));
            }
        }
        return changed;
    }

    private byte[] spoilt(byte[] content) {
        if (content.length < 2) {
            return content;
        }
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(content, random.nextInt(content.length));
            case 1 -> spliced(content);
            case 2 -> repeated(content);
            default -> flipped(content);
        };
    }

    private byte[] flipped(byte[] content) {
        var changed = content.clone();
        for (int time = 0; time < 1 + random.nextInt(30); time++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] spliced(byte[] content) {
        var changed = content.clone();
        int length = random.nextInt(changed.length / 2 + 1);
        int from = random.nextInt(changed.length - length);
        int to = random.nextInt(changed.length - length);
        System.arraycopy(content, from, changed, to, length);
        return changed;
    }

    private byte[] repeated(byte[] content) {
        int from = random.nextInt(content.length);
        int to = from + random.nextInt(content.length - from);
        var bytes = new ByteArrayOutputStream();
        bytes.write(content, 0, to);
        for (int time = 0; time < 1 + random.nextInt(20); time++) {
            bytes.write(content, from, to - from);
        }
        bytes.write(content, to, content.length - to);
        return bytes.toByteArray();
    }
}
