/**
 * Makes raw logs of every source table, with the truth planted in them: a latent trust of each side
 * of each partnership drives what both sides do, and outcomes follow it as the chosen {@link
 * org.partnershiphealth.synthetic.World} says. In come settings and a seed; out go files as sources
 * would deliver them and a job file that maps them. It writes plain files without Spark, one
 * supplier after another, byte for byte the same for the same settings. No measure is computed
 * here: the planted truth must not share code with what is to find it.
 */
package org.partnershiphealth.synthetic;
