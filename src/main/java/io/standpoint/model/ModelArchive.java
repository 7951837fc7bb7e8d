package io.standpoint.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.standpoint.neural.TrainingSettings.Precision;
import io.standpoint.neural.TunedModel;
import io.standpoint.text.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A model in one file: a zip as DL4J's {@code ModelSerializer} writes it ({@code
 * configuration.json}, {@code coefficients.bin}) with {@code encoder.bin} and {@code manifest.json}
 * beside. Immutable.
 */
public final class ModelArchive {

  static final String MANIFEST = "manifest.json";
  static final String CONFIGURATION = "configuration.json";
  static final String COEFFICIENTS = "coefficients.bin";
  static final String ENCODER = "encoder.bin";

  /** Largest archive that is read, in bytes; the shipped one has about 25 million. */
  static final int LARGEST = 64 << 20;

  private static final int OLDEST_FORMAT = 2;
  private static final int ANCESTORS_SINCE = 3;
  private static final int PRECISION_SINCE = 4;
  private static final int TEACHERS_SINCE = 5;

  private static final List<String> ENTRIES =
      List.of(MANIFEST, CONFIGURATION, COEFFICIENTS, ENCODER);

  /** Made when a manifest is bound or written, and not before: it takes long to make. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
  }

  /**
   * What the manifest says that every start needs.
   *
   * @param name the model's
   * @param calibration its temperatures
   */
  record Essentials(String name, Manifest.Calibration calibration) {}

  private final Essentials essentials;
  private final Supplier<Manifest> parsing;
  private volatile @Nullable Manifest manifest;
  private final TunedModel model;

  private ModelArchive(Essentials essentials, Supplier<Manifest> parsing, TunedModel model) {
    this.essentials = essentials;
    this.parsing = parsing;
    this.model = model;
  }

  private ModelArchive(Manifest manifest, TunedModel model) {
    this(new Essentials(manifest.name(), manifest.calibration()), () -> manifest, model);
  }

  /**
   * An archive of a trained model.
   *
   * @throws IllegalArgumentException if the manifest has other hashes than the model's files
   */
  public static ModelArchive of(Manifest manifest, TunedModel model) {
    ModelArchive archive = new ModelArchive(manifest, model);
    archive
        .mismatch()
        .ifPresent(
            entry -> {
              throw new IllegalArgumentException("the manifest has another hash of " + entry);
            });
    return archive;
  }

  /**
   * Reads an archive. Only the manifest is parsed; the network's files are compared with the hashes
   * in it.
   *
   * @param source names the archive in messages
   * @param zip the whole archive
   * @throws UnreadableException if it is not an archive that this version reads
   */
  static ModelArchive read(String source, byte[] zip) {
    Map<String, byte[]> entries = unzip(source, new ByteArrayInputStream(zip));
    ModelArchive archive =
        new ModelArchive(parse(source, entries.get(MANIFEST)), tunedModel(entries));
    archive
        .mismatch()
        .ifPresent(
            entry -> {
              throw new UnreadableException(
                  source
                      + ": "
                      + entry
                      + " is not the file that the manifest names (its SHA-256 differs): get the"
                      + " archive again, or train it again");
            });
    return archive;
  }

  /**
   * As {@link #read}, but relies on the checksums of the zip, and parses the manifest only when it
   * is asked for: to hash the files and bind the manifest takes half a second of a fresh JVM. For
   * an archive that is known to be one that this version wrote.
   */
  static ModelArchive readKnown(String source, InputStream zip) {
    Map<String, byte[]> entries = unzip(source, zip);
    byte[] json = entries.get(MANIFEST);
    return new ModelArchive(
        essentials(source, json), () -> parse(source, json), tunedModel(entries));
  }

  private static TunedModel tunedModel(Map<String, byte[]> entries) {
    return new TunedModel(
        entries.get(CONFIGURATION), entries.get(COEFFICIENTS), entries.get(ENCODER));
  }

  /** What every start needs of the manifest. */
  Essentials essentials() {
    return essentials;
  }

  /** What the archive says about itself. */
  public Manifest manifest() {
    Manifest read = manifest;
    if (read == null) {
      read = parsing.get();
      manifest = read;
    }
    return read;
  }

  /** The model's files, which are not read yet. */
  TunedModel model() {
    return model;
  }

  /**
   * The archive as a zip. Entries are stored, with one fixed time and in one order: equal models
   * give equal bytes, whichever zlib the Java runtime has.
   */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(zip, MANIFEST, json(manifest()).getBytes(StandardCharsets.UTF_8));
      add(zip, CONFIGURATION, model.configuration());
      add(zip, COEFFICIENTS, model.coefficients());
      add(zip, ENCODER, model.encoder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** {@code manifest} as indented JSON that ends with a line feed. */
  public static String json(Manifest manifest) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return Json.MAPPER.writer(printer).writeValueAsString(manifest) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a manifest that is no JSON: " + manifest, e);
    }
  }

  private Optional<String> mismatch() {
    Manifest.Network network = manifest().network();
    Map<String, Boolean> equal = new LinkedHashMap<>();
    equal.put(CONFIGURATION, isHashOf(network.configuration(), model.configuration()));
    equal.put(COEFFICIENTS, isHashOf(network.coefficients(), model.coefficients()));
    equal.put(ENCODER, isHashOf(network.encoder(), model.encoder()));
    return equal.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isHashOf(String sha256, byte[] content) {
    return DigestUtils.sha256Hex(content).equals(sha256);
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    // A local time, and not the first that zip can hold: else Java stores an instant beside it,
    // which depends on the time zone.
    entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static Map<String, byte[]> unzip(String source, InputStream zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int left = LARGEST;
    try (ZipInputStream in = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        byte[] content = content(in, entry, left);
        left -= content.length;
        if (left < 0) {
          throw new UnreadableException(
              source + ": unpacks to more than " + LARGEST + " bytes: not a model archive");
        }
        if (!ENTRIES.contains(name) || entries.put(name, content) != null) {
          throw new UnreadableException(
              source
                  + ": holds '"
                  + name
                  + "' where only "
                  + String.join(", ", ENTRIES)
                  + " may stand, once each");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException(source + ": not a zip archive: " + e.getMessage(), e);
    }
    if (!entries.keySet().containsAll(ENTRIES)) {
      throw new UnreadableException(
          source
              + ": not a model archive: holds "
              + entries.keySet()
              + ", needs "
              + String.join(", ", ENTRIES)
              + "; 'standpoint train' writes one");
    }
    return entries;
  }

  /**
   * Up to one byte more than {@code most} of an entry. One that is stored as it is, like those that
   * we write, says how large it is and is read into one array: from pieces of unknown number, large
   * ones took twice as long. A compressed one may say anything.
   */
  private static byte[] content(ZipInputStream in, ZipEntry entry, int most) throws IOException {
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() > most) {
      return in.readNBytes(most + 1);
    }
    byte[] content = new byte[(int) entry.getSize()];
    int read = in.readNBytes(content, 0, content.length);
    return read == content.length ? content : Arrays.copyOf(content, read);
  }

  private static Essentials essentials(String source, byte[] json) {
    String name = "";
    Map<String, Double> temperatures = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        String field = parser.currentName();
        JsonStreamContext parent = parser.getParsingContext().getParent();
        if (field == null || parent == null) {
          continue;
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && field.equals("name")
            && parent.inRoot()) {
          name = parser.getText();
        } else if (parser.currentToken().isNumeric()
            && "calibration".equals(parent.getCurrentName())
            && parent.getParent().inRoot()) {
          temperatures.put(field, parser.getDoubleValue());
        }
      }
    } catch (IOException e) {
      throw new UnreadableException(
          source + ": " + MANIFEST + " cannot be read: " + e.getMessage(), e);
    }
    Double author = temperatures.get("author");
    Double actor = temperatures.get("actor");
    if (author == null || actor == null) {
      throw new UnreadableException(source + ": " + MANIFEST + " has no calibration");
    }
    return new Essentials(name, new Manifest.Calibration(author, actor));
  }

  private static Manifest parse(String source, byte[] json) {
    try {
      JsonNode tree = Json.MAPPER.readTree(json);
      int format = tree.path("format").asInt();
      if (format < OLDEST_FORMAT || format > Manifest.FORMAT) {
        throw new UnreadableException(
            source
                + ": has format "
                + format
                + ", this version reads "
                + OLDEST_FORMAT
                + " to "
                + Manifest.FORMAT
                + ": use a newer Standpoint, or train the model with this one");
      }
      if (tree instanceof ObjectNode manifest) {
        modernise(manifest, format);
      }
      return Json.MAPPER.treeToValue(tree, Manifest.class);
    } catch (IOException e) {
      throw new UnreadableException(
          source + ": " + MANIFEST + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Adds what manifests of an older format do not say. */
  private static void modernise(ObjectNode manifest, int format) {
    ObjectNode settings = manifest.withObject("/settings");
    if (format < ANCESTORS_SINCE) {
      manifest.putArray("ancestors");
      settings.put("renaming", 0);
    }
    if (format < PRECISION_SINCE) {
      String exact = Precision.FLOAT32.name();
      settings.put("precision", exact);
      for (JsonNode ancestor : manifest.withArray("/ancestors")) {
        ancestor.withObject("/settings").put("precision", exact);
      }
    }
    if (format < TEACHERS_SINCE) {
      manifest.putArray("teachers");
      settings.put("teaching", 0);
      for (JsonNode ancestor : manifest.withArray("/ancestors")) {
        ancestor.withObject("/settings").put("teaching", 0);
      }
    }
    manifest.put("format", Manifest.FORMAT);
  }
}
