package co.cuentasclaras.ingreso;

import java.util.Optional;

/** The request at hand, for who is reached through the engine. */
public interface PeticionActual {

    /** Under what name a session keeps what password and roles were when it began. */
    String HUELLA = "cuentasclaras.huella";

    /** Where it comes from; none when the product itself asks. */
    Optional<Procedencia> procedencia();

    /** Whoever gave herself another password in this session stays in it; her others end. */
    void seguirConOtraClave();
}
