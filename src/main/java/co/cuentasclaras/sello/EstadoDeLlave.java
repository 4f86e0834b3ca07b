package co.cuentasclaras.sello;

/** Whether the product can seal. */
public enum EstadoDeLlave {
    DISPONIBLE,
    /** Its file is not there. */
    PERDIDA,
    /** Its file holds another one than the last seals were made with. */
    CAMBIADA,
    /** Its file is there, and holds no key that the product may or can read. */
    ILEGIBLE
}
