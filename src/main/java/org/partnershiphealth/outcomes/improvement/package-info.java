/** Improvement: ideas put to work, and what the supplier gets out of it. */
package org.partnershiphealth.outcomes.improvement;
