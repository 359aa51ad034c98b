package org.partnershiphealth.facts;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/** Working time and answer limits of both sides of a partnership, where the tasks run. */
interface SideClocks extends Serializable {

  /**
   * The buyer.
   *
   * @param terms the partnership's row of {@link FactInputs#parties()}
   */
  Responder buyer(Row terms);

  /** The supplier. */
  Responder supplier(Row terms);
}
