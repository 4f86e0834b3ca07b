package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.hoja.CatalogoEvidencias.ActividadDocumentada;
import co.cuentasclaras.hoja.CatalogoEvidencias.Grupo;
import co.cuentasclaras.hoja.CatalogoEvidencias.Pieza;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<AvanceActividad> actividades = avance.actividades();
        Map<String, String> nombres = personas.nombres(actividades.stream()
                .flatMap(actividad -> actividad.evidencias().stream())
                .map(Evidencia::agregadaPor)
                .collect(Collectors.toSet()));
        Map<String, List<ActividadDocumentada>> grupos = actividades.stream()
                .collect(Collectors.groupingBy(
                        AvanceActividad::grupo,
                        LinkedHashMap::new,
                        Collectors.mapping(actividad -> renglon(actividad, nombres), Collectors.toList())));
        return new CatalogoEvidencias(
                avance.ciclo(),
                actividades.size(),
                (int) actividades.stream()
                        .filter(actividad -> !actividad.evidencias().isEmpty())
                        .count(),
                grupos.entrySet().stream()
                        .map(grupo -> new Grupo(grupo.getKey(), grupo.getValue()))
                        .toList());
    }

    private ActividadDocumentada renglon(AvanceActividad actividad, Map<String, String> nombres) {
        return new ActividadDocumentada(
                actividad,
                actividad.evidencias().stream().map(una -> pieza(una, nombres)).toList());
    }

    private Pieza pieza(Evidencia una, Map<String, String> nombres) {
        return new Pieza(
                una.id(),
                una.nombre(),
                una.tipo() == Evidencia.TipoEvidencia.ENLACE ? "Enlace" : "Archivo de " + Palabras.tamano(una.tamano()),
                Palabras.momento(una.agregada().atZone(clock.getZone())) + ", "
                        + nombres.getOrDefault(una.agregadaPor(), una.agregadaPor()),
                una.sellada() == null
                        ? null
                        : Palabras.dia(una.sellada().atZone(clock.getZone()).toLocalDate()),
                una.huella());
    }
}
