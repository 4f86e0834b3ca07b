package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.historia.LineaAbierta.DatoDeLinea;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data of a fact as a person reads them: what each is called, with the names that its sentence has for the ids. */
final class DatosEnPalabras {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the names of the data, which are short and ASCII, do not say by themselves. */
    private static final Map<String, String> ROTULOS = Map.ofEntries(
            Map.entry("a", "A"),
            Map.entry("ante", "Ante quién"),
            Map.entry("avisos", "De qué avisaba"),
            Map.entry("aviso", "Aviso"),
            Map.entry("cadaAnio", "Ese día de cada año"),
            Map.entry("clase", "Clase de hecho"),
            Map.entry("columnas", "Columnas que no se usan"),
            Map.entry("correo", "Correo"),
            Map.entry("de", "De"),
            Map.entry("delLider", "Era la tarea del líder"),
            Map.entry("esperaba", "Esperaba a"),
            Map.entry("huella", "Huella (SHA-256)"),
            Map.entry("huellaDelArchivo", "Huella del archivo (SHA-256)"),
            Map.entry("huellaDeCorrecciones", "Huella de las correcciones (SHA-256)"),
            Map.entry("cambiosDeMas", "Cambios que no caben aquí"),
            Map.entry("inicioA", "Comienza ahora"),
            Map.entry("inicioDe", "Comenzaba antes"),
            Map.entry("messageId", "Identificador del mensaje (Message-ID)"),
            Map.entry("personaA", "Persona desde entonces"),
            Map.entry("personaDe", "Persona hasta entonces"),
            Map.entry("por", "En lugar de"),
            Map.entry("porQue", "Por qué"),
            Map.entry("retienen", "Espera a"),
            Map.entry("rolA", "Rol desde entonces"),
            Map.entry("rolDe", "Rol hasta entonces"),
            Map.entry("suplente", "Como suplente"),
            Map.entry("version", "Versión"));

    /** Data that are activities, by their codes. */
    private static final Set<String> ACTIVIDADES = Set.of("esperaba", "retienen");

    private final Anotacion anotacion;
    private final Set<String> personas;
    private final Relato relato;

    DatosEnPalabras(Anotacion anotacion, Relato relato) {
        this.anotacion = anotacion;
        this.personas = anotacion.hecho().personas().collect(Collectors.toSet());
        this.relato = relato;
    }

    /** @param datos JSON, as the trail keeps it; what is none is shown as it stands */
    List<DatoDeLinea> de(String datos) {
        try {
            List<DatoDeLinea> escritos = new ArrayList<>();
            JSON.readTree(datos).properties().forEach(dato -> {
                String valor = valor(dato.getKey(), dato.getValue());
                if (!valor.isBlank()) {
                    escritos.add(new DatoDeLinea(rotulo(dato.getKey()), valor));
                }
            });
            return escritos;
        } catch (JsonProcessingException e) {
            return List.of(new DatoDeLinea("Datos", datos));
        }
    }

    String persona(String usuario) {
        return usuario.equals(CurrentUser.SYSTEM)
                ? relato.persona(usuario, anotacion)
                : conId(relato.nombre(usuario, anotacion).orElse(null), usuario);
    }

    static String actividad(String codigo, Relato relato) {
        return conId(relato.actividades().get(codigo), codigo);
    }

    private String valor(String nombre, JsonNode dato) {
        if (dato.isArray()) {
            List<String> varios = new ArrayList<>();
            dato.forEach(uno -> varios.add(valor(nombre, uno)));
            return dato.path(0).isObject() ? String.join(". ", varios) : Palabras.enumerar(varios);
        }
        if (dato.isObject()) {
            return dato.properties().stream()
                    .map(parte -> new DatoDeLinea(rotulo(parte.getKey()), valor(parte.getKey(), parte.getValue())))
                    .filter(parte -> !parte.valor().isEmpty())
                    .map(parte -> parte.rotulo() + ": " + parte.valor())
                    .collect(Collectors.joining("; "));
        }
        if (dato.isBoolean()) {
            return dato.booleanValue() ? "Sí" : "No";
        }
        return dato.isTextual() ? texto(nombre, dato.textValue()) : dato.isNull() ? "" : dato.toString();
    }

    private String texto(String nombre, String texto) {
        if (nombre.startsWith("rol")) {
            return conId(relato.roles().get(texto), texto);
        }
        if (ACTIVIDADES.contains(nombre)) {
            return actividad(texto, relato);
        }
        if (personas.contains(texto)) {
            return persona(texto);
        }
        if (texto.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return FechaEscrita.de(LocalDate.parse(texto));
        }
        return texto.matches("[A-Z]+(_[A-Z]+)*") ? NombreDeHecho.de(texto) : texto;
    }

    /** A name of several words, as Java writes it, is words. */
    private static String rotulo(String nombre) {
        return ROTULOS.getOrDefault(
                nombre,
                Palabras.conMayuscula(
                        nombre.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)));
    }

    private static String conId(@Nullable String nombre, String id) {
        return nombre == null || nombre.equals(id) ? id : "%s (%s)".formatted(nombre, id);
    }
}
