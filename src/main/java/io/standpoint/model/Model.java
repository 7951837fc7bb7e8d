package io.standpoint.model;

import io.standpoint.neural.PooledRows;
import io.standpoint.neural.RowSource;
import io.standpoint.neural.Temperatures;
import io.standpoint.neural.TunedModel;
import io.standpoint.stance.StanceClassifier;
import io.standpoint.text.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A model that has been read and checked: the hashes of one in a file, the checksums of the shipped
 * one. Immutable; holds no native memory.
 */
public final class Model {

  private static final String SHIPPED = "/io/standpoint/model/standpoint-model.zip";
  private static final int SHA256_DIGITS = 64;

  private final String source;
  private final String sha256;
  private final ModelArchive archive;

  private Model(String source, String sha256, ModelArchive archive) {
    this.source = source;
    this.sha256 = sha256;
    this.archive = archive;
  }

  /**
   * The model inside this library.
   *
   * @throws UnreadableException if it is missing or damaged
   */
  public static Model shipped() {
    try (InputStream hash = resource(SHIPPED + ".sha256");
        InputStream zip = resource(SHIPPED)) {
      byte[] digits = hash.readNBytes(SHA256_DIGITS);
      if (digits.length < SHA256_DIGITS) {
        throw new UnreadableException(
            SHIPPED + ".sha256 is cut off: install the library's jar again");
      }
      return new Model(
          SHIPPED,
          new String(digits, StandardCharsets.US_ASCII),
          ModelArchive.readKnown(SHIPPED, zip));
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped model cannot be read", e);
    }
  }

  /**
   * The model in a file, as {@code standpoint train} writes it.
   *
   * @throws UnreadableException if there is no such file, or it is not an archive that this version
   *     can use; the message says why
   */
  public static Model load(Path file) {
    return load(file, PooledRows.SOURCE);
  }

  static Model load(Path file, RowSource rows) {
    try {
      if (Files.size(file) > ModelArchive.LARGEST) {
        throw new UnreadableException(
            file + ": larger than " + ModelArchive.LARGEST + " bytes: not a model archive");
      }
      byte[] zip = Files.readAllBytes(file);
      ModelArchive archive = ModelArchive.read(file.toString(), zip);
      checkRows(file.toString(), archive.manifest(), rows);
      return new Model(file.toString(), DigestUtils.sha256Hex(zip), archive);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e, e);
    }
  }

  /** The model's name. */
  public String name() {
    return archive.essentials().name();
  }

  /** What the model says about itself. */
  public Manifest manifest() {
    return archive.manifest();
  }

  /** SHA-256 of the whole archive, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Where it was read from: a path, or the name of a resource. */
  public String source() {
    return source;
  }

  /**
   * The model as a classifier, with an encoder and native memory of its own: the caller closes it.
   * Takes some 0.5 s and 150 MB; open it once.
   *
   * @throws UnreadableException if the network in the archive cannot be read, or the class path
   *     lacks the encoder
   * @throws IllegalStateException if the class path lacks the native libraries
   */
  public StanceClassifier open() {
    Manifest.Calibration calibration = archive.essentials().calibration();
    return archive.model().classifier(new Temperatures(calibration.author(), calibration.actor()));
  }

  /** The network's files, unread, to go on training from. */
  public TunedModel files() {
    return archive.model();
  }

  private static void checkRows(String source, Manifest manifest, RowSource rows) {
    Manifest.Rows wanted = manifest.rows();
    Manifest.Rows given = Manifest.Rows.of(rows);
    if (!wanted.equals(given)) {
      throw new UnreadableException(
          source
              + ": was trained on "
              + wanted
              + ", this version makes "
              + given
              + ": use the Standpoint that trained it ("
              + manifest.version()
              + "), or train it again");
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Model.class.getResourceAsStream(name);
    if (in == null) {
      throw new UnreadableException(
          name + " is not on the class path: install the library's jar again");
    }
    return in;
  }
}
