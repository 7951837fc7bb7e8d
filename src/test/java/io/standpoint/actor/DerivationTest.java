package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {

  @ParameterizedTest
  @CsvSource({
    "annexation, annex",
    "annexed, annex",
    "violation, violate",
    "violating, violate",
    "expulsions, expel",
    "expelled, expel",
    "withdrawal, withdraw",
    "withdrew, withdraw",
    "removal, remove",
    "seizure, seize",
    "deployment, deploy",
    "intervention, intervene",
    "detention, detain",
    "imposition, impose",
    "suspension, suspend",
    "invasion, invade",
    "resumption, resume",
    "dissolution, dissolve",
    "nationalisation, nationalise",
    "ratification, ratify",
    "destruction, destroy",
    "interference, interfere",
    "delivery, deliver",
    "acquisition, acquire"
  })
  void a_noun_of_action_and_the_forms_of_its_verb_lead_to_the_verb(String word, String verb) {
    assertThat(Derivation.verbs(word)).contains(verb);
    assertThat(Derivation.verbs(verb)).contains(verb);
  }

  @Test
  void short_and_common_verbs_lead_nowhere() {
    assertThat(Derivation.verbs("agreement")).doesNotContain("agree");
    assertThat(Derivation.verbs("closure")).doesNotContain("close");
    assertThat(Derivation.verbs("formation")).doesNotContain("form");
    assertThat(Derivation.verbs("aids")).isEmpty();
    assertThat(Derivation.verbs("")).isEmpty();
  }
}
