package org.mingjian.data.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lock of the one owner (独占锁): {@code store.lock} is locked by the operating system and says pid and owner.
 * The lock of a process that died is free by itself, whatever the file still says.
 */
final class StoreLock implements AutoCloseable {

    /** The locked byte lies far behind the text, so that the text can be read everywhere while the lock is held. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_TEXT = 1000;

    /** A second channel in this process would, when closed, drop the lock of the first: so it is never opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final String owner;

    private StoreLock(Path file, FileChannel channel, String owner) {
        this.file = file;
        this.channel = channel;
        this.owner = owner;
    }

    /** Takes the lock in the folder, or throws the sentence that names its owner. */
    static StoreLock take(Path home, String owner) throws IOException {
        var file = home.toRealPath().resolve("store.lock");
        if (!HELD_HERE.add(file)) {
            throw inUse(home, Long.toString(ProcessHandle.current().pid()), "本进程");
        }
        try {
            return new StoreLock(file, lock(home, file, owner), owner);
        } catch (IOException | RuntimeException refused) {
            HELD_HERE.remove(file);
            throw refused;
        }
    }

    private static FileChannel lock(Path home, Path file, String owner) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw heldElsewhere(home, read(channel));
            }
            write(channel, ProcessHandle.current().pid() + "\n" + owner + "\n");
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static StoreException heldElsewhere(Path home, String text) {
        var lines = text.lines().toList();
        return lines.size() < 2
                ? inUse(home, "号未知", "刚刚启动")
                : inUse(home, lines.get(0), lines.get(1) + (lines.size() > 2 ? "，" + lines.get(2) : ""));
    }

    /**
     * Says to other processes what the owner is busy with; null when with nothing in particular. Written by a thread that
     * nobody interrupts: an interrupt closes the channel, and the lock would be gone.
     */
    void doing(@Nullable String work) throws IOException {
        var text = ProcessHandle.current().pid() + "\n" + owner + "\n" + (work == null ? "" : work + "\n");
        var broken = new AtomicReference<@Nullable IOException>();
        var writer = Thread.ofPlatform().name("store-lock").start(() -> {
            try {
                write(channel, text);
            } catch (IOException failed) {
                broken.set(failed);
            }
        });
        join(writer);
        var failed = broken.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void join(Thread writer) {
        boolean interrupted = Thread.interrupted();
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static StoreException inUse(Path home, String pid, String owner) {
        return new StoreException(
                StoreException.Category.IN_USE,
                "数据库 %s 正由进程 %s（%s）使用，请先停止该进程再试，或在它的界面里完成这项操作。".formatted(home, pid, owner));
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(buffer, 0);
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text), 0);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
