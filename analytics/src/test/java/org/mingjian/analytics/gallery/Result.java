package org.mingjian.analytics.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** How one document was read (评分结果). */
public record Result(String document, String layout, String format, List<Item> items) {

    public Result {
        items = List.copyOf(items);
    }

    public Tally tally(Predicate<Item> which) {
        return Tally.of(items.stream().filter(which).toList());
    }

    public static List<Item> items(Collection<Result> results) {
        var items = new ArrayList<Item>();
        results.forEach(result -> items.addAll(result.items()));
        return items;
    }

    /** What the targets of reading count. */
    public static boolean isCore(Item item) {
        return item.category() != Item.Category.IDENTITY && item.category() != Item.Category.DETAIL;
    }

    /** Every miss and every extra, a line each. */
    public List<String> lines() {
        return items.stream()
                .filter(item -> item.state() != Item.State.READ)
                .map(item -> "%s  %s %s %s %s"
                        .formatted(
                                document,
                                item.state() == Item.State.MISSED ? "漏" : "多",
                                item.category(),
                                item.label(),
                                item.text()))
                .toList();
    }
}
