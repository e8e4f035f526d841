package org.mingjian.data.read;

/** What a figure is about (指标对象); with a stage it names a measure. */
enum Subject {
    TOTAL,
    BASIC,
    PROJECT,
    REVENUE,
    REVENUE_WITH_CARRY_OVER,
    OPENING_CARRY_OVER,
    CLOSING_CARRY_OVER,
    BASIC_CARRY_OVER,
    CARRY_OVER,
    PERSONNEL,
    OPERATING,
    OPERATING_PER_CAPITA,
    THREE_PUBLIC,
    OVERSEAS_TRAVEL,
    RECEPTION,
    VEHICLES,
    VEHICLE_PURCHASE,
    VEHICLE_OPERATION,
    PROCUREMENT,
    FIXED_ASSETS,
    IDLE_ASSETS,
    STAFF_ESTABLISHED,
    STAFF_ACTUAL,
    STAFF,
    SPECIAL_FUND,
    COST,
    SATISFACTION,
    ADJUSTMENT,
    /** Something else: figures about it are not among the measures. */
    OTHER
}
