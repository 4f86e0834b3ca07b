package co.cuentasclaras.operacion;

/** How well a part of the server is. */
public enum Gravedad {
    BIEN("Bien"),
    /** It works; somebody should look at it. */
    ATENCION("Atención"),
    /** It does not work, and nobody can work with this node. */
    CAIDA("No funciona");

    private final String palabra;

    Gravedad(String palabra) {
        this.palabra = palabra;
    }

    public String palabra() {
        return palabra;
    }
}
