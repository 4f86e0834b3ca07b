package co.cuentasclaras.sello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("El árbol de las hojas")
class ArbolDeHojasTest {

    /** The entries of the tests of Certificate Transparency. */
    private static final List<String> ENTRADAS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** The roots of the tree of the first one, of the first two… */
    private static final List<String> RAICES = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    @DisplayName("da las raíces publicadas de RFC 6962")
    void publicadas() {
        ArbolDeHojas arbol = new ArbolDeHojas();
        assertThat(HexFormat.of().formatHex(arbol.raiz()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<String> raices = new ArrayList<>();
        for (String entrada : ENTRADAS) {
            arbol.agregar(sha256(new byte[] {0}, HexFormat.of().parseHex(entrada)));
            raices.add(HexFormat.of().formatHex(arbol.raiz()));
        }
        assertThat(raices).isEqualTo(RAICES);
    }

    @Test
    @DisplayName("da la misma raíz que la definición, y sigue igual desde su frontera, con cualquier tamaño")
    void comoLaDefinicion() {
        List<byte[]> hojas = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> sha256(new byte[] {0}, Integer.toString(i).getBytes()))
                .toList();
        ArbolDeHojas arbol = new ArbolDeHojas();
        for (int tamano = 1; tamano <= hojas.size(); tamano++) {
            arbol = new ArbolDeHojas(arbol.tamano(), arbol.frontera());
            arbol.agregar(hojas.get(tamano - 1));
            assertThat(arbol.tamano()).isEqualTo(tamano);
            assertThat(arbol.raiz()).as("%d hojas", tamano).isEqualTo(raiz(hojas.subList(0, tamano)));
            assertThat(arbol.frontera()).hasSize(Integer.bitCount(tamano));
        }
    }

    @Test
    @DisplayName("no sigue desde una frontera que no es de su tamaño")
    void fronteraAjena() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArbolDeHojas(3, List.of(new byte[32])));
    }

    /** As RFC 6962 writes it down, from the top. */
    static byte[] raiz(List<byte[]> hojas) {
        if (hojas.size() == 1) {
            return hojas.get(0);
        }
        int k = Integer.highestOneBit(hojas.size() - 1);
        return sha256(new byte[] {1}, raiz(hojas.subList(0, k)), raiz(hojas.subList(k, hojas.size())));
    }

    private static byte[] sha256(byte[]... partes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Stream.of(partes).forEach(sha256::update);
            return sha256.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
