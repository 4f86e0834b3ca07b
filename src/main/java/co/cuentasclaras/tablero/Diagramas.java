package co.cuentasclaras.tablero;

import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The deployed models that the person at the screen may read. */
public interface Diagramas {

    Optional<Diagrama> de(String definicion);

    /** For each cycle and stage, the process definition whose diagram shows it. */
    Map<String, Map<String, String>> porEtapa(List<ResumenDeCiclo> ciclos);
}
