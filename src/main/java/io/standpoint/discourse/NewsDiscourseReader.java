package io.standpoint.discourse;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorCatalog;
import io.standpoint.actor.ActorKind;
import io.standpoint.actor.Mention;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Reads, in this order: organisations and then people whom no catalogue lists (their offices name
 * the organisations); pronouns and descriptions outside quotations; those in quotations, where the
 * speaker is "I" and nobody else; those without a name who speak or judge; the author who says "I".
 * Whose words are whose is read anew for each step, from all that is known by then.
 */
final class NewsDiscourseReader implements DiscourseReader {
  private static final Comparator<Mention> BY_POSITION = Comparator.comparing(Mention::span);

  private final ActorCatalog catalog;
  private final GivenNames givenNames = GivenNames.shipped();

  NewsDiscourseReader(ActorCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Discourse read(Document document, List<Sentence> sentences, List<Mention> names) {
    return new Reading(document, sentences).read(names);
  }

  /** One document. */
  private final class Reading {
    private final Document document;
    private final List<Sentence> sentences;
    private final SentenceIndex index;
    private final Words words;
    private final List<QuotedWords> quoted;

    Reading(Document document, List<Sentence> sentences) {
      this.document = document;
      this.sentences = sentences;
      this.index = new SentenceIndex(sentences);
      this.words = new Words(document.text(), List.of());
      this.quoted = QuotationFinder.find(document.text(), Paragraphs.of(document.text()));
    }

    Discourse read(List<Mention> names) {
      List<Mention> groups =
          unlisted(names).stream().filter(mention -> !mention.isPerson()).toList();
      List<Mention> mentions = merge(names, groups);
      mentions = merge(mentions, unlisted(mentions));
      References outside = references(mentions, false);
      mentions = merge(mentions, outside.find());
      Words named = words.with(mentions);
      Belongings belongings = new Belongings(catalog, document.date(), named, mentions);
      Affiliations affiliations = new Affiliations(named, mentions, outside.owners(), belongings);
      mentions = affiliations.applied(mentions);
      mentions = merge(mentions, references(mentions, true).find());
      mentions = merge(mentions, new Appositions(words.with(mentions)).apart());
      mentions = affiliations.applied(mentions);
      Heard heard = heard(mentions);
      List<Voice> voices = heard.voices();
      mentions = merge(mentions, unnamed(mentions, voices.stream().map(Voice::speaker)));
      Judges judges =
          new Judges(words.with(mentions), sentences, NewsDiscourseReader.this::isPeople).read();
      mentions = merge(mentions, unnamed(mentions, judges.described().stream()));
      mentions = merge(mentions, author(mentions, heard));
      return new UnnamedActors(mentions, document.id(), belongings.home())
          .applied(new Discourse(mentions, voices, judges.unknown()));
    }

    /** Those of {@code described} who are not yet among the mentions: residents said. */
    private List<Mention> unnamed(List<Mention> mentions, Stream<Mention> described) {
      List<Mention> actors =
          mentions.stream().filter(mention -> mention.entity() instanceof Actor).toList();
      return described
          .filter(mention -> !overlapsAny(mention, actors))
          .distinct()
          .sorted(BY_POSITION)
          .toList();
    }

    /** Where the author says I, and nobody whose speech or turn it stands in. */
    private List<Mention> author(List<Mention> mentions, Heard heard) {
      if (heard.isTranscript()) {
        return List.of();
      }
      Discourse spoken = new Discourse(mentions, heard.voices());
      Words named = words.with(mentions);
      Quotes quotes = Quotes.of(quoted, heard.voices());
      IntPredicate isSpoken =
          token ->
              quotes.holds(named.start(token))
                  || spoken.quotedVoiceOf(named.span(token, token + 1)).isPresent();
      return new Author(named, isSpoken, index).find();
    }

    private List<Mention> unlisted(List<Mention> mentions) {
      return new UnlistedNames(
              words.with(mentions),
              token -> index.startsAt(words.start(token)),
              givenNames,
              name -> catalog.isAdjective(name) || isGroup(name),
              new Institutions(catalog, document.date(), mentions))
          .find();
    }

    private References references(List<Mention> mentions, boolean within) {
      Words named = words.with(mentions);
      Heard heard = Voices.read(named, quoted, sentences);
      return new References(
          named,
          mentions,
          heard,
          index,
          Quotes.of(quoted, heard.voices()),
          givenNames,
          within,
          new Belongings(catalog, document.date(), named, mentions),
          new Peoples(named, catalog));
    }

    private Heard heard(List<Mention> mentions) {
      return Voices.read(words.with(mentions), quoted, sentences);
    }

    /** Both, by position; actors of {@code more} take the place of those that they overlap. */
    private List<Mention> merge(List<Mention> mentions, List<Mention> more) {
      List<Mention> added =
          more.stream().filter(mention -> isInOneSentence(mention.span())).toList();
      List<Mention> all = new ArrayList<>(mentions);
      all.removeIf(name -> name.entity() instanceof Actor && overlapsAny(name, added));
      all.addAll(added);
      all.sort(BY_POSITION);
      return all;
    }

    private boolean isInOneSentence(Span span) {
      return !sentences.isEmpty() && sentences.get(index.at(span.start())).span().contains(span);
    }
  }

  private boolean isGroup(String name) {
    return catalog.find(name).filter(actor -> actor.kind() != ActorKind.PERSON).isPresent();
  }

  /** Whether the catalogue has it with an article: the Britons. */
  private boolean isPeople(String plural) {
    return catalog.find("the " + plural).isPresent();
  }

  /** Whether a mention shares words with one of {@code others}, which are by position. */
  private static boolean overlapsAny(Mention mention, List<Mention> others) {
    int low = 0;
    int high = others.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (others.get(middle).span().end() <= mention.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < others.size() && others.get(low).span().overlaps(mention.span());
  }
}
