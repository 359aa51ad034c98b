/** Respect for the calendar: what is placed on the days off of the partner (pillar F). */
package org.partnershiphealth.indicators.calendar;
