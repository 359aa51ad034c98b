/** Solving problems together (pillar E). */
package org.partnershiphealth.indicators.joint;
