package org.partnershiphealth.extracts;

/** Why a row is not accepted. The names stand in {@code rejected_rows} and {@code rule_result}. */
enum Rule {
  /** The reader could not make a row of the record. */
  MALFORMED(
      "records that are no rows", "mend the record: too few or too many fields, or an open quote"),
  /** The row does not meet the mapping's {@code where}. */
  WHERE("rows left out by the job", ""),
  /** The row's own event is after the cut-off. */
  AFTER_AS_OF("rows of events after the cut-off", ""),
  /** What the row refers to was itself left out by {@code where} or by the cut-off. */
  PARENT_FILTERED("rows of what was left out itself", ""),
  /** A source is there, but the mapping makes nothing of it. */
  TYPE(
      "rows with a cell that is not of its kind",
      "mend the cell, declare its style, or add it to 'missing'"),
  /** A column that the table cannot do without is empty. */
  REQUIRED("rows without a required value", "fill the cell, or leave such rows out with 'where'"),
  /** A value is none of those that the column may take. */
  DOMAIN("rows with an unknown code", "translate the value with 'map'"),
  /** A date before 1990 or more than ten years after the cut-off. */
  RANGE("rows with a date that cannot be", "mend the date, or add it to 'missing'"),
  /** The supplier is not in {@code suppliers}. */
  UNKNOWN_SUPPLIER("rows of suppliers that are not listed", "add the supplier, or mend its id"),
  /** What the row refers to is not there. */
  REFERENCE("rows that refer to what is not there", "add what is referred to, or mend the id"),
  /** Rows with one key and other values, and nothing says which of them is the latest. */
  KEY_CONFLICT("rows with one key and other values", "declare 'order_by', or make the key unique"),
  /** A later version of the row is there. */
  SUPERSEDED("earlier versions of rows", "nothing: a later version counts");

  private final String checked;
  private final String mend;

  Rule(String checked, String mend) {
    this.checked = checked;
    this.mend = mend;
  }

  /** What such rows are, for {@code rule_result}. */
  String checked() {
    return checked;
  }

  /** What the owner of the data can do about it. */
  String mend() {
    return mend;
  }

  /** Whether such rows are left out as asked, and not rejected. */
  boolean filters() {
    return this == WHERE || this == AFTER_AS_OF || this == PARENT_FILTERED;
  }

  /** Whether such rows count towards {@code max_rejected}; the others have gates of their own. */
  boolean counts() {
    return !filters() && this != SUPERSEDED && this != UNKNOWN_SUPPLIER;
  }
}
