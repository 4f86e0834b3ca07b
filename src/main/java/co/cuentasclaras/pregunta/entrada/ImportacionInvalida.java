package co.cuentasclaras.pregunta.entrada;

import co.cuentasclaras.tabla.Errores;
import co.cuentasclaras.tabla.TablaInvalida;

/** Questions of which at least one cannot be filed, so that none was. */
public final class ImportacionInvalida extends TablaInvalida {

    private static final long serialVersionUID = 1L;

    ImportacionInvalida(Errores errores) {
        super("No se radicó ninguna pregunta. Corrija lo que sigue y envíelas otra vez:", errores);
    }
}
