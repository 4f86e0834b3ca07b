package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencia.TipoEvidencia;
import co.cuentasclaras.hoja.CatalogoEvidencias.ActividadDocumentada;
import co.cuentasclaras.hoja.CatalogoEvidencias.Grupo;
import co.cuentasclaras.hoja.CatalogoEvidencias.Pieza;
import co.cuentasclaras.hoja.CatalogoEvidencias.Repetido;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down the evidence of a cycle. */
@Component
public class CatalogosEvidencias {

    private final Personas personas;
    private final Clock clock;

    CatalogosEvidencias(Personas personas, Clock clock) {
        this.personas = personas;
        this.clock = clock;
    }

    public CatalogoEvidencias de(AvanceCiclo avance) {
        List<AvanceActividad> actividades = avance.todas().toList();
        Map<String, String> nombres = personas.nombres(actividades.stream()
                .flatMap(actividad -> actividad.evidencias().stream())
                .map(Evidencia::agregadaPor)
                .collect(Collectors.toSet()));
        Map<String, Repetido> repetidos = repetidos(actividades);
        Map<String, List<ActividadDocumentada>> grupos = actividades.stream()
                .collect(Collectors.groupingBy(
                        AvanceActividad::grupo,
                        LinkedHashMap::new,
                        Collectors.mapping(actividad -> renglon(actividad, nombres, repetidos), Collectors.toList())));
        return new CatalogoEvidencias(
                avance.ciclo(),
                avance.actividades().size(),
                (int) avance.actividades().stream()
                        .filter(actividad -> !actividad.evidencias().isEmpty())
                        .count(),
                actividades.stream().filter(CatalogosEvidencias::leFalta).toList(),
                List.copyOf(repetidos.values()),
                grupos.entrySet().stream()
                        .map(grupo -> new Grupo(grupo.getKey(), grupo.getValue()))
                        .toList(),
                avance.noAplica());
    }

    private static boolean leFalta(AvanceActividad actividad) {
        boolean debida = actividad.estado().estaHecha() || actividad.estado() == Semaforo.VENCIDA;
        return actividad.exigeEvidencia() && actividad.evidencias().isEmpty() && debida;
    }

    /** The files that several activities carry, by their hash, in the order of the cronograma. */
    private static Map<String, Repetido> repetidos(List<AvanceActividad> actividades) {
        Map<String, Repetido> repetidos = new LinkedHashMap<>();
        for (AvanceActividad actividad : actividades) {
            for (Evidencia una : actividad.evidencias()) {
                if (una.tipo() == TipoEvidencia.ARCHIVO) {
                    repetidos.merge(
                            una.huella(),
                            new Repetido(una.huella(), una.nombre(), List.of(actividad.nombre())),
                            CatalogosEvidencias::juntos);
                }
            }
        }
        repetidos.values().removeIf(uno -> uno.actividades().size() == 1);
        return repetidos;
    }

    private static Repetido juntos(Repetido uno, Repetido otro) {
        return new Repetido(
                uno.huella(),
                uno.nombre(),
                Stream.concat(uno.actividades().stream(), otro.actividades().stream())
                        .distinct()
                        .toList());
    }

    private ActividadDocumentada renglon(
            AvanceActividad actividad, Map<String, String> nombres, Map<String, Repetido> repetidos) {
        List<Pieza> piezas = actividad.evidencias().stream()
                .map(una -> pieza(una, nombres, otras(actividad, repetidos.get(una.huella()))))
                .toList();
        return new ActividadDocumentada(
                actividad, piezas, !piezas.isEmpty() && piezas.stream().allMatch(Pieza::enlace));
    }

    private static List<String> otras(AvanceActividad actividad, @Nullable Repetido repetido) {
        return repetido == null
                ? List.of()
                : repetido.actividades().stream()
                        .filter(nombre -> !nombre.equals(actividad.nombre()))
                        .toList();
    }

    private Pieza pieza(Evidencia una, Map<String, String> nombres, List<String> otras) {
        boolean enlace = una.tipo() == TipoEvidencia.ENLACE;
        return new Pieza(
                una.id(),
                una.nombre(),
                enlace,
                enlace ? "Enlace" : "Archivo de " + Palabras.tamano(una.tamano()),
                Palabras.momento(una.agregada().atZone(clock.getZone())) + ", "
                        + nombres.getOrDefault(una.agregadaPor(), una.agregadaPor()),
                una.sellada() == null
                        ? null
                        : Palabras.dia(una.sellada().atZone(clock.getZone()).toLocalDate()),
                una.huella(),
                otras);
    }
}
