package org.partnershiphealth.report.page;

import java.time.LocalDate;

/**
 * What a document says about itself.
 *
 * @param title shown by readers
 * @param language BCP 47
 * @param asOf the data cut-off: the only date in the file
 * @param mark confidentiality mark of the footer, may be empty
 * @param runId the run the document belongs to
 */
public record Imprint(String title, String language, LocalDate asOf, String mark, String runId) {}
