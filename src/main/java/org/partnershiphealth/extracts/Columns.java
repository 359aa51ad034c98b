package org.partnershiphealth.extracts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershiphealth.extracts.SourceFiles.InputFile;

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

  /** The columns that no expression reads. */
  static Set<String> unused(Collection<String> columns, Collection<String> references) {
    return columns.stream()
        .filter(c -> find(references, c).isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Notes about columns of an export that nothing is made from; where several mappings of a table
   * read the same files, about those that none of them reads.
   */
  static List<String> notes(List<Source> sources) {
    Map<List<String>, Set<String>> byFiles = new LinkedHashMap<>();
    for (Source source : sources) {
      List<String> files = source.files().stream().map(InputFile::path).toList();
      byFiles.merge(files, source.unused(), Columns::ofBoth);
    }
    return byFiles.values().stream().filter(names -> !names.isEmpty()).map(Columns::note).toList();
  }

  private static Set<String> ofBoth(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static String note(Set<String> names) {
    int more = names.size() - SHOWN;
    String shown = names.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
    String rest = more > 0 ? " and " + more + " more" : "";
    String columns = names.size() == 1 ? " column" : " columns";
    return names.size() + columns + " of the export not mapped: " + shown + rest;
  }
}
