/**
 * Stage 0. Pure numerical code: no Spark, no import of ours. One statistic per file, immutable
 * results; each names its source. Doubles in, doubles out; a NaN in a result means "undefined" and
 * is turned into null by whoever writes it down.
 */
package org.partnershiphealth.estimators;
