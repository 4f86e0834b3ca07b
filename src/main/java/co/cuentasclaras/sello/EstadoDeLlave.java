package co.cuentasclaras.sello;

/** Whether the product can seal. */
public enum EstadoDeLlave {
    DISPONIBLE,
    /** Its file is not there. */
    PERDIDA,
    /** Its file holds another one than the last seals were made with. */
    CAMBIADA,
    /** It is there, and the database has not the last seal that this server saw. */
    SIN_SU_SELLO,
    /** Its file is there, and holds no key that the product may or can read. */
    ILEGIBLE
}
