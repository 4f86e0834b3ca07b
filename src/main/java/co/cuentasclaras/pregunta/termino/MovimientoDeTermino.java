package co.cuentasclaras.pregunta.termino;

/** What a term came from, or what moved it. */
public enum MovimientoDeTermino {
    RADICACION("Radicación"),
    /** It turned out to be of another kind, with other days. */
    CLASIFICACION("Clasificación"),
    /** The citizen was asked for what is missing. */
    SUSPENSION("Suspensión"),
    REANUDACION("Reanudación"),
    PRORROGA("Prórroga"),
    /** A day was declared non-working, or its declaration taken back. */
    DIA_NO_HABIL("Día no hábil"),
    /** The hearing was moved from which it counts, where the entity counts from it. */
    EVENTO("Audiencia movida");

    private final String nombre;

    MovimientoDeTermino(String nombre) {
        this.nombre = nombre;
    }

    public String nombre() {
        return nombre;
    }
}
