package co.cuentasclaras.operacion;

/** Looks at one part of the server. */
interface RevisionDeParte {

    ParteDelServidor parte();

    /** May throw: then the part does not work. */
    EstadoDeParte revisar();

    /** Whether it asks the database, so that it is not asked while that is away. */
    default boolean preguntaALaBase() {
        return true;
    }

    /** Whether each node has one of its own; what all share is told once. */
    default boolean esDelNodo() {
        return true;
    }

    default EstadoDeParte bien(String dice) {
        return new EstadoDeParte(parte(), Gravedad.BIEN, dice);
    }

    default EstadoDeParte atencion(String dice) {
        return new EstadoDeParte(parte(), Gravedad.ATENCION, dice);
    }

    default EstadoDeParte caida(String dice) {
        return new EstadoDeParte(parte(), Gravedad.CAIDA, dice);
    }
}
