package co.cuentasclaras.responsable;

import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.TablaInvalida;

/** A file of responsables refused whole, with everything to correct in it. */
public final class ResponsablesInvalidos extends TablaInvalida {

    ResponsablesInvalidos(Errores errores) {
        super("El archivo de responsables no se puede usar todavía. Corrija esto y vuelva a cargarlo:", errores);
    }
}
