package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.LabeledText;
import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns hold names of people, whatever their case and script. */
class PersonNamesTest {
    private static final PersonNames NAMES =
            PersonNames.of(Library.open(Optional.empty()).vocabulary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john smith|mary poppins|peter pan",
                "JOHN SMITH|MARY POPPINS",
                "smith, john|poppins, mary",
                "john_smith|mary-poppins",
                "john.smith|mary.poppins|unknown",
                "anna|peter|maria|other",
                "иван петров|анна иванова",
                "γιώργος παπαδόπουλος|μαρία γεωργίου",
                "محمد علي|فاطمة حسن",
                "王小明|李雷|张伟|陈红",
                "김민수|이영희|박철수",
                "佐藤健|鈴木花子|高橋一郎",
                "giulia rossi|unknown person|not stated",
                "@john_smith|@mary_poppins|@none",
                "(john smith)|¡mary poppins!",
                "dr john smith|dr mary poppins",
                "said by john smith at the desk|said by mary poppins at the desk|said by nobody at the desk"
            })
    void namesOfPeopleAreKnown(String values) {
        assertThat(NAMES.amongst(List.of(values.split("\\|", -1)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red|green|blue",
                "not applicable|very good|very bad",
                "new york|salt lake city|el paso",
                "iris-setosa|iris-versicolor|iris-virginica",
                "north east|south west",
                "yes|no|unknown",
                "positive|negative|neutral",
                "credit card|bank transfer|cash",
                "t-shirt|ankle boot|sandal",
                "airplane|automobile|bird|cat|deer|dog|frog|horse|ship|truck",
                "mon|tue|wed|thu|fri|sat|sun",
                "january|february|march|april|may|june",
                "红色|白色|黑色|蓝色",
                "正面|负面|中性",
                "긍정|부정|중립",
                "привет мир|да|нет",
                "gpt-4|llama-2-7b|claude",
                "en-us|de-de|fr-fr",
                "married civ spouse|never married|divorced",
                "private|self emp not inc|local gov|state gov|without pay",
                "craft repair|exec managerial|tech support|prof specialty",
                "male|female",
                "business|sci tech|sports|world",
                "@news|@weather|@sports",
                "how old is the house|where is the station now|what does it cost here",
                "la qualità della vita è alta|la porta della sera è qui|il colore della casa è blu"
            })
    void otherWordsAreNot(String values) {
        assertThat(NAMES.amongst(List.of(values.split("\\|", -1)))).isFalse();
    }

    @Test
    void namesWithinTextsAreKnownAndFrequentWordsAreNone() {
        assertThat(NAMES.within("we met john smith there")).isTrue();
        assertThat(NAMES.within("grazie a giovanna, come sempre")).isTrue();
        assertThat(NAMES.within("@anna_schmidt")).isTrue();
        assertThat(NAMES.within("we met nobody there")).isFalse();
        assertThat(NAMES.within("la qualità della vita")).isFalse();
        assertThat(NAMES.within("anna")).isFalse();
        assertThat(NAMES.within("")).isFalse();
    }

    /** Texts without any name of a person; in some language most names are words. */
    @Test
    void fewTextsWithoutNamesSeemToHaveOne() {
        List<LabeledText> texts = LabeledText.in("declaration.tsv").stream()
                .filter(labeled -> labeled.language().length() == 2)
                .toList();

        assertThat(texts.stream()
                                .filter(labeled -> NAMES.within(labeled.text()))
                                .count()
                        * 100
                        / texts.size())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void nothingIsNoName() {
        assertThat(NAMES.amongst(List.of())).isFalse();
        assertThat(NAMES.amongst(List.of("", "12", "a b c d e"))).isFalse();
    }
}
