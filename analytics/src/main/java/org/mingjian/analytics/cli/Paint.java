package org.mingjian.analytics.cli;

import org.mingjian.data.model.Severity;

/** Colours of a terminal (终端颜色); plain text where there is none. */
enum Paint {
    ON,
    OFF;

    static Paint of(boolean coloured) {
        return coloured ? ON : OFF;
    }

    String bold(String text) {
        return with("1", text);
    }

    String quiet(String text) {
        return with("2", text);
    }

    String quote(String text) {
        return with("36", text);
    }

    String good(String text) {
        return with("32", text);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case HIGH -> with("1;31", text);
            case MEDIUM -> with("1;33", text);
            case LOW -> with("1;34", text);
        };
    }

    private String with(String code, String text) {
        return this == ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
