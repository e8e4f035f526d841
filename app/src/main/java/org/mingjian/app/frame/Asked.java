package org.mingjian.app.frame;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a page's address asks for (地址参数); a value that means nothing here asks for nothing. */
public record Asked(QueryParameters parameters) {

    public Optional<String> text(String name) {
        return parameters.getSingleParameter(name).filter(text -> !text.isBlank());
    }

    /** One of the words a page knows, in whatever case it was typed. */
    public Optional<String> oneOf(List<String> words, String name) {
        return text(name).map(word -> word.toUpperCase(Locale.ROOT)).filter(words::contains);
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> all, String name) {
        return text(name).map(word -> word.toUpperCase(Locale.ROOT)).flatMap(word -> Stream.of(all.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst());
    }
}
