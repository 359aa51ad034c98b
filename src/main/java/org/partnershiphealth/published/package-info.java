/**
 * Stage 6. In: what earlier stages computed. Out: documented Parquet tables in a run folder,
 * audited from disk and published by one small commit file. One declaration per table says its
 * columns, units and meanings; the dictionary, the column comments and the SQL views all come from
 * it. {@link org.partnershiphealth.published.RunFolder} owns every path. No number is made here.
 */
package org.partnershiphealth.published;
