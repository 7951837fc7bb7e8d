package io.standpoint.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The running text of a web page. What markup or names say is no article is removed; of the blocks
 * of text that remain, those are kept that the word counts and link densities of a block and its
 * two neighbours tell to be content (Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection
 * using Shallow Text Features", WSDM 2010, algorithm 2, with its thresholds). Within what the page
 * calls its article a block that reads like a sentence is content, too, however short.
 */
final class ArticleText {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, iframe, object, form, button, select, nav, aside,"
          + " footer, figcaption, h1, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=banner], [role=contentinfo], [role=complementary], [role=search],"
          + " [role=dialog], [role=alert]";

  /** Words in the class or id of what surrounds articles. */
  private static final Set<String> AROUND =
      Set.of(
          ("ad ads advert advertisement author banner breadcrumb breadcrumbs byline caption comment"
                  + " comments consent cookie cookies copyright credit credits footer menu nav navbar"
                  + " newsletter promo promoted recirc recommended related share sharing sidebar"
                  + " social sponsored subscribe subscription tags teaser teasers trending")
              .split(" "));

  private static final Set<String> INLINE =
      Set.of(
          ("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt"
                  + " br ruby s samp small span strike strong sub sup time tt u var wbr")
              .split(" "));

  private static final String STRICTLY_ARTICLE = "article, [itemprop=articleBody]";

  /** Where the page says that its article is, perhaps with more around it. */
  private static final String ARTICLE = STRICTLY_ARTICLE + ", main, [role=main]";

  /** Short blocks within articles that are none of their sentences. */
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "(?i)(©|\\(c\\)|copyright |(photo|photograph|image|picture|video|graphic)s?( by|:| credit|/)"
              + "|sign up|subscribe|follow us|read (more|also)|see also|click here|advertisement"
              + "|(additional |)(reporting|writing|editing) by|edited by).*"
              + "|.*(newsletter|all rights reserved).*");

  private static final Pattern FULL_STOP = Pattern.compile("[.!?…][\"'”’»)\\]]*$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"'”’»)\\]]*$");

  private ArticleText() {}

  /** The article's paragraphs, with a blank line between them; empty if there is none. */
  static String of(Document page) {
    Element body = page.body();
    body.select(NEVER_TEXT).remove();
    removeSurroundings(body);
    Element scope = body;
    List<Block> content = content(body, false);
    int least = words(content) / 2;
    // The innermost and latest that holds most of the page's content.
    for (Element candidate : body.select(ARTICLE)) {
      List<Block> within = content(candidate, candidate.is(STRICTLY_ARTICLE));
      if (words(within) > least && scope.selectStream(ARTICLE).anyMatch(candidate::equals)) {
        scope = candidate;
        content = within;
      }
    }
    return withoutLoose(content).stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /** Without the short blocks before and after that end no sentence: dates, tags, the title. */
  private static List<Block> withoutLoose(List<Block> content) {
    int first = 0;
    int last = content.size();
    while (first < last && content.get(first).isLoose()) {
      first++;
    }
    while (last > first && content.get(last - 1).isLoose()) {
      last--;
    }
    return content.subList(first, last);
  }

  /** What is named like that, unless it holds most of the page: some call the article a teaser. */
  private static void removeSurroundings(Element body) {
    int half = body.text().length() / 2;
    List<Element> named =
        body.select("[class], [id]").stream().filter(ArticleText::isNamedAsAround).toList();
    for (Element element : named) {
      if (element.text().length() <= half) {
        element.remove();
      }
    }
  }

  private static boolean isNamedAsAround(Element element) {
    String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    for (String name : names.split("[^a-z]+", -1)) {
      if (AROUND.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Text between two tags that break lines.
   *
   * @param text with single spaces, not empty
   * @param words how many it has
   * @param linked how many of them are in links
   */
  private record Block(String text, int words, int linked) {
    static final Block NONE = new Block("", 0, 0);

    boolean isLoose() {
      return words <= 16 && !SENTENCE_END.matcher(text).find();
    }

    boolean isSentence() {
      return words >= 3
          && linkDensity() <= 1 / 3.0
          && FULL_STOP.matcher(text).find()
          && !NO_SENTENCE.matcher(text).matches();
    }

    double linkDensity() {
      return words == 0 ? 0 : (double) linked / words;
    }
  }

  private static int words(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::words).sum();
  }

  /**
   * The blocks that are content.
   *
   * @param article whether the page says that it is one: then short sentences are, too
   */
  private static List<Block> content(Element scope, boolean article) {
    List<Block> blocks = blocks(scope);
    List<Block> content = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block before = i == 0 ? Block.NONE : blocks.get(i - 1);
      Block after = i + 1 == blocks.size() ? Block.NONE : blocks.get(i + 1);
      if (isContent(before, blocks.get(i), after) || (article && blocks.get(i).isSentence())) {
        content.add(blocks.get(i));
      }
    }
    return content;
  }

  private static boolean isContent(Block before, Block block, Block after) {
    if (block.linkDensity() > 1 / 3.0) {
      return false;
    }
    if (before.linkDensity() > 5 / 9.0) {
      return block.words() > 40 || after.words() > 17;
    }
    return block.words() > 16 || after.words() > 15 || before.words() > 4;
  }

  private static List<Block> blocks(Element scope) {
    BlockBuilder builder = new BlockBuilder();
    scope.traverse(builder);
    builder.end();
    return builder.blocks;
  }

  private static final class BlockBuilder implements NodeVisitor {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private boolean lineBroken;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        text.append(textNode.getWholeText());
        lineBroken &= textNode.isBlank();
        linked += links > 0 ? countWords(textNode.getWholeText()) : 0;
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          breakLine();
        }
        links += isLink(element) ? 1 : 0;
        atTag(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= isLink(element) ? 1 : 0;
        atTag(element);
      }
    }

    private static boolean isLink(Element element) {
      return element.normalName().equals("a");
    }

    private void atTag(Element element) {
      if (!INLINE.contains(element.normalName())) {
        end();
      }
    }

    /** One line break stands within a paragraph, two make one. */
    private void breakLine() {
      if (lineBroken) {
        end();
      } else {
        text.append(' ');
        lineBroken = true;
      }
    }

    /** Ends the block at hand. */
    private void end() {
      String content = withSingleSpaces(text.toString());
      if (!content.isEmpty()) {
        blocks.add(new Block(content, countWords(content), linked));
      }
      text.setLength(0);
      linked = 0;
      lineBroken = false;
    }

    private static int countWords(String text) {
      String stripped = withSingleSpaces(text);
      return stripped.isEmpty() ? 0 : stripped.split(" ", -1).length;
    }

    private static String withSingleSpaces(String text) {
      return SPACES.matcher(text).replaceAll(" ").strip();
    }
  }
}
