package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.report.page.Shaper;

/** Reports where nothing is as on this machine: no fontconfig, another locale, little memory. */
final class AnotherJvmTest {

  @TempDir Path folder;

  /** Writes a report; what the other JVM runs. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      byte[] bytes = PortfolioReport.write(Demo.portfolio(12), Demo.SETTINGS, new Shaper());
      Files.write(Path.of(arguments[0]), bytes);
    }
  }

  @Test
  void anotherJvmWithoutFontconfigWritesTheSameBytes() throws Exception {
    Path fonts = folder.resolve("fontconfig.properties");
    try (var in = Shaper.class.getResourceAsStream("/fontconfig.properties")) {
      Files.copy(in, fonts);
    }
    Path pdf = folder.resolve("there.pdf");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dsun.awt.fontconfig=" + fonts,
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Asia/Kathmandu",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                pdf.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "log"))
            .start();
    process.waitFor(120, TimeUnit.SECONDS);
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
    byte[] here = PortfolioReport.write(Demo.portfolio(12), Demo.SETTINGS, new Shaper());
    assertArrayEquals(here, Files.readAllBytes(pdf));
  }
}
