/**
 * Stage 2. In: the canonical source tables. Out: facts, one row per accountable event, in which
 * every question of order, calendar, zone, currency and absence has been answered, so that a
 * measure is a plain aggregate. One file per fact. What counts as good or bad is not decided here:
 * see {@code indicators}.
 */
package org.partnershiphealth.facts;
