package org.partnershiphealth.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphealth.report.page.Flow;
import org.partnershiphealth.report.page.Shaper;

final class FigureImagesTest {

  @TempDir Path folder;

  /** A supplier's page: trend, six small ones, pillars and contact, issues and payments. */
  @Test
  void eachFigureOfAReportIsAnImageOfItsOwn() throws IOException {
    Flow flow = SupplierReport.compose(DemoSupplier.supplier(2), Demo.SETTINGS, new Shaper());
    byte[] pdf = flow.finish();

    List<String> names =
        new FigureImages(folder.toString(), 72)
            .write(FileSystem.getLocal(new Configuration()), "supplier-2", pdf, flow.figures());

    assertEquals(6, names.size());
    assertEquals("supplier-2-01-1.png", names.get(0));
    for (int i = 0; i < names.size(); i++) {
      BufferedImage image = ImageIO.read(folder.resolve(names.get(i)).toFile());
      assertEquals(
          Math.ceil(flow.figures().get(i).box().getWidth() + 8), image.getWidth(), names.get(i));
      assertTrue(colours(image).size() > 8, names.get(i));
    }
  }

  private static Set<Integer> colours(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .mapToObj(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .collect(Collectors.toSet());
  }
}
