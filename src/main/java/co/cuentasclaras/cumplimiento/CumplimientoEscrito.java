package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.idioma.FechaEscrita;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells about an activity, as it was written: half-way or finished. What is blank is not written.
 *
 * @param comunes the texts of the {@link CampoComun common fields}, by their names
 * @param datos the own data of the act, by the names that its {@link Ficha} gives them
 */
public record CumplimientoEscrito(Map<String, String> comunes, Map<String, Object> datos) {

    private static final String DATOS = "datos";

    private static final Pattern PESOS = Pattern.compile("\\$? ?(?:\\d{1,15}|\\d{1,3}(?:[. ]\\d{3}){1,4})");
    private static final Pattern NO_DIGITO = Pattern.compile("\\D");

    /** The names under which a form or a program sends each of its parts. */
    public static final Set<String> PARTES = Stream.concat(
                    CampoComun.CAMPOS.stream().map(CampoComun::nombre), Stream.of(DATOS))
            .collect(Collectors.toUnmodifiableSet());

    /** Nothing written yet. */
    static final CumplimientoEscrito VACIO = new CumplimientoEscrito(Map.of(), Map.of());

    public CumplimientoEscrito {
        Map<String, String> limpios = new LinkedHashMap<>();
        for (CampoComun campo : CampoComun.CAMPOS) {
            String texto =
                    TextoLegible.de(comunes.getOrDefault(campo.nombre(), "")).strip();
            if (!texto.isEmpty()) {
                limpios.put(campo.nombre(), texto);
            }
        }
        comunes = Collections.unmodifiableMap(limpios);
        Map<String, Object> escritos = new LinkedHashMap<>(datos);
        escritos.values().removeIf(Objects::isNull);
        datos = Collections.unmodifiableMap(escritos);
    }

    /**
     * Reads the parts that were sent; one of another name is nobody's.
     *
     * @throws SolicitudInvalida when a part is not of its kind
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CumplimientoEscrito leer(Map<String, ?> partes) {
        Map<String, String> comunes = new LinkedHashMap<>();
        for (CampoComun campo : CampoComun.CAMPOS) {
            Object valor = partes.get(campo.nombre());
            if (valor != null && !(valor instanceof String)) {
                throw new SolicitudInvalida("Envíe «%s» como texto (String).".formatted(campo.nombre()));
            }
            comunes.put(campo.nombre(), valor == null ? "" : (String) valor);
        }
        Map<String, Object> datos = new LinkedHashMap<>();
        if (partes.get(DATOS) instanceof Map<?, ?> propios) {
            propios.forEach((nombre, valor) -> datos.put(String.valueOf(nombre), valor));
        } else if (partes.get(DATOS) != null) {
            throw new SolicitudInvalida("Envíe «datos» como un objeto JSON.");
        }
        return new CumplimientoEscrito(comunes, datos);
    }

    /** Its parts as a form or a program sends them. */
    @JsonValue
    public Map<String, Object> partes() {
        Map<String, Object> partes = new LinkedHashMap<>(comunes);
        partes.put(DATOS, datos);
        return partes;
    }

    /** What was written in a common field. */
    Optional<String> texto(CampoComun campo) {
        return Optional.ofNullable(comunes.get(campo.nombre()));
    }

    /** What the activity cost, in whole Colombian pesos; nothing when nobody told it, or not so that it can be read. */
    public Optional<BigDecimal> valorEjecutado() {
        return texto(CampoComun.VALOR_EJECUTADO)
                .filter(texto -> PESOS.matcher(texto).matches())
                .map(texto -> new BigDecimal(NO_DIGITO.matcher(texto).replaceAll("")));
    }

    /** The same, with what the other one says where it says anything. */
    CumplimientoEscrito con(CumplimientoEscrito otro) {
        Map<String, String> unidos = new LinkedHashMap<>(comunes);
        unidos.putAll(otro.comunes);
        return new CumplimientoEscrito(unidos, otro.datos.isEmpty() ? datos : otro.datos);
    }

    /** The same, with a text in a common field that is not written yet. */
    CumplimientoEscrito conSiFalta(CampoComun campo, String texto) {
        return new CumplimientoEscrito(Map.of(campo.nombre(), texto), Map.of()).con(this);
    }

    /** Whether both tell the same, though perhaps of another day. */
    boolean cuentaLoMismoQue(CumplimientoEscrito otro) {
        return texto(CampoComun.HECHO).equals(otro.texto(CampoComun.HECHO))
                && texto(CampoComun.OBSERVACIONES).equals(otro.texto(CampoComun.OBSERVACIONES))
                && datos.equals(otro.datos);
    }

    /** What keeps it from being kept even as a draft: what does not fit. */
    List<Falta> excesos() {
        List<Falta> faltas = new ArrayList<>();
        for (CampoComun campo : CampoComun.CAMPOS) {
            int caben = campo.campo().letras();
            texto(campo)
                    .filter(texto -> texto.length() > caben)
                    .ifPresent(texto -> faltas.add(new Falta(
                            campo.nombre(),
                            "Acorte %s: tiene %d letras y caben %d."
                                    .formatted(campo.objeto(), texto.length(), caben))));
        }
        return faltas;
    }

    /** Everything that keeps the activity from being finished with it; nothing when it is complete. */
    List<Falta> revisar(Marco marco, @Nullable Ficha ficha, LoContado otras) {
        List<Falta> faltas = excesos();
        LocalDate dia = dia().orElse(null);
        for (CampoComun campo : CampoComun.CAMPOS) {
            if (texto(campo).isEmpty()) {
                pedido(campo, dia, marco).ifPresent(mensaje -> faltas.add(new Falta(campo.nombre(), mensaje)));
            } else if (campo.equals(CampoComun.VALOR_EJECUTADO)
                    && valorEjecutado().isEmpty()) {
                faltas.add(new Falta(
                        campo.nombre(),
                        "Escriba lo que se gastó en pesos y sin centavos, con cifras: 1.250.000 o 1250000."));
            } else if (campo.equals(CampoComun.FECHA)) {
                revisarFecha(dia, marco).ifPresent(mensaje -> faltas.add(new Falta(campo.nombre(), mensaje)));
            }
        }
        if (ficha != null) {
            faltas.addAll(ficha.revisar(datos, marco, dia, otras));
        }
        return faltas;
    }

    /** What is said while a field is missing; nothing when nobody asks for it. */
    private static Optional<String> pedido(CampoComun campo, @Nullable LocalDate dia, Marco marco) {
        LocalDate pasada = marco.audienciaPasada();
        if (campo.equals(CampoComun.MOTIVO_TRAS_AUDIENCIA)) {
            return pasada == null
                    ? Optional.empty()
                    : Optional.ofNullable(campo.pedido()).map(pedido -> pedido.formatted(FechaEscrita.de(pasada)));
        }
        boolean vale = campo.campo().condicion() == null || dia != null && dia.isAfter(marco.vencimiento());
        return Optional.ofNullable(campo.pedido())
                .filter(pedido -> vale)
                .map(pedido -> pedido.formatted(FechaEscrita.de(marco.vencimiento())));
    }

    private static Optional<String> revisarFecha(@Nullable LocalDate dia, Marco marco) {
        LocalDate primero = marco.noAntesDe();
        if (primero != null && marco.hoy().isBefore(primero)) {
            return Optional.of("La audiencia es el %s: esto no se puede terminar antes de ese día."
                    .formatted(FechaEscrita.conDiaDeLaSemana(primero)));
        }
        if (dia == null) {
            return Optional.of(
                    "Escriba la fecha en que se hizo con año, mes y día; por ejemplo, %s.".formatted(marco.hoy()));
        }
        if (dia.isAfter(marco.hoy())) {
            return Optional.of(
                    "La fecha en que se hizo no puede ser futura: hoy es %s.".formatted(FechaEscrita.de(marco.hoy())));
        }
        if (primero != null && dia.isBefore(primero)) {
            return Optional.of("La audiencia fue el %s: esto no pudo hacerse antes de ese día."
                    .formatted(FechaEscrita.conDiaDeLaSemana(primero)));
        }
        if (dia.isBefore(marco.inicioCiclo())) {
            return Optional.of("La fecha en que se hizo no puede ser anterior al comienzo del ciclo, el %s."
                    .formatted(FechaEscrita.de(marco.inicioCiclo())));
        }
        return Optional.empty();
    }

    /** The day on which it was done; none while it is not written as one. */
    Optional<LocalDate> dia() {
        try {
            return texto(CampoComun.FECHA).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Of the hearing, who presided over it. */
    @Nullable
    String preside() {
        return datos.get(FichasAudiencia.PRESIDE) instanceof String quien ? quien.strip() : null;
    }

    /**
     * The days that an account is measured by.
     *
     * @param inicioCiclo the day on which the cycle began
     * @param vencimiento the last day in time
     * @param noAntesDe the day of the hearing, of what is done on it; else null
     * @param audienciaPasada the day of the hearing when it is over, of what was to be done before it; else null
     */
    public record Marco(
            LocalDate hoy,
            LocalDate inicioCiclo,
            LocalDate vencimiento,
            @Nullable LocalDate noAntesDe,
            @Nullable LocalDate audienciaPasada) {}

    /**
     * Something to correct.
     *
     * @param campo the field, by its name in the form
     * @param mensaje a Spanish sentence that says what to do
     * @param celda the cell of a table, as campo-row-column counted from 0, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Falta(String campo, String mensaje, @Nullable String celda) {

        public Falta(String campo, String mensaje) {
            this(campo, mensaje, null);
        }
    }
}
