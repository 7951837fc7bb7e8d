package io.standpoint.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.model.Model;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class EncoderStartTest {
  private static final int HIDDEN = 384;

  @Test
  void the_mean_of_models_is_that_of_their_numbers() {
    Natives.load();
    TunedModel model = Model.shipped().files();
    EncoderStart one = EncoderStart.of(model, HIDDEN);
    EncoderStart mean = EncoderStart.mean(List.of(model, tripled(model)), HIDDEN);

    assertThat(mean.parameters().flat().distance2(one.parameters().flat()))
        .isCloseTo(0, within(1e-3));
    INDArray twice = one.head().orElseThrow().mul(2);
    assertThat(mean.head().orElseThrow().distance2(twice)).isCloseTo(0, within(1e-3));
    assertThat(twice.norm2Number().doubleValue()).isGreaterThan(1);
  }

  /** The model with three times the numbers in its head. */
  private static TunedModel tripled(TunedModel model) {
    MultiLayerNetwork head = HeadFile.read(model.configuration(), model.coefficients());
    head.params().muli(3);
    return new TunedModel(model.configuration(), HeadFile.coefficients(head), model.encoder());
  }
}
