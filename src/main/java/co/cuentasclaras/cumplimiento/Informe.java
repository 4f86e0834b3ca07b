package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.idioma.FechaEscrita;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells about an activity, as it was written: half-way or finished. Null and blank mean not written.
 *
 * @param hecho what was done
 * @param fecha the day on which it was done, as yyyy-MM-dd
 * @param producto what came out of it
 * @param motivoTardanza why it was done after its due date
 * @param datos the own data of the act, by the names that its {@link Ficha} gives them
 */
public record Informe(
        @Nullable String hecho,
        @Nullable String fecha,
        @Nullable String producto,
        @Nullable String observaciones,
        @Nullable String motivoTardanza,
        Map<String, Object> datos) {

    /** The names under which a form or a program sends each of its parts. */
    public static final Set<String> CAMPOS =
            Set.of("hecho", "fecha", "producto", "observaciones", "motivoTardanza", "datos");

    private static final int LARGO = 2000;
    private static final int LARGO_PRODUCTO = 500;

    /** Nothing written yet. */
    public static final Informe VACIO = new Informe(null, null, null, null, null, Map.of());

    public Informe {
        hecho = limpio(hecho);
        fecha = limpio(fecha);
        producto = limpio(producto);
        observaciones = limpio(observaciones);
        motivoTardanza = limpio(motivoTardanza);
        Map<String, Object> escritos = new LinkedHashMap<>(datos);
        escritos.values().removeIf(Objects::isNull);
        datos = Collections.unmodifiableMap(escritos);
    }

    /** The same, with what the other one says where it says anything. */
    public Informe con(Informe otro) {
        return new Informe(
                otro.hecho != null ? otro.hecho : hecho,
                otro.fecha != null ? otro.fecha : fecha,
                otro.producto != null ? otro.producto : producto,
                otro.observaciones != null ? otro.observaciones : observaciones,
                otro.motivoTardanza != null ? otro.motivoTardanza : motivoTardanza,
                otro.datos.isEmpty() ? datos : otro.datos);
    }

    /** What keeps it from being kept even as a draft: what does not fit. */
    public List<Falta> excesos() {
        List<Falta> faltas = new ArrayList<>();
        largo(faltas, "hecho", "lo que se hizo", hecho, LARGO);
        largo(faltas, "fecha", "la fecha", fecha, 10);
        largo(faltas, "producto", "el producto", producto, LARGO_PRODUCTO);
        largo(faltas, "observaciones", "las observaciones", observaciones, LARGO);
        largo(faltas, "motivoTardanza", "el motivo de la tardanza", motivoTardanza, LARGO);
        return faltas;
    }

    /** Everything that keeps the activity from being finished with it; nothing when it is complete. */
    public List<Falta> revisar(Marco marco, @Nullable Ficha ficha) {
        List<Falta> faltas = excesos();
        if (hecho == null) {
            faltas.add(new Falta("hecho", "Cuente qué se hizo."));
        }
        LocalDate dia = revisarFecha(marco, faltas);
        if (dia != null && dia.isAfter(marco.vencimiento()) && motivoTardanza == null) {
            faltas.add(new Falta(
                    "motivoTardanza",
                    "Escriba por qué se hizo después del vencimiento (%s)."
                            .formatted(FechaEscrita.de(marco.vencimiento()))));
        }
        if (ficha != null) {
            faltas.addAll(ficha.revisar(datos));
        }
        return faltas;
    }

    private @Nullable LocalDate revisarFecha(Marco marco, List<Falta> faltas) {
        if (fecha == null) {
            faltas.add(new Falta("fecha", "Escriba la fecha en que se hizo."));
            return null;
        }
        try {
            LocalDate dia = LocalDate.parse(fecha);
            if (dia.isAfter(marco.hoy())) {
                faltas.add(new Falta(
                        "fecha",
                        "La fecha en que se hizo no puede ser futura: hoy es %s."
                                .formatted(FechaEscrita.de(marco.hoy()))));
            } else if (dia.isBefore(marco.inicioCiclo())) {
                faltas.add(new Falta(
                        "fecha",
                        "La fecha en que se hizo no puede ser anterior al comienzo del ciclo, el %s."
                                .formatted(FechaEscrita.de(marco.inicioCiclo()))));
            }
            return dia;
        } catch (DateTimeParseException e) {
            faltas.add(new Falta(
                    "fecha",
                    "Escriba la fecha en que se hizo con año, mes y día; por ejemplo, %s.".formatted(marco.hoy())));
            return null;
        }
    }

    private static void largo(List<Falta> faltas, String campo, String que, @Nullable String texto, int maximo) {
        if (texto != null && texto.length() > maximo) {
            faltas.add(
                    new Falta(campo, "Acorte %s: tiene %d letras y caben %d.".formatted(que, texto.length(), maximo)));
        }
    }

    private static @Nullable String limpio(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }

    /**
     * The days that an account is measured by.
     *
     * @param inicioCiclo the day on which the cycle began
     * @param vencimiento the last day in time
     */
    public record Marco(LocalDate hoy, LocalDate inicioCiclo, LocalDate vencimiento) {}

    /**
     * Something to correct.
     *
     * @param campo the field, by its name in the form
     * @param mensaje a Spanish sentence that says what to do
     */
    public record Falta(String campo, String mensaje) {}
}
