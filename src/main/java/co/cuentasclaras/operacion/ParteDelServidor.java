package co.cuentasclaras.operacion;

import java.util.Locale;

/** What the server needs to do its work, in the order in which it is looked at. */
public enum ParteDelServidor {
    BASE("Base de datos"),
    DISCO("Disco"),
    TRABAJOS("Trabajos del motor"),
    CORREO("Correo"),
    SELLOS("Sellos");

    private final String nombre;

    ParteDelServidor(String nombre) {
        this.nombre = nombre;
    }

    public String nombre() {
        return nombre;
    }

    /** As health and incidents call it. */
    public String clave() {
        return name().toLowerCase(Locale.ROOT);
    }
}
