package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.glane.index.Facet;
import fr.glane.index.Order;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {

    private static View view(String address) throws Refused {
        return View.of(Params.parse(address));
    }

    @Test
    void address_holdsTheWholeState() throws Refused {
        var asked =
                "q=a%26b+%C3%A9t%C3%A9&type=claim&publisher_is=Le+Monde.fr&publisher_is=A%2FB&source=Irène+Vasseur&value=10..%3C20&date=2025-11-01..2025-11-30"
                        + "&exact=1&related=1&sort=-date&lang=en";

        var view = view(asked);

        assertThat(view.query()).isEqualTo("a&b été");
        assertThat(view.values(Facet.PUBLISHER)).containsExactly("Le Monde.fr", "A/B");
        assertThat(view.more()).containsExactly(new View.Condition("source", "Irène Vasseur"));
        assertThat(view.order()).isEqualTo(Order.DATE);
        assertThat(view.reverse()).isTrue();
        assertThat(view(view.address().substring(2))).isEqualTo(view);
    }

    @Property(seed = "8", tries = 200)
    void anyQuery_survivesTheAddress(@ForAll String query) throws Refused {
        // What Java cannot encode (half of a pair) no browser sends.
        var sent = new String(
                query.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        var view = view("q=" + Params.encode(sent));

        assertThat(view.query()).isEqualTo(sent.strip());
        assertThat(view(view.address().replaceFirst("^/\\??", ""))).isEqualTo(view);
    }

    @Test
    void boundsOfTheForm_becomeOneRange() throws Refused {
        assertThat(view("value_from=10,5&value_to=20").value()).hasToString("Optional[10.5..20]");
        assertThat(view("value_from=50").value()).hasToString("Optional[>=50]");
        assertThat(view("date_from=2025-01-01&date_to=2025-06-30").date())
                .hasToString("Optional[2025-01-01..2025-06-30]");
    }

    @Test
    void whatIsNotUnderstood_isLeftOut() throws Refused {
        var view = view("value=beaucoup&date=hier&sort=couleur&limit=abc&type=&cursor=");

        assertThat(view.value()).isEmpty();
        assertThat(view.date()).isEmpty();
        assertThat(view.order()).isEqualTo(Order.SCORE);
        assertThat(view.limit()).isEqualTo(View.LIMIT);
        assertThat(view.isFiltered()).isFalse();
    }

    @Test
    void changingTheView_startsItsListAnew() throws Refused {
        var view = view("q=eau&cursor=abc");

        assertThat(view.withQuery("feu").cursor()).isEmpty();
        assertThat(view.withValue(Optional.empty()).cursor()).isEmpty();
        assertThat(view.withLanguage("en").cursor()).hasValue("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%FF%FE", "%C3%28=1"})
    void brokenEscapes_areRefused(String address) {
        assertThatThrownBy(() -> Params.parse(address)).isInstanceOf(Refused.class);
    }

    @Test
    void tooManyParameters_areRefused() {
        assertThatThrownBy(() -> Params.parse("a=1&".repeat(500))).isInstanceOf(Refused.class);
    }
}
