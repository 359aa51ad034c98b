package org.partnershiphealth.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershiphealth.config.TableMapping.CellType;
import org.partnershiphealth.config.TableMapping.ColumnMapping;
import org.partnershiphealth.config.TableMapping.Repeats;
import org.partnershiphealth.config.Vocabulary.TableNames;

/** Binds {@code defaults} and {@code tables}: what is read and how it is mapped. */
final class TableBinder {

  /** Formats whose {@code path} may name a table of a catalogue instead of files. */
  private static final Set<String> BY_NAME = Set.of("iceberg");

  private static final Set<String> TEXT_FORMATS = Set.of("csv", "json", "text", "xml");

  private static final Set<String> HIDES_DAMAGE =
      Set.of("ignorecorruptfiles", "ignoremissingfiles");

  private final Locations locations;
  private final Map<String, TableNames> known;
  private final String decimalStyle;
  private final Optional<String> encoding;
  private final Optional<String> zone;
  private final List<String> missing;

  TableBinder(Locations locations, Map<String, TableNames> known, Section defaults) {
    this.locations = locations;
    this.known = known;
    this.decimalStyle = defaults.value("decimal_style").text();
    this.encoding = defaults.value("encoding").optionalText();
    this.zone = defaults.value("zone").optionalText();
    this.missing = patterns(defaults.value("missing"));
    defaults.finish();
  }

  Map<String, List<TableMapping>> tables(Section tables) {
    Map<String, List<TableMapping>> bound = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : tables.entries().entrySet()) {
      TableNames names = known.get(entry.getKey());
      if (names == null) {
        throw tables.unknown("table", entry.getKey(), entry.getValue().line(), known.keySet());
      }
      List<TableMapping> mappings = new ArrayList<>();
      for (Value mapping : entry.getValue().items()) {
        mappings.add(mapping(entry.getKey(), names, mapping.section()));
      }
      if (!mappings.isEmpty()) {
        bound.put(entry.getKey(), List.copyOf(mappings));
      }
    }
    if (bound.isEmpty()) {
      String expected = "expected a mapping of one source table at least, such as order_lines";
      throw tables.refusal(tables.line(), "'tables' is empty; " + expected);
    }
    return bound;
  }

  private TableMapping mapping(String table, TableNames names, Section section) {
    Optional<Secret> url = section.value("url").optionalText().map(Secret::new);
    Optional<String> query = section.value("query").optionalText();
    Optional<String> path = section.value("path").optionalText();
    requireSource(section, path.isPresent() || query.isPresent());
    String format = url.isPresent() && !section.has("format") ? "jdbc" : format(section);
    boolean byRow = byRow(section.value("id"));
    TableMapping mapping =
        new TableMapping(
            table,
            format,
            path.map(p -> BY_NAME.contains(format) ? p : locations.resolve(p)),
            query,
            url,
            options(section.section("options"), format),
            section.value("names").texts(),
            section.value("where").optionalSql(),
            both(missing, patterns(section.value("missing"))),
            section.value("repeats").oneOf(Repeats.class),
            byRow,
            section.value("order_by").optionalSql(),
            section.value("max_rejected").share(),
            section.value("zone").optionalText().or(() -> zone),
            section.value("decimal_style").optionalText().orElse(decimalStyle),
            columns(names, byRow, section.section("columns")));
    section.finish();
    return mapping;
  }

  private static void requireSource(Section section, boolean given) {
    if (!given) {
      String expected = "expected 'path', or 'url' and 'query' of a database";
      throw section.refusal(section.line(), "'" + section.path() + "' has no source; " + expected);
    }
  }

  private static String format(Section section) {
    return section.value("format").text();
  }

  private static boolean byRow(Value id) {
    return !id.isAbsent() && id.oneOf(List.of("row")).equals("row");
  }

  private Map<String, String> options(Section section, String format) {
    Map<String, String> options = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            (name, value) -> {
              if (name.equalsIgnoreCase("password") && !value.isReference()) {
                throw value.secret();
              }
              if (HIDES_DAMAGE.contains(name.toLowerCase(Locale.ROOT))) {
                String why = "which hides damaged or lost files; remove it";
                throw section.refusal(value.line(), "option '" + name + "' is set, " + why);
              }
              options.put(name, value.text());
            });
    if (TEXT_FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
      encoding.ifPresent(charset -> options.putIfAbsent("encoding", charset));
    }
    return options;
  }

  private static Map<String, ColumnMapping> columns(
      TableNames names, boolean byRow, Section section) {
    Map<String, ColumnMapping> columns = new LinkedHashMap<>();
    section
        .entries()
        .forEach(
            (name, value) -> {
              if (!names.columns().contains(name)) {
                throw section.unknown("column", name, value.line(), names.columns());
              }
              columns.put(name, value.isSection() ? typed(value.section()) : plain(value));
            });
    List<String> lacking = new ArrayList<>(names.columns());
    lacking.retainAll(names.required());
    lacking.removeAll(columns.keySet());
    if (byRow && !names.key().isEmpty()) {
      lacking.remove(names.key().get(names.key().size() - 1));
    }
    if (!lacking.isEmpty()) {
      String found = "'" + section.path() + "' does not map " + String.join(", ", lacking);
      throw section.refusal(section.line(), found + ", which this table cannot do without");
    }
    return columns;
  }

  private static ColumnMapping plain(Value value) {
    return new ColumnMapping(
        Optional.empty(),
        value.sql(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        false);
  }

  private static CellType type(Section section) {
    List<CellType> types =
        Stream.of(CellType.values()).filter(type -> section.has(word(type))).toList();
    if (types.size() != 1) {
      String found = types.isEmpty() ? "no expression" : "more than one expression";
      String expected = "; expected one of date, instant, amount, number, bool, text";
      throw section.refusal(section.line(), "'" + section.path() + "' has " + found + expected);
    }
    return types.get(0);
  }

  private static ColumnMapping typed(Section section) {
    CellType type = type(section);
    Value drop = section.value("optional");
    Map<String, String> map = new LinkedHashMap<>();
    section.section("map").entries().forEach((from, to) -> map.put(from, to.text()));
    ColumnMapping column =
        new ColumnMapping(
            Optional.of(type),
            section.value(word(type)).sql(),
            section.value("style").optionalText(),
            section.value("zone").optionalText(),
            patterns(section.value("missing")),
            map,
            !drop.isAbsent() && drop.oneOf(List.of("drop")).equals("drop"));
    section.finish();
    return column;
  }

  private static String word(CellType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> patterns(Value value) {
    return value.items().stream().map(Value::textOrPattern).toList();
  }

  private static List<String> both(List<String> first, List<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
