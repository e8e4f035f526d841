package org.mingjian.data.model;

/** How much a finding weighs (严重程度). */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
