package org.mingjian.app.intake;

import java.time.LocalDateTime;

/** A file that was refused, and why (拒收记录). */
record Refusal(String fileName, String message, LocalDateTime receivedAt) {}
