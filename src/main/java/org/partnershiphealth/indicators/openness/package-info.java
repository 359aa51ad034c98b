/** Openness: telling of problems and solving them (pillar C). */
package org.partnershiphealth.indicators.openness;
