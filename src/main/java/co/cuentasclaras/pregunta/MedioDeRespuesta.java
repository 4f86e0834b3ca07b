package co.cuentasclaras.pregunta;

/** How a citizen gets the answer. */
public enum MedioDeRespuesta {
    CORREO("Correo electrónico"),
    FISICO("En papel"),
    /** Told to the person, in the room of the hearing for instance. */
    VERBAL("De viva voz"),
    /** Its publication is what reaches whoever left nothing to be reached by (Ley 1437 de 2011, art. 69). */
    PUBLICADA("Con su publicación");

    private final String nombre;

    MedioDeRespuesta(String nombre) {
        this.nombre = nombre;
    }

    /** As a person calls it. */
    public String nombre() {
        return nombre;
    }
}
