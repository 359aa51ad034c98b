/** Cost: prices, what arrives with them, and what working together costs besides. */
package org.partnershiphealth.outcomes.cost;
