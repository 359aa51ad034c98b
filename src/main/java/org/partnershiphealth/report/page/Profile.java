package org.partnershiphealth.report.page;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A small ICC version 2 profile of sRGB (IEC 61966-2-1, D50-adapted primaries), made by computation
 * so that it is the same on every Java: AWT rewrites the headers of the profiles it holds.
 */
final class Profile {

  private static final int CURVE_POINTS = 256;
  private static final int HEADER = 128;
  private static final int TAGS = 9;

  private Profile() {}

  /** The bytes of the profile. */
  static byte[] srgb() {
    try {
      byte[] description = description();
      byte[] copyright = text("No rights reserved");
      byte[][] data = {
        description,
        copyright,
        xyz(0.9505, 1, 1.0891),
        xyz(0.43607, 0.22249, 0.01392),
        xyz(0.38515, 0.71687, 0.09708),
        xyz(0.14307, 0.06061, 0.7141),
        curve()
      };
      String[] names = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      int[] offsets = new int[data.length];
      int end = HEADER + 4 + 12 * TAGS;
      for (int i = 0; i < data.length; i++) {
        offsets[i] = end;
        end += data[i].length;
      }
      header(out, end);
      out.writeInt(TAGS);
      for (int i = 0; i < TAGS; i++) {
        int at = Math.min(i, data.length - 1);
        out.writeBytes(names[i]);
        out.writeInt(offsets[at]);
        out.writeInt(data[at].length);
      }
      for (byte[] part : data) {
        out.write(part);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void header(DataOutputStream out, int size) throws IOException {
    out.writeInt(size);
    out.writeInt(0);
    out.writeInt(0x02100000);
    out.writeBytes("mntrRGB XYZ ");
    for (int field : new int[] {2000, 1, 1, 0, 0, 0}) {
      out.writeShort(field);
    }
    out.writeBytes("acsp");
    out.write(new byte[28]);
    fixed(out, 0.9642, 1, 0.8249);
    out.write(new byte[HEADER - 80]);
  }

  private static void fixed(DataOutputStream out, double... values) throws IOException {
    for (double value : values) {
      out.writeInt((int) Math.round(value * 65536));
    }
  }

  private static byte[] xyz(double x, double y, double z) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("XYZ ");
    out.writeInt(0);
    fixed(out, x, y, z);
    return bytes.toByteArray();
  }

  private static byte[] curve() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("curv");
    out.writeInt(0);
    out.writeInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double v = i / (CURVE_POINTS - 1d);
      double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
      out.writeShort((int) Math.round(linear * 65535));
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("text");
    out.writeInt(0);
    out.write(words.getBytes(StandardCharsets.US_ASCII));
    return padded(out, bytes);
  }

  private static byte[] description() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("desc");
    out.writeInt(0);
    out.writeInt(5);
    out.writeBytes("sRGB");
    out.write(new byte[1 + 4 + 4 + 2 + 1 + 67]);
    return padded(out, bytes);
  }

  private static byte[] padded(DataOutputStream out, ByteArrayOutputStream bytes)
      throws IOException {
    do {
      out.write(0);
    } while (bytes.size() % 4 != 0);
    return bytes.toByteArray();
  }
}
