package org.partnershiphealth.facts;

/**
 * The side that owes an answer.
 *
 * @param clock its working time; null where its zone or calendar is unknown: then no limit is known
 * @param limitHours business hours in which an answer is in time
 */
record Responder(WorkClock clock, int limitHours) {}
