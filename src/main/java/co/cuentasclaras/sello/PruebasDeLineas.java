package co.cuentasclaras.sello;

import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.HojasSelladas.HojaSellada;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Proves of one line of the trail that it is sealed. It reads the leaves of that one seal, however long the trail is. */
@Component
public class PruebasDeLineas {

    private static final HexFormat HEX = HexFormat.of();

    private final HojasSelladas hojas;
    private final Sellos sellos;

    PruebasDeLineas(HojasSelladas hojas, Sellos sellos) {
        this.hojas = hojas;
        this.sellos = sellos;
    }

    /** The proof of a line as it stands now; nothing when it is not sealed yet. */
    public Optional<PruebaDeLinea> de(FilaSellada fila) {
        return hojas.deFila(fila.id())
                .flatMap(hoja -> sellos.delNumero(hoja.n()).map(sello -> probar(fila, hoja, sello)));
    }

    private PruebaDeLinea probar(FilaSellada fila, HojaSellada sellada, Sello sello) {
        byte[] deHoy = FormaCanonica.hoja(fila);
        ArbolDeHojas antes = sellos.arbolAntesDe(sellada.n());
        List<byte[]> nuevas = octetos(hojas.hojas(antes.tamano() + 1, sello.tamano()));
        List<byte[]> camino = nuevas.size() == sello.tamano() - antes.tamano()
                ? new CaminoDeHoja(antes, nuevas).de(sellada.n())
                : List.of();
        Optional<LlavePublica> firmante = firmante(sello);
        return new PruebaDeLinea(
                sellada.n(),
                sellada.hoja(),
                HEX.formatHex(deHoy),
                sello,
                firmante.map(LlavePublica::identificador).orElse(""),
                camino.stream().map(HEX::formatHex).toList(),
                HEX.formatHex(deHoy).equals(sellada.hoja()),
                Arrays.equals(sello.raiz(), CaminoDeHoja.raiz(sellada.n(), sello.tamano(), deHoy, camino)),
                firmante.isPresent() && diceLoMismo(sello));
    }

    /** Nothing when somebody changed one in the database until it is none: then no way leads to the root. */
    private static List<byte[]> octetos(List<String> hojas) {
        try {
            return hojas.stream().map(HEX::parseHex).toList();
        } catch (IllegalArgumentException noSonHojas) {
            return List.of();
        }
    }

    private Optional<LlavePublica> firmante(Sello sello) {
        try {
            NotaFirmada nota = NotaFirmada.leer(sello.nota());
            return sellos.llaves().stream().filter(nota::firmadaPor).findFirst();
        } catch (IllegalArgumentException noEsUnaNota) {
            return Optional.empty();
        }
    }

    private boolean diceLoMismo(Sello sello) {
        Cabeza cabeza =
                new Cabeza(sellos.origen(), sello.tamano(), sello.raiz(), FormaCanonica.momento(sello.momento()));
        return NotaFirmada.leer(sello.nota()).texto().equals(cabeza.texto());
    }
}
