package co.cuentasclaras.ingreso;

import java.util.Optional;

/** The request at hand, for who is reached through the engine. */
public interface PeticionActual {

    /** Where it comes from; none when the product itself asks. */
    Optional<Procedencia> procedencia();
}
