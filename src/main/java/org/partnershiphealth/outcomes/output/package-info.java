/** Output: whether what was ordered arrives, when, and how much of it. */
package org.partnershiphealth.outcomes.output;
