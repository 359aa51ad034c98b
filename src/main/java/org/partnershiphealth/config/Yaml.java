package org.partnershiphealth.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A node of a YAML document, before anything is known of its meaning. Lines count from 1. */
sealed interface Yaml {

  int line();

  /** How an error message names it. */
  String describe();

  /** The node in one line, as it could stand in a job file. */
  String inline();

  /** The same inside a list: between quotes where commas or brackets would mislead. */
  default String inList() {
    String plain = inline();
    boolean harmless =
        !(this instanceof Text) || plain.matches("[^\\s'\"#:,\\[\\]{}&*!|>%@`-][^'\"#:,\\[\\]{}]*");
    return harmless ? plain : "'" + plain.replace("'", "''") + "'";
  }

  /** A scalar: always text; what it means is decided by the key that it belongs to. */
  record Text(int line, String text, boolean quoted) implements Yaml {

    /** Whether it stands for "nothing here": empty, {@code ~} or {@code null} without quotes. */
    boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String describe() {
      return isNull() ? "empty" : SafeText.quoted(text);
    }

    @Override
    public String inline() {
      return SafeText.line(text, 200);
    }
  }

  /** A sequence. */
  record Items(int line, List<Yaml> items) implements Yaml {

    @Override
    public String describe() {
      return "a list";
    }

    @Override
    public String inline() {
      return items.stream().map(Yaml::inList).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** A mapping, in the order of the file. */
  record Fields(int line, Map<String, Field> fields) implements Yaml {

    @Override
    public String describe() {
      return "a section";
    }

    @Override
    public String inline() {
      return fields.entrySet().stream()
          .map(e -> SafeText.line(e.getKey(), 60) + ": " + e.getValue().value().inline())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /**
   * The value of a key.
   *
   * @param line where the key stands
   */
  record Field(int line, Yaml value) {}
}
