package org.partnershiphealth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnershiphealth.indicators.Indicators;
import org.partnershiphealth.indicators.Measure;
import org.partnershiphealth.outcomes.Outcomes;

/**
 * The part of {@code methods.md} that describes the measures, from their declarations; the worked
 * examples are the tests of a measure, whose names are facts.
 */
final class MeasureManual {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern TEST =
      Pattern.compile("@Test\\s+(?:public )?void (\\w+)\\(\\)(.*?)(?=@Test|\\z)", Pattern.DOTALL);

  private final List<String> sources = texts(SOURCES);
  private final List<String> tests = texts(TESTS);

  /** One section a measure, in catalogue order. */
  static String markdown() {
    MeasureManual manual = new MeasureManual();
    StringBuilder text = new StringBuilder();
    Stream.concat(Indicators.all().stream(), Outcomes.all().stream())
        .forEach(m -> text.append(manual.section(m)));
    return text.toString();
  }

  private String section(Measure measure) {
    Measure.Words words = measure.words();
    StringBuilder text = new StringBuilder();
    text.append("### ").append(measure.id()).append(' ').append(words.label());
    text.append(" (`").append(measure.name()).append("`)\n\n");
    text.append(words.meaning().replaceFirst("\\.$", "")).append(".\n\n");
    line(text, "Formula", words.formula());
    line(text, "Unit", measure.unit() + better(measure) + "; below n = " + n(measure) + ": LOW_N");
    if (!measure.parties().isEmpty()) {
      line(text, "Whose conduct", String.join(", ", parties(measure)));
    }
    if (measure.parts().size() > 1) {
      line(text, "Second figures", String.join(", ", secondFigures(measure)));
    }
    line(text, "Left out", words.leftOut());
    line(text, "Needs", String.join(", ", measure.needs()));
    line(text, "Source", words.source());
    examples(measure).forEach(e -> text.append("- Tested: ").append(e).append('\n'));
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("- ").append(name).append(": ").append(value).append('\n');
    }
  }

  private static String better(Measure measure) {
    return switch (measure.better()) {
      case UP -> ", more is better";
      case DOWN -> ", less is better";
      case ZERO -> ", nearer to zero is better";
      case NONE -> "";
    };
  }

  private static String n(Measure measure) {
    return Long.toString(Math.round(measure.minN()));
  }

  private static List<String> parties(Measure measure) {
    return measure.parties().stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> secondFigures(Measure measure) {
    return measure.parts().stream().skip(1).map(p -> "`" + p.name() + "`").toList();
  }

  /** What the tests of a measure say, as sentences with the test in brackets. */
  List<String> examples(Measure measure) {
    String constant = className(measure) + ".MEASURE";
    TreeSet<String> names = new TreeSet<>();
    for (String test : tests) {
      if (test.contains(constant)) {
        List<MatchResult> methods = TEST.matcher(test).results().toList();
        List<MatchResult> own =
            methods.stream().filter(m -> m.group(2).contains(constant)).toList();
        (own.isEmpty() ? methods : own).forEach(m -> names.add(m.group(1)));
      }
    }
    List<String> sentences = new ArrayList<>();
    names.forEach(name -> sentences.add(sentence(name)));
    return sentences;
  }

  private String className(Measure measure) {
    Pattern declared = Pattern.compile("(?:indicator|outcome)\\(\\s*\"" + measure.id() + "\"");
    Pattern named = Pattern.compile("public final class (\\w+)");
    for (String source : sources) {
      Matcher name = named.matcher(source);
      if (declared.matcher(source).find() && name.find()) {
        return name.group(1);
      }
    }
    throw new IllegalStateException("no class under " + SOURCES + " declares " + measure.id());
  }

  private static String sentence(String name) {
    return name.replaceAll("([A-Z])", " $1").replaceAll("(\\d+)", " $1").toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
