package co.cuentasclaras.pregunta;

/** What kind of request a question is, on which its term depends: a row of the table {@code terminos-pregunta}. */
public enum TipoDePregunta {
    PREGUNTA_RDC("Pregunta de la rendición de cuentas"),
    INFORMACION("Petición de documentos o de información"),
    CONSULTA("Consulta"),
    AUTORIDAD("Petición de otra autoridad");

    private final String nombre;

    TipoDePregunta(String nombre) {
        this.nombre = nombre;
    }

    /** As a person calls it. */
    public String nombre() {
        return nombre;
    }
}
