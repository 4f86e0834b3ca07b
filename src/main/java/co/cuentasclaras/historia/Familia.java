package co.cuentasclaras.historia;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of facts that people look for together. What no other family has is of the administration. */
public enum Familia {
    CICLO("El ciclo y su calendario", "CICLO", "PLAN", "AUDIENCIA", "DIA", "COLUMNAS", "VENCIMIENTOS"),
    ACTIVIDAD(
            "Las actividades",
            "ACTIVIDAD",
            "LLEGADA",
            "RESPONSABLE",
            "DECISION",
            "ESPERA",
            "TERMINADA",
            "CUMPLIMIENTO",
            "OFRECIMIENTO",
            "ATENCION",
            "ESTADO"),
    PREGUNTAS(
            "Las preguntas de la ciudadanía",
            "PREGUNTA",
            "COMPLEMENTO",
            "CIERRE",
            "RESPUESTA",
            "ANEXO",
            "PRORROGA",
            "TERMINO",
            "CIUDADANO"),
    EVIDENCIA("Las evidencias", "EVIDENCIA"),
    CORREO("Los correos", "CORREO", "AVISO"),
    PERSONAS(
            "Las personas y sus permisos",
            "ROL",
            "AUSENCIA",
            "CUENTA",
            "GRUPO",
            "MEMBRESIA",
            "PERMISOS",
            "LISTA",
            "SESION",
            "SUSCRIPCION",
            "CONTRASENA",
            "ENTRADAS"),
    ADMINISTRACION("La administración");

    private final String nombre;
    private final List<String> comienzos;

    Familia(String nombre, String... comienzos) {
        this.nombre = nombre;
        this.comienzos = List.of(comienzos);
    }

    /** As a person calls it. */
    public String nombre() {
        return nombre;
    }

    /** Those of these kinds of facts that belong to it. */
    Set<String> clases(Set<String> todas) {
        return todas.stream().filter(clase -> de(clase) == this).collect(Collectors.toSet());
    }

    /** The first word of its name says what a kind of fact is about. */
    static Familia de(String clase) {
        String comienzo = clase.split("_", 2)[0];
        return Arrays.stream(values())
                .filter(familia -> familia.comienzos.contains(comienzo))
                .findFirst()
                .orElse(ADMINISTRACION);
    }
}
