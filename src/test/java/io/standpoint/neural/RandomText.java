package io.standpoint.neural;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded texts that mix news words with everything that makes tokenizing hard. */
final class RandomText {

  private static final List<String> WORDS =
      List.of(
          "Turkey",
          "Putin",
          "cease-fire",
          "Erdoğan",
          "Ankara's",
          "U.S.-backed",
          "don't",
          "NATO",
          "Idlib",
          "İstanbul",
          "IŞIK",
          "naïve",
          "Zürich",
          "São",
          "Łódź",
          "Nguyễn",
          "Đặng",
          "Kraków",
          "Škoda",
          "ÅNGSTRÖM",
          "Ångström",
          "straße",
          "STRAẞE",
          "ﬁnance",
          "ΣΊΣΥΦΟΣ",
          "Ὀδυσσεύς",
          "Москва",
          "Йошкар-Ола",
          "Київ",
          "إدلب",
          "مُحَمَّد",
          "ירושלים",
          "שָׁלוֹם",
          "दिल्ली",
          "กรุงเทพฯ",
          "東京",
          "习近平",
          "서울",
          "한국어",
          "カタカナ",
          "ガギグ",
          "ｶﾞｷﾞ",
          "ＦＵＬＬ",
          "1,234.56",
          "$3.2bn",
          "50%",
          "3½",
          "①",
          "Ⅷ",
          "x²",
          "№5",
          "@user",
          "#tag",
          "http://t.co/a?b=c&d",
          "a_b",
          "C++",
          "≠",
          "≤",
          "\u037e",
          "\u0387",
          "\u212b",
          "\u2126",
          "\u1fef",
          "…",
          "—",
          "“quoted”",
          "‘s’",
          "«так»",
          "「」",
          "。",
          "¿Qué?",
          "😀",
          "👩‍👩‍👧‍👦",
          "🇹🇷🇷🇺",
          "👍🏽",
          "❤️",
          "𝔘𝔫𝔦",
          "𐐀𐐨",
          "𝟘",
          "\u4e00",
          "\u3400",
          "\ud840\udc00",
          "\ud86e\udc20",
          "\uf900",
          "\ud87e\udc00",
          "unquestionably",
          "antidisestablishmentarianism");

  private static final List<String> GAPS =
      List.of(
          " ", " ", " ", " ", "", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u2028",
          "\u0085", "\u000b", "\u0000", "\u007f", "\u200b", "\u200d", "\ufeff", "\u00ad", "\ufffd",
          "\ue000", "\u202e", "\u180e", "\u1680", ", ", ". ", "-", "/", "'");

  private static final List<Character.UnicodeBlock> MARKED_BLOCKS =
      List.of(
          Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
          Character.UnicodeBlock.HEBREW,
          Character.UnicodeBlock.THAI,
          Character.UnicodeBlock.TIBETAN,
          Character.UnicodeBlock.GENERAL_PUNCTUATION,
          Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          Character.UnicodeBlock.MUSICAL_SYMBOLS,
          Character.UnicodeBlock.TAGS);

  private final Random random;

  RandomText(long seed) {
    random = new Random(seed);
  }

  /** A text of 1 to 30 pieces. */
  String next() {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(30); pieces > 0; pieces--) {
      text.append(piece()).append(pick(GAPS));
    }
    return text.toString();
  }

  private String piece() {
    return switch (random.nextInt(12)) {
      case 0 -> Normalizer.normalize(pick(WORDS), Normalizer.Form.NFD);
      case 1 -> string(1 + random.nextInt(6), 0x20, 0x7F);
      case 2 -> string(1 + random.nextInt(6), 0xA0, 0x590);
      case 3 -> string(1 + random.nextInt(4), 0x2000, 0x2E00);
      case 4 -> string(1 + random.nextInt(4), 0, 0x10000);
      case 5 -> string(1 + random.nextInt(4), 0x10000, 0x110000);
      case 6 -> pick(WORDS) + string(random.nextInt(4), 0x300, 0x370);
      case 7 -> string(95 + random.nextInt(10), 'a', 'z');
      default -> pick(WORDS);
    };
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String string(int length, int from, int to) {
    return IntStream.generate(() -> from + random.nextInt(to - from))
        .filter(RandomText::isSettled)
        .limit(length)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /**
   * True where no version of Unicode disagrees on what the code point is. The reference has marks,
   * format characters and punctuation of Unicode 8, the JDK those of a later one; the blocks listed
   * had theirs before. A lone surrogate is no text to the reference.
   */
  private static boolean isSettled(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE -> false;
      case Character.NON_SPACING_MARK,
          Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          codePoint < 0x590 || MARKED_BLOCKS.contains(Character.UnicodeBlock.of(codePoint));
      default -> codePoint != 0x166D; // punctuation until Unicode 12
    };
  }
}
