package io.standpoint.actor;

import io.standpoint.actor.NameTrie.Found;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the actors of a catalogue, and topics. Immutable and thread-safe. */
final class CatalogMentionFinder implements MentionFinder {
  private static final Comparator<Mention> BY_POSITION =
      Comparator.comparing(Mention::span)
          .thenComparing(mention -> mention.entity() instanceof Topic);

  private final Map<String, CatalogEntry> entries;
  private final NameIndex names;
  private final TopicIndex topics;

  CatalogMentionFinder(Map<String, CatalogEntry> entries, NameIndex names, List<Topic> topics) {
    this.entries = entries;
    this.names = names;
    this.topics = new TopicIndex(topics);
  }

  @Override
  public List<Mention> find(Document document, List<Sentence> sentences) {
    List<SentenceNames> read =
        sentences.stream()
            .map(Sentence::span)
            .map(span -> Tokens.of(document.text(), span.start(), span.end()))
            .map(tokens -> new SentenceNames(tokens, names))
            .toList();
    NameResolver resolver = new NameResolver(entries, document.date(), namedInFull(read));
    List<Mention> mentions = new ArrayList<>();
    for (SentenceNames sentence : read) {
      new Reading(document.text(), sentence, resolver).addTo(mentions);
      topics.find(document.text(), sentence.tokens(), mentions);
    }
    mentions.sort(BY_POSITION);
    return List.copyOf(mentions);
  }

  /** Ids of the actors that are named by several words which name nobody else. */
  private static Set<String> namedInFull(List<SentenceNames> sentences) {
    Set<String> ids = new HashSet<>();
    for (SentenceNames sentence : sentences) {
      for (Found name : sentence.names()) {
        List<CatalogRow> rows = name.uses().aliasOf();
        if (name.end() - name.first() > 1
            && !rows.isEmpty()
            && rows.stream().map(CatalogRow::id).distinct().count() == 1) {
          ids.add(rows.get(0).id());
        }
      }
    }
    return ids;
  }

  /** One sentence, with the rules and the resolver that judge its names. */
  private static final class Reading {
    private final String text;
    private final SentenceNames sentence;
    private final NameResolver resolver;
    private final NameRules rules;
    private final OfficialNouns nouns;

    Reading(String text, SentenceNames sentence, NameResolver resolver) {
      this.text = text;
      this.sentence = sentence;
      this.resolver = resolver;
      this.rules = new NameRules(sentence);
      this.nouns = new OfficialNouns(sentence);
    }

    void addTo(List<Mention> mentions) {
      for (Found name : sentence.names()) {
        if (!name.uses().shield() && !rules.isNoMention(name)) {
          mention(name).ifPresent(mentions::add);
        }
      }
    }

    private Optional<Mention> mention(Found name) {
      NameUses uses = name.uses();
      if (!uses.adjectiveOf().isEmpty()) {
        Optional<OfficialNouns.Phrase> phrase = nouns.ofAdjective(name);
        if (phrase.isPresent()) {
          return resolver
              .resolve(uses.adjectiveOf())
              .filter(actor -> !isAbsorbed(actor, phrase.get(), true))
              .map(actor -> mention(actor, name.first(), phrase.get().end()));
        }
      }
      if (uses.aliasOf().isEmpty()) {
        return Optional.empty();
      }
      Optional<OfficialNouns.Phrase> office = nouns.ofName(name);
      if (office.isPresent() && nouns.isFormer(name)) {
        return Optional.empty();
      }
      return resolver
          .resolve(uses.aliasOf())
          .filter(actor -> office.isEmpty() || !isAbsorbed(actor, office.get(), false))
          .map(actor -> mention(actor, name.first(), name.end()));
    }

    /**
     * True for "Turkish" in "Turkish President Erdoğan", where only the person is meant. A person
     * of another side is another mention: "the Turkish leader, Putin said".
     *
     * @param unaligned whether a person who counts for nobody absorbs too
     */
    private boolean isAbsorbed(Actor actor, OfficialNouns.Phrase phrase, boolean unaligned) {
      return nouns
          .personAfter(phrase)
          .filter(person -> !rules.isNoMention(person))
          .flatMap(person -> resolver.resolve(person.uses().aliasOf()))
          .filter(person -> person.partOf().map(actor.id()::equals).orElse(unaligned))
          .isPresent();
    }

    private Mention mention(Actor actor, int first, int end) {
      Span span = sentence.tokens().span(first, end);
      return new Mention(actor, span, span.of(text));
    }
  }
}
