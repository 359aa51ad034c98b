package org.partnershiphealth.extracts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Names of an export's columns. */
final class Columns {

  private static final int SHOWN = 20;

  private Columns() {}

  /** The column of that name, in any case. */
  static Optional<String> find(Collection<String> columns, String name) {
    return columns.stream()
        .filter(name::equals)
        .findFirst()
        .or(() -> columns.stream().filter(name::equalsIgnoreCase).findFirst());
  }

  /** The name as SQL writes it. */
  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  /** A note about columns of the export that nothing is made from. */
  static Optional<String> unused(Collection<String> columns, Collection<String> references) {
    List<String> unused =
        columns.stream().filter(c -> find(references, c).isEmpty()).sorted().toList();
    if (unused.isEmpty()) {
      return Optional.empty();
    }
    String more = unused.size() > SHOWN ? " and " + (unused.size() - SHOWN) + " more" : "";
    String shown = String.join(", ", unused.subList(0, Math.min(SHOWN, unused.size())));
    return Optional.of(unused.size() + " columns of the export are not mapped: " + shown + more);
  }
}
