package co.cuentasclaras.ciclo;

import co.cuentasclaras.bitacora.Hecho.Desplegado;
import java.util.List;

/**
 * What a cycle goes by from its beginning to its end.
 *
 * @param despliegue the engine's deployment of its models
 * @param version the version of its process
 * @param recursos what was deployed, and the table of terms that counts now
 */
public record ModelosVigentes(String despliegue, int version, List<Desplegado> recursos) {

    public ModelosVigentes {
        recursos = List.copyOf(recursos);
    }
}
