package co.cuentasclaras.sello;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("El camino de una hoja a la raíz")
class CaminoDeHojaTest {

    private static final int HOJAS = 40;

    @Test
    @DisplayName("lleva a la raíz de su sello, dondequiera que haya quedado el sello anterior, y otra hoja no llega")
    void llega() {
        List<byte[]> hojas = new ArrayList<>();
        for (int n = 1; n <= HOJAS; n++) {
            hojas.add(FormaCanonica.hoja(null, "hoja " + n));
        }
        for (int antes = 0; antes < HOJAS; antes++) {
            for (int tamano = antes + 1; tamano <= HOJAS; tamano++) {
                CaminoDeHoja caminos = new CaminoDeHoja(arbol(hojas.subList(0, antes)), hojas.subList(antes, tamano));
                byte[] raiz = arbol(hojas.subList(0, tamano)).raiz();
                for (int n = antes + 1; n <= tamano; n++) {
                    List<byte[]> camino = caminos.de(n);
                    assertThat(CaminoDeHoja.raiz(n, tamano, hojas.get(n - 1), camino))
                            .as("%d de %d, con %d antes", n, tamano, antes)
                            .isEqualTo(raiz);
                    assertThat(CaminoDeHoja.raiz(n, tamano, hojas.get(n % HOJAS), camino))
                            .isNotEqualTo(raiz);
                }
            }
        }
    }

    private static ArbolDeHojas arbol(List<byte[]> hojas) {
        ArbolDeHojas arbol = new ArbolDeHojas();
        hojas.forEach(arbol::agregar);
        return arbol;
    }
}
