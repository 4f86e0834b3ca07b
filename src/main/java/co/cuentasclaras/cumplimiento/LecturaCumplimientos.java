package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.CumplimientoLeido.Cuadro;
import co.cuentasclaras.cumplimiento.CumplimientoLeido.DatoLeido;
import co.cuentasclaras.cumplimiento.CumplimientoLeido.ParteLeida;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts accounts into words, once for all screens. Who may read them is decided by the caller. */
@Component
public class LecturaCumplimientos {

    private final Cumplimientos cumplimientos;
    private final Personas personas;
    private final Clock clock;

    LecturaCumplimientos(Cumplimientos cumplimientos, Personas personas, Clock clock) {
        this.cumplimientos = cumplimientos;
        this.personas = personas;
        this.clock = clock;
    }

    /** All that was told of an activity, newest first. */
    public List<CumplimientoLeido> de(String ciclo, String codigo) {
        return leer(cumplimientos.deActividades(ciclo, Set.of(codigo)));
    }

    /** All that was handed in of these activities, oldest first, without the names of citizens. */
    public List<Archivado> paraArchivar(String ciclo, Collection<String> codigos) {
        List<Archivado> archivados = new ArrayList<>(cumplimientos.deActividades(ciclo, codigos).stream()
                .map(uno -> new Archivado(uno, partes(uno, sinCiudadanos(uno))))
                .toList());
        Collections.reverse(archivados);
        return archivados;
    }

    private static Map<String, Object> sinCiudadanos(Cumplimiento uno) {
        Map<String, Object> datos = uno.escrito().datos();
        return Fichas.de(uno.ficha()).map(ficha -> ficha.sinCiudadanos(datos)).orElse(datos);
    }

    /** These, in the order given. */
    List<CumplimientoLeido> leer(Collection<Cumplimiento> entregados) {
        Map<String, String> nombres = personas.nombres(
                entregados.stream().map(Cumplimiento::guardadoPor).collect(Collectors.toSet()));
        return entregados.stream()
                .map(uno -> new CumplimientoLeido(
                        uno.tarea(),
                        uno.version(),
                        titulo(uno, nombres.getOrDefault(uno.guardadoPor(), uno.guardadoPor())),
                        partes(uno, uno.escrito().datos())))
                .toList();
    }

    private String titulo(Cumplimiento uno, String quien) {
        Instant entregado = uno.entregado();
        String cuando =
                FechaEscrita.de(LocalDate.ofInstant(entregado == null ? uno.guardado() : entregado, clock.getZone()));
        if (entregado == null) {
            return "Borrador de %s, guardado el %s".formatted(quien, cuando);
        }
        return uno.motivo() == null
                ? "Entregado el %s por %s".formatted(cuando, quien)
                : "Corregido el %s por %s: %s".formatted(cuando, quien, uno.motivo());
    }

    private static List<ParteLeida> partes(Cumplimiento uno, Map<String, Object> datos) {
        Ficha ficha = Fichas.de(uno.ficha()).orElse(null);
        List<Campo> campos = ficha == null ? List.of() : ficha.campos();
        List<DatoLeido> propios = new ArrayList<>(leidos(campos, datos));
        // What a form of another time asked is told under the name that it had there.
        datos.forEach((nombre, valor) -> {
            if (campos.stream().noneMatch(campo -> campo.nombre().equals(nombre))) {
                propios.add(new DatoLeido(nombre, String.valueOf(valor), null));
            }
        });
        return Stream.of(
                        new ParteLeida(
                                "Cumplimiento",
                                leidos(
                                        CampoComun.CAMPOS.stream()
                                                .map(CampoComun::campo)
                                                .toList(),
                                        uno.escrito().comunes())),
                        new ParteLeida(ficha == null ? "Datos propios" : ficha.titulo(), propios))
                .filter(parte -> !parte.datos().isEmpty())
                .toList();
    }

    private static List<DatoLeido> leidos(List<Campo> campos, Map<String, ?> datos) {
        List<DatoLeido> leidos = new ArrayList<>();
        for (Campo campo : campos) {
            Object valor = datos.get(campo.nombre());
            if (campo.tipo() == Ficha.Tipo.TABLA) {
                Cuadro cuadro = cuadro(campo, valor);
                if (!cuadro.filas().isEmpty()) {
                    leidos.add(new DatoLeido(campo.rotulo(), null, cuadro));
                }
            } else if (!palabras(campo, valor).isEmpty()) {
                leidos.add(new DatoLeido(campo.rotulo(), palabras(campo, valor), null));
            }
        }
        return leidos;
    }

    /** Only the columns in which something stands. */
    private static Cuadro cuadro(Campo tabla, @Nullable Object valor) {
        List<Map<?, ?>> filas = valor instanceof List<?> lista
                ? lista.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(fila -> (Map<?, ?>) fila)
                        .filter(fila -> diceAlgo(tabla, fila))
                        .toList()
                : List.of();
        Set<Campo> columnas = new LinkedHashSet<>(tabla.columnas());
        columnas.removeIf(columna -> filas.stream()
                .allMatch(fila -> palabras(columna, fila.get(columna.nombre())).isEmpty()));
        return new Cuadro(
                columnas.stream().map(Campo::rotulo).toList(),
                filas.stream()
                        .map(fila -> columnas.stream()
                                .map(columna -> palabras(columna, fila.get(columna.nombre())))
                                .toList())
                        .toList());
    }

    /** A given row in which nobody wrote anything says nothing. */
    private static boolean diceAlgo(Campo tabla, Map<?, ?> fila) {
        return tabla.columnas().stream().skip(tabla.fija() ? 1 : 0).anyMatch(columna -> !palabras(
                        columna, fila.get(columna.nombre()))
                .isEmpty());
    }

    private static String palabras(Campo campo, @Nullable Object valor) {
        String texto = valor == null ? "" : String.valueOf(valor).strip();
        return switch (campo.tipo()) {
            case FECHA -> dia(texto);
            case NUMERO -> numero(texto);
            case OPCION ->
                campo.opciones().stream()
                        .filter(opcion -> opcion.valor().equals(texto))
                        .map(Opcion::rotulo)
                        .findFirst()
                        .orElse(texto);
            default -> texto;
        };
    }

    private static String dia(String texto) {
        try {
            return texto.isEmpty() ? texto : FechaEscrita.de(LocalDate.parse(texto));
        } catch (DateTimeParseException e) {
            return texto;
        }
    }

    /** What was told, as it was kept and in words. */
    public record Archivado(Cumplimiento cumplimiento, List<ParteLeida> partes) {}

    private static String numero(String texto) {
        try {
            return texto.isEmpty() ? texto : String.format(Palabras.COLOMBIA, "%,d", Long.parseLong(texto));
        } catch (NumberFormatException e) {
            return texto;
        }
    }
}
