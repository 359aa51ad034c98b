/**
 * What a job asks for. In: the job file (YAML). Out: {@link org.partnershiphealth.config.JobFile},
 * a tree of records with every default filled in, and the vocabulary that all stages share. Nothing
 * here touches data.
 */
package org.partnershiphealth.config;
