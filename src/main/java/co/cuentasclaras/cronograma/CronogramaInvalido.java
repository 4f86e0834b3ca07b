package co.cuentasclaras.cronograma;

import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.TablaInvalida;

/** A cronograma refused whole, with everything to correct in it. */
public final class CronogramaInvalido extends TablaInvalida {

    CronogramaInvalido(Errores errores) {
        super("El cronograma no se puede usar todavía. Corrija esto y vuelva a cargarlo:", errores);
    }
}
