package org.partnershiphealth.extracts;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnershiphealth.extracts.SourceFiles.InputFile;

/**
 * An export as its reader gives it.
 *
 * @param rows the export's own columns, and {@link Service}'s path, block, id, malformed, undecoded
 * @param columns the names of the export's columns
 * @param files what was read; empty for a database
 * @param unused columns that this mapping makes nothing from
 */
record Source(Dataset<Row> rows, List<String> columns, List<InputFile> files, Set<String> unused) {}
