package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.pregunta.TipoDePregunta;

/** How many working days the law gives, as the table {@code terminos-pregunta} has it, which the entity's lawyer may edit. */
public interface TablaDeTerminos {

    /** To send on what another body has to answer. */
    String TRASLADO = "TRASLADO";

    /** To ask for what is missing. */
    String REQUERIMIENTO = "REQUERIMIENTO";

    /** @throws IllegalStateException when the table has no such row */
    TerminoDeLey para(String tramite);

    /** To answer a question of that kind. */
    default TerminoDeLey para(TipoDePregunta tipo) {
        return para(tipo.name());
    }
}
