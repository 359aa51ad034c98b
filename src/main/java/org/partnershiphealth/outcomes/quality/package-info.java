/** What quality came of it. */
package org.partnershiphealth.outcomes.quality;
