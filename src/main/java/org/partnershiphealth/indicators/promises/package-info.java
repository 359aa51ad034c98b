/** Promises (pillar G). */
package org.partnershiphealth.indicators.promises;
