package co.cuentasclaras.pregunta;

/** How a question came in. */
public enum Canal {
    REDES("Redes sociales"),
    BUZON("Buzón físico"),
    GRUPOS("Grupos de difusión"),
    VIRTUAL("Transmisión en vivo"),
    SALA("Sala de la audiencia"),
    RADICADA("Radicada en la entidad"),
    /** Another place of dialogue, or the public form. */
    ESPACIO("Otro espacio o página web");

    private final String nombre;

    Canal(String nombre) {
        this.nombre = nombre;
    }

    /** As a person calls it. */
    public String nombre() {
        return nombre;
    }
}
