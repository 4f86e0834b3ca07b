package co.cuentasclaras.ingreso;

import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.TablaInvalida;

/** A table of groups refused whole, with everything to correct in it. */
final class GruposInvalidos extends TablaInvalida {

    private static final long serialVersionUID = 1L;

    GruposInvalidos(Errores errores) {
        super(
                "El archivo de grupos del directorio no se puede usar todavía. Corrija esto y vuelva a arrancar:",
                errores);
    }
}
