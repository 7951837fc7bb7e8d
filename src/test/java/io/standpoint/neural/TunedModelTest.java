package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.standpoint.model.Model;
import io.standpoint.text.UnreadableException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TunedModelTest {

  private static final byte[] BROKEN = "{}".getBytes(StandardCharsets.UTF_8);

  private final TunedModel shipped = Model.shipped().files();

  @Test
  void refuses_a_head_that_cannot_be_read_beside_an_encoder_that_can() {
    TunedModel model = new TunedModel(BROKEN, shipped.coefficients(), shipped.encoder());
    assertThatThrownBy(() -> model.classifier(Temperatures.NONE))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("0 layers");
  }

  @Test
  void refuses_an_encoder_that_cannot_be_read_beside_a_head_that_can() {
    TunedModel model = new TunedModel(shipped.configuration(), shipped.coefficients(), BROKEN);
    assertThatThrownBy(() -> model.classifier(Temperatures.NONE))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(messageOf(() -> Int8Layers.read(BROKEN)));
  }

  @Test
  void of_two_failures_the_head_s_is_the_one_that_is_told() {
    TunedModel model = new TunedModel(BROKEN, shipped.coefficients(), BROKEN);
    assertThatThrownBy(() -> model.classifier(Temperatures.NONE)).hasMessageContaining("0 layers");
  }

  private static String messageOf(ThrowingCallable work) {
    return catchThrowable(work).getMessage();
  }
}
