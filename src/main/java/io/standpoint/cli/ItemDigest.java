package io.standpoint.cli;

import io.standpoint.input.Item;
import io.standpoint.input.Rejection;
import io.standpoint.text.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells whether an item is the one that was read before. */
final class ItemDigest {

  private ItemDigest() {}

  /** SHA-256 of all that {@code item} says, in hexadecimal digits. */
  static String of(Item item) {
    MessageDigest sha = DigestUtils.getSha256Digest();
    add(sha, item.source());
    add(sha, Long.toString(item.line()));
    if (item instanceof Item.OfDocument read) {
      Document document = read.document();
      add(sha, document.id());
      add(sha, document.text());
      add(sha, document.title().orElse(""));
      add(sha, document.date().map(Object::toString).orElse(""));
      add(sha, document.outlet().orElse(""));
    } else if (item instanceof Rejection rejection) {
      add(sha, rejection.id().orElse(""));
      add(sha, rejection.reason());
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Length first, so that no two lists of values run together to the same bytes. */
  private static void add(MessageDigest sha, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha.update(bytes);
  }
}
