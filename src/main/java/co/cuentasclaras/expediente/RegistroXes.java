package co.cuentasclaras.expediente;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.HojasSelladas.HojaSellada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.historia.Narraciones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * The trail as programs of process mining read it: IEEE 1849-2016, a trace an activity and one for what is of the cycle. A
 * fact that moves an activity through its life says so in the words of the standard's lifecycle; of all others the standard
 * has nothing to say.
 */
final class RegistroXes {

    private static final String SIN_TRANSICION = "unknown";

    private static final Map<String, String> TRANSICIONES = Map.ofEntries(
            Map.entry("CICLO_INICIADO", "start"),
            Map.entry("CICLO_TERMINADO", "complete"),
            Map.entry("ACTIVIDAD_PLANEADA", "schedule"),
            Map.entry("ACTIVIDAD_INICIADA", "assign"),
            Map.entry("ACTIVIDAD_TOMADA", "start"),
            Map.entry("ACTIVIDAD_ASIGNADA", "reassign"),
            Map.entry("ACTIVIDAD_REASIGNADA", "reassign"),
            Map.entry("ACTIVIDAD_RELEVADA", "reassign"),
            Map.entry("ACTIVIDAD_SOLTADA", "reassign"),
            Map.entry("ACTIVIDAD_TERMINADA", "complete"));

    private static final DateTimeFormatter MOMENTO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("'T'HH:mm:ss.SSSxxx")
            .toFormatter();

    private final EscritorXml xml;

    RegistroXes(EscritorXml xml) {
        this.xml = xml;
    }

    void empezar(String titulo) throws XMLStreamException {
        xml.abrir("log", "xes.version", "1849.2016", "xes.features", "");
        extension("Concept", "concept");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        extension("Time", "time");
        xml.abrir("global", "scope", "trace");
        cadena("concept:name", "");
        xml.cerrar();
        xml.abrir("global", "scope", "event");
        cadena("concept:name", "");
        cadena("lifecycle:transition", SIN_TRANSICION);
        cadena("org:resource", "");
        xml.vacio("date", "key", "time:timestamp", "value", "1970-01-01T00:00:00.000+00:00");
        xml.cerrar();
        xml.vacio("classifier", "name", "Hecho", "scope", "event", "keys", "concept:name");
        xml.vacio("classifier", "name", "Transicion", "scope", "event", "keys", "lifecycle:transition");
        cadena("concept:name", titulo);
        cadena("lifecycle:model", "standard");
    }

    /** Begins the trace of an activity, or of what is of the cycle. */
    void abrir(Lugar lugar, String nombre) throws XMLStreamException {
        xml.abrir("trace");
        cadena("concept:name", nombre);
        if (lugar.codigo() != null) {
            cadena("codigo", lugar.codigo());
        }
    }

    void anotar(HojaSellada hoja, Anotacion anotacion, String frase) {
        String hecho = Objects.requireNonNull(hoja.fila()).hecho();
        try {
            xml.abrir("event");
            cadena("concept:name", Narraciones.nombre(hecho));
            cadena("lifecycle:transition", TRANSICIONES.getOrDefault(hecho, SIN_TRANSICION));
            cadena("org:resource", anotacion.quien());
            xml.vacio(
                    "date",
                    "key",
                    "time:timestamp",
                    "value",
                    MOMENTO.format(anotacion.momento().atOffset(ZoneOffset.UTC)));
            xml.vacio("int", "key", "n", "value", String.valueOf(hoja.n()));
            cadena("frase", frase);
            xml.vacio("boolean", "key", "deducido", "value", String.valueOf(anotacion.deducido()));
            xml.cerrar();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The trace, or the whole. */
    void cerrar() throws XMLStreamException {
        xml.cerrar();
    }

    private void extension(String nombre, String prefijo) throws XMLStreamException {
        xml.vacio(
                "extension",
                "name",
                nombre,
                "prefix",
                prefijo,
                "uri",
                "http://www.xes-standard.org/%s.xesext".formatted(prefijo));
    }

    private void cadena(String clave, String valor) throws XMLStreamException {
        xml.vacio("string", "key", clave, "value", valor);
    }
}
