package co.cuentasclaras.expediente;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.HojasSelladas.HojaSellada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sealed rows of the trail as facts. A row that somebody took away has nothing to tell; that it is missing is found by
 * whoever verifies.
 */
@Component
class Anotaciones {

    private final HojasSelladas hojas;

    Anotaciones(HojasSelladas hojas) {
        this.hojas = hojas;
    }

    /** Those of a cycle, or of the whole entity, in the order of their numbers. */
    void recorrer(@Nullable Ciclo ciclo, long hasta, BiConsumer<HojaSellada, Anotacion> cada) {
        if (ciclo == null) {
            hojas.recorrer(1, hasta, comoHechos(cada));
        } else {
            hojas.recorrerCiclo(ciclo.id(), hasta, comoHechos(cada));
        }
    }

    /** Those that tell of the same, in the order of their numbers. */
    void recorrer(Lugar lugar, long hasta, BiConsumer<HojaSellada, Anotacion> cada) {
        hojas.recorrerLugar(lugar, hasta, comoHechos(cada));
    }

    private static Consumer<HojaSellada> comoHechos(BiConsumer<HojaSellada, Anotacion> cada) {
        return hoja -> {
            FilaSellada fila = hoja.fila();
            if (fila != null) {
                cada.accept(
                        hoja,
                        new Anotacion(
                                fila.id(),
                                fila.ciclo(),
                                fila.codigo(),
                                fila.momento(),
                                fila.quien(),
                                Bitacora.hecho(fila.hecho(), fila.version(), fila.datos()),
                                fila.deducido()));
            }
        };
    }
}
