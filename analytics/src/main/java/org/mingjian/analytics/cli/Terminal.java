package org.mingjian.analytics.cli;

import java.lang.reflect.InvocationTargetException;

/** Whether a person watches (终端): a line may then be written over. */
final class Terminal {

    private Terminal() {}

    /** From Java 22 on there is a console even where nobody watches; it says so itself. */
    static boolean isInteractive() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }
}
