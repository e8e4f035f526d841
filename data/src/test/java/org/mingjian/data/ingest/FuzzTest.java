package org.mingjian.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mingjian.data.extract.Block;
import org.mingjian.data.extract.ExtractedDocument;
import org.mingjian.data.extract.ExtractionException;

/**
 * Whatever happens to the bytes of a file, it is read into sound blocks or refused with a Chinese sentence, in bounded
 * time. The seed of a failing try is printed by jqwik and given back with {@code @Property(seed = ...)}.
 */
class FuzzTest {

    private static final Duration BUDGET = Duration.ofSeconds(15);
    private static final long MOST_SECONDS_A_FILE = 10;
    private static final ExecutorService WORKER =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private static Instant end = Instant.MAX;
    private static List<SeedFile> seeds = List.of();

    @BeforeContainer
    static void collectSeeds() throws Exception {
        seeds = SeedFile.all();
        end = Instant.now().plus(BUDGET);
    }

    @AfterContainer
    static void stop() {
        WORKER.shutdownNow();
    }

    @Property(tries = 600, seed = "20211121", shrinking = ShrinkingMode.OFF)
    void aSpoiltFileIsReadOrRefused(@ForAll long seed) throws Exception {
        Assume.that(Instant.now().isBefore(end));
        var random = new Random(seed);
        var file = seeds.get(random.nextInt(seeds.size()));
        var content = new Mutation(random).of(file.content());
        assertSound(file.name(), content);
    }

    /** Every seed itself is sound, so that what the mutations break was whole. */
    @Property(tries = 1)
    void aWholeFileIsRead() throws Exception {
        for (var file : seeds) {
            var documents = read(file.name(), file.content());
            assertThat(documents).as(file.name()).isNotEmpty().allSatisfy(document -> {
                assertThat(document.blocks()).isNotEmpty();
                assertSound(document);
            });
        }
    }

    private static void assertSound(String name, byte[] content) throws Exception {
        var reading = WORKER.submit(() -> read(name, content));
        try {
            reading.get(MOST_SECONDS_A_FILE, TimeUnit.SECONDS).forEach(FuzzTest::assertSound);
        } catch (TimeoutException hanging) {
            reading.cancel(true);
            throw new AssertionError("%s took more than %d s".formatted(name, MOST_SECONDS_A_FILE), hanging);
        } catch (ExecutionException thrown) {
            assertThat(thrown.getCause()).as(name).isInstanceOf(ExtractionException.class);
            var message = ((ExtractionException) thrown.getCause()).problem().message();
            assertThat(message)
                    .as(name)
                    .endsWith("。")
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("Exception");
        }
    }

    /** The file itself, or those of the files inside it that can be read. */
    private static List<ExtractedDocument> read(String name, byte[] content) throws ExtractionException {
        var documents = new ArrayList<ExtractedDocument>();
        boolean unpacked = Unpacking.ARCHIVES.unpack(content, packed -> {
            try {
                documents.add(new DocumentExtraction().extract(packed.name(), packed.content()));
            } catch (ExtractionException refused) {
                assertThat(refused.problem().message()).endsWith("。");
            }
        });
        if (!unpacked) {
            documents.add(new DocumentExtraction().extract(name, content));
        }
        return documents;
    }

    private static void assertSound(ExtractedDocument document) {
        int number = 0;
        for (var block : document.blocks()) {
            assertThat(block.number()).isEqualTo(++number);
            switch (block) {
                case Block.Paragraph paragraph -> assertThat(paragraph.text()).isNotNull();
                case Block.Grid grid -> assertSound(grid);
            }
        }
    }

    private static void assertSound(Block.Grid grid) {
        for (int at = 0; at < grid.rows().size(); at++) {
            int column = 0;
            for (var cell : grid.rows().get(at).cells()) {
                assertThat(cell.text()).isNotNull();
                assertThat(cell.row()).isEqualTo(at + 1);
                assertThat(cell.column()).isGreaterThan(column);
                column = cell.column() + cell.columnSpan() - 1;
            }
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }
}
