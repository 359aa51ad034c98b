package org.partnershiphealth.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * One value of the job file, or the default that stands in for it. It knows where it stands, so
 * that each conversion that fails names file, line, key, what was found and what was expected.
 */
final class Value {

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private final Reading reading;
  private final String path;
  private final String pattern;
  private final int line;
  private final Yaml node;

  Value(Reading reading, String path, String pattern, int line, Yaml node) {
    this.reading = reading;
    this.path = path;
    this.pattern = pattern;
    this.line = line;
    this.node = node;
  }

  int line() {
    return line;
  }

  boolean isAbsent() {
    return node instanceof Yaml.Text text && text.isNull();
  }

  boolean isSection() {
    return node instanceof Yaml.Fields;
  }

  /** Whether the file writes the value as a reference to the environment. */
  boolean isReference() {
    return node instanceof Yaml.Text text && text.text().matches("\\$\\{\\w+}");
  }

  /** The text, with references replaced; it must be there. */
  String text() {
    if (isAbsent()) {
      throw reading.refusal(
          line, "'" + path + "' is missing; expected " + JobKey.of(pattern).expects());
    }
    if (!(node instanceof Yaml.Text text)) {
      throw expected();
    }
    return reading.substitute(path, line, text.text());
  }

  Optional<String> optionalText() {
    return isAbsent() ? Optional.empty() : Optional.of(text());
  }

  Optional<String> optionalSql() {
    return isAbsent() ? Optional.empty() : Optional.of(sql());
  }

  /** A number that is finite and not below {@code least}. */
  double number(double least) {
    String text = text();
    if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) < least) {
      throw expected();
    }
    return Double.parseDouble(text);
  }

  /** A share between 0 and 1, as {@code 0.02} or {@code 2 %}. */
  double share() {
    String text = text();
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    if (NUMBER.matcher(digits).matches()) {
      double share = Double.parseDouble(digits) / (percent ? 100 : 1);
      if (share >= 0 && share <= 1) {
        return share;
      }
    }
    throw expected();
  }

  int integer(int least, int most) {
    long whole = wholeNumber();
    if (whole < least || whole > most) {
      throw expected();
    }
    return (int) whole;
  }

  long wholeNumber() {
    String text = text();
    if (!text.matches("[+-]?[0-9]{1,18}")) {
      throw expected();
    }
    return Long.parseLong(text);
  }

  boolean bool() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("true or false");
    };
  }

  LocalDate date() {
    return converted(LocalDate::parse);
  }

  /** One of the constants, written in lower case. */
  <E extends Enum<E>> E oneOf(Class<E> type) {
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    return Enum.valueOf(type, oneOf(names).toUpperCase(Locale.ROOT));
  }

  /** The text as the parser reads it; what it throws becomes an error that names the key. */
  <T> T converted(Function<String, T> parser) {
    try {
      return parser.apply(text());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw expected();
    }
  }

  /** A list of texts; a single text is a list of one. */
  List<String> texts() {
    return items().stream().map(Value::text).toList();
  }

  List<Value> items() {
    if (isAbsent()) {
      return List.of();
    }
    if (!(node instanceof Yaml.Items list)) {
      return List.of(this);
    }
    List<Value> values = new ArrayList<>();
    for (Yaml item : list.items()) {
      String name = path + "[" + (values.size() + 1) + "]";
      values.add(new Value(reading, name, pattern, line == 0 ? 0 : item.line(), item));
    }
    return values;
  }

  /** The section; nothing at all is an empty one. */
  Section section() {
    if (isAbsent()) {
      return new Section(reading, path, pattern, new Yaml.Fields(line, Map.of()));
    }
    if (!(node instanceof Yaml.Fields fields)) {
      throw expected();
    }
    return new Section(reading, path, pattern, fields);
  }

  /** The text of a number, unchanged. */
  String decimalText() {
    number(-Double.MAX_VALUE);
    return text();
  }

  /** A SQL expression that can be parsed. */
  String sql() {
    String text = text();
    Optional<String> fault = SqlSyntax.fault(text);
    if (fault.isPresent()) {
      String why = isSubstituted() ? "" : ": " + SafeText.line(fault.get(), 200);
      throw wrong("a SQL expression" + why);
    }
    return text;
  }

  /** A text, or a pattern between slashes that must be a valid one. */
  String textOrPattern() {
    String text = text();
    if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
      try {
        Pattern.compile(text.substring(1, text.length() - 1));
      } catch (PatternSyntaxException e) {
        throw wrong("a text or a regular expression between slashes: " + e.getDescription());
      }
    }
    return text;
  }

  String oneOf(List<String> words) {
    String text = text();
    if (!words.contains(text)) {
      throw wrong("one of " + String.join(", ", words) + guess(text, words));
    }
    return text;
  }

  /** An error that what was found is not what the key's description asks for. */
  Refusal expected() {
    return wrong(JobKey.of(pattern).expects());
  }

  /** An error that a secret stands in the file, which the message does not repeat. */
  Refusal secret() {
    String found = "'" + path + "' is a secret, which must not stand in a job file";
    return reading.refusal(line, found + "; put it into an environment variable, write ${NAME}");
  }

  /** An error that says what was found here; a value from the environment is not shown. */
  Refusal wrong(String expected) {
    String found =
        isSubstituted() ? "the value of " + references(((Yaml.Text) node).text()) : node.describe();
    return reading.refusal(line, "'" + path + "' is " + found + "; expected " + expected);
  }

  private boolean isSubstituted() {
    return node instanceof Yaml.Text text && text.text().contains("${");
  }

  private static String references(String raw) {
    return Pattern.compile("\\$\\{\\w+}")
        .matcher(raw)
        .results()
        .map(r -> r.group())
        .collect(Collectors.joining(" and "));
  }

  static String guess(String word, List<String> known) {
    return Suggestion.nearest(word, known).map(k -> " (did you mean '" + k + "'?)").orElse("");
  }
}
