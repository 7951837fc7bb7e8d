package io.standpoint.actor;

import io.standpoint.actor.NameTrie.Found;
import io.standpoint.text.Document;
import io.standpoint.text.Sentence;
import io.standpoint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the actors of a catalogue, and topics. Immutable and thread-safe. */
final class CatalogMentionFinder implements MentionFinder {
  private static final Comparator<Mention> BY_POSITION =
      Comparator.comparing(Mention::span)
          .thenComparing(mention -> mention.entity() instanceof Topic);

  private final Map<String, CatalogEntry> entries;
  private final NameIndex names;
  private final Offices offices;
  private final TopicIndex topics;
  private final TopicDescriptions descriptions;

  CatalogMentionFinder(
      Map<String, CatalogEntry> entries, NameIndex names, Offices offices, List<Topic> topics) {
    this.entries = entries;
    this.names = names;
    this.offices = offices;
    this.topics = new TopicIndex(topics);
    this.descriptions = new TopicDescriptions(topics);
  }

  @Override
  public List<Mention> find(Document document, List<Sentence> sentences) {
    List<SentenceNames> read =
        sentences.stream()
            .map(Sentence::span)
            .map(span -> Tokens.of(document.text(), span.start(), span.end()))
            .map(tokens -> new SentenceNames(tokens, names))
            .toList();
    Set<String> named = named(read);
    NameResolver resolver = new NameResolver(entries, document.date(), named);
    List<List<Mention>> actors = new ArrayList<>();
    List<List<Mention>> keywords = new ArrayList<>();
    for (SentenceNames sentence : read) {
      actors.add(new Reading(document, sentence, resolver, named).mentions());
      keywords.add(topics.find(document.text(), sentence.tokens()));
    }
    HomeNames homes =
        new HomeNames(
            document.text(),
            entries,
            document.date(),
            actors,
            (state, noun) -> organ(resolver, state, noun));
    List<Mention> mentions = new ArrayList<>(homes.resolved());
    keywords.forEach(mentions::addAll);
    mentions.addAll(descriptions.find(document.text(), read, keywords));
    mentions.sort(BY_POSITION);
    return List.copyOf(mentions);
  }

  /** Ids of the actors that are named by a name which names nobody else. */
  private static Set<String> named(List<SentenceNames> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.names().stream())
        .flatMap(name -> name.uses().onlyActor().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The listed actor of that name, else an unlisted part of the state. */
  private Actor organ(NameResolver resolver, Actor owner, String noun) {
    Actor institution = entries.get(owner.id()).institution(noun);
    Tokens name = Tokens.of(institution.name());
    return names
        .longest(name, 0, false)
        .filter(listed -> listed.end() == name.size())
        .map(Found::uses)
        .flatMap(uses -> resolver.resolve(uses.aliasOf(), uses.secondary()))
        .orElse(institution);
  }

  /** One sentence, with the rules and the resolver that judge its names. */
  private final class Reading {
    private final Document document;
    private final SentenceNames sentence;
    private final NameResolver resolver;
    private final Set<String> named;
    private final NameRules rules;
    private final OfficialNouns nouns;
    private final SeatedOrgans organs;

    Reading(Document document, SentenceNames sentence, NameResolver resolver, Set<String> named) {
      this.document = document;
      this.sentence = sentence;
      this.resolver = resolver;
      this.named = named;
      this.rules = new NameRules(sentence);
      this.nouns = new OfficialNouns(sentence);
      this.organs = new SeatedOrgans(sentence);
    }

    List<Mention> mentions() {
      List<Mention> mentions = new ArrayList<>();
      for (Found name : sentence.names()) {
        if (!name.uses().shield() && !rules.isPartOfOther(name)) {
          seated(name)
              .or(() -> rules.isNoMention(name) ? Optional.empty() : mention(name))
              .ifPresent(mentions::add);
        }
      }
      return mentions;
    }

    /** Officials in Cairo, the Foreign Ministry in Cairo: they are Egypt's. */
    private Optional<Mention> seated(Found seat) {
      Optional<SeatedOrgans.Organ> organ = organs.at(seat);
      return organ
          .flatMap(unused -> resolver.resolve(seat.uses().aliasOf(), seat.uses().secondary()))
          .filter(actor -> actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.ALLIANCE)
          .map(
              actor ->
                  mention(
                      organs.isInstitution(organ.get())
                          ? organ(resolver, actor, organs.name(organ.get()))
                          : actor,
                      organ.get().first(),
                      seat.end(),
                      MentionRule.DESCRIPTION));
    }

    private Optional<Mention> mention(Found name) {
      NameUses uses = name.uses();
      if (!uses.adjectiveOf().isEmpty()) {
        Optional<OfficialNouns.Phrase> phrase = nouns.ofAdjective(name);
        if (phrase.isPresent()) {
          return resolver
              .resolve(uses.adjectiveOf(), uses.secondary())
              .filter(actor -> !isAbsorbed(actor, phrase.get(), true))
              .map(actor -> mention(actor, name, phrase.get()));
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
          .resolve(uses.aliasOf(), uses.secondary())
          .filter(actor -> office.isEmpty() || !isAbsorbed(actor, office.get(), false))
          .map(
              actor ->
                  office.isPresent()
                      ? mention(actor, name, office.get())
                      : mention(actor, name.first(), name.end(), MentionRule.NAME));
    }

    /** A name with an office or official noun: the Turkish president, the Russian army, Ankara. */
    private Mention mention(Actor actor, Found name, OfficialNouns.Phrase phrase) {
      return nouns
          .officesIn(name, phrase)
          .flatMap(office -> offices.holder(actor.id(), office, document.date(), named).stream())
          .findFirst()
          .or(
              () ->
                  nouns.isForces(phrase)
                      ? offices.forces(actor.id(), document.date())
                      : Optional.empty())
          .or(() -> institution(actor, name, phrase))
          .map(meant -> mention(meant, name.first(), phrase.phraseEnd(), MentionRule.DESCRIPTION))
          .orElseGet(() -> mention(actor, name.first(), phrase.end(), MentionRule.NAME));
    }

    /** Part of a state, which the catalogue need not list: the Russian Defence Ministry. */
    private Optional<Actor> institution(Actor actor, Found name, OfficialNouns.Phrase phrase) {
      return actor.kind() == ActorKind.STATE
          ? nouns.institution(name, phrase).map(noun -> organ(resolver, actor, noun))
          : Optional.empty();
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
          .map(Found::uses)
          .flatMap(uses -> resolver.resolve(uses.aliasOf(), uses.secondary()))
          .filter(person -> person.partOf().map(actor.id()::equals).orElse(unaligned))
          .isPresent();
    }

    private Mention mention(Actor actor, int first, int end, MentionRule rule) {
      Span span = sentence.tokens().span(first, end);
      return new Mention(actor, span, span.of(document.text()), rule);
    }
  }
}
