package co.cuentasclaras.cronograma;

import java.util.Collection;

/** In which order the models of each cycle let its activities begin. */
public interface OrdenDelCiclo {

    /** That of a cycle's models; those with which it began, whatever the models are by now. */
    OrdenDelModelo delModelo(String ciclo);

    /** The same, of the activities that the cycle has. */
    default Precedencias de(String ciclo, Collection<? extends Eslabon> todas) {
        return new Precedencias(delModelo(ciclo), todas);
    }
}
