package co.cuentasclaras.cronograma;

import co.cuentasclaras.cronograma.Actividades.FechaMovida;
import co.cuentasclaras.cronograma.PreviaDeAudiencia.Avisado;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaSenalado;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What moving a public hearing to a day would do, before anything is done. */
@Component
class PreviasDeAudiencia {

    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;
    private final FechasDelCiclo fechas;
    private final Encargados encargados;
    private final OrdenDelCiclo orden;
    private final Clock clock;

    PreviasDeAudiencia(
            Actividades actividades,
            DiasNoHabiles diasNoHabiles,
            FechasDelCiclo fechas,
            Encargados encargados,
            OrdenDelCiclo orden,
            Clock clock) {
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
        this.fechas = fechas;
        this.encargados = encargados;
        this.orden = orden;
        this.clock = clock;
    }

    PreviaDeAudiencia de(ActividadEnCurso audiencia, LocalDate dia) {
        return previa(actividades.deCiclo(audiencia.ciclo()), audiencia, dia);
    }

    private PreviaDeAudiencia previa(List<ActividadEnCurso> todas, ActividadEnCurso audiencia, LocalDate dia) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        List<FechaMovida> movidas = fechas.calcular(todas, Map.of(audiencia.codigo(), new FechaPlan.Dia(dia))).stream()
                .filter(una -> !una.actividad().estaTerminada())
                .sorted(Comparator.comparing(una -> !una.actividad().codigo().equals(audiencia.codigo())))
                .toList();
        Map<String, String> nombres =
                encargados.nombres(movidas.stream().map(FechaMovida::actividad).toList());
        return new PreviaDeAudiencia(
                audiencia.vencimiento(),
                dia,
                DiaSenalado.de(dia, calendario)
                        .map(reparo -> "El %s %s.".formatted(FechaEscrita.conDiaDeLaSemana(dia), reparo))
                        .orElse(null),
                movidas.stream()
                        .map(una -> Corrida.de(una, nombres, LocalDate.now(clock), calendario))
                        .toList(),
                avisados(movidas, nombres),
                imposibles(todas, audiencia, movidas, dia),
                todas.stream()
                        .filter(una -> una.estaTerminada()
                                && una.retirada() == null
                                && una.finRegla().seCuentaDe(audiencia.partes().claveDeAudiencia()))
                        .map(ActividadEnCurso::nombre)
                        .toList());
    }

    private List<Avisado> avisados(List<FechaMovida> movidas, Map<String, String> nombres) {
        Map<String, List<ActividadEnCurso>> porPersona = new LinkedHashMap<>();
        movidas.stream().map(FechaMovida::actividad).forEach(actividad -> fechas.avisado(actividad)
                .ifPresent(persona -> porPersona
                        .computeIfAbsent(persona, nueva -> new ArrayList<>())
                        .add(actividad)));
        return porPersona.values().stream()
                .map(suyas -> new Avisado(
                        Objects.requireNonNull(nombres.get(suyas.get(0).codigo())), suyas.size()))
                .toList();
    }

    /**
     * What is counted from the hearing and would be due on a day that is over; what prepares it and is due
     * later; and what follows it and is due before.
     */
    private List<String> imposibles(
            List<ActividadEnCurso> todas, ActividadEnCurso audiencia, List<FechaMovida> movidas, LocalDate dia) {
        LocalDate hoy = LocalDate.now(clock);
        Map<String, LocalDate> vencimientos = todas.stream()
                .filter(una -> !una.estaTerminada() && !una.codigo().equals(audiencia.codigo()))
                .filter(una ->
                        !una.enSuspenso() || una.dependeDe(audiencia.partes().claveDeAudiencia()))
                .collect(Collectors.toMap(ActividadEnCurso::codigo, ActividadEnCurso::vencimiento));
        movidas.forEach(una ->
                vencimientos.replace(una.actividad().codigo(), una.nuevo().vencimiento()));
        Precedencias precedencias = orden.de(audiencia.ciclo(), todas);
        Set<String> preparan = precedencias.preparan(audiencia);
        Set<String> despues = precedencias.todoDespuesDe(audiencia.codigo());
        List<String> imposibles = new ArrayList<>();
        for (ActividadEnCurso una : todas) {
            LocalDate vence = vencimientos.get(una.codigo());
            if (vence == null) {
                continue;
            }
            if (vence.isBefore(hoy) && !vence.equals(una.vencimiento())) {
                imposibles.add("«%s» tendría que estar hecha el %s%s, y ese día ya pasó."
                        .formatted(una.nombre(), FechaEscrita.de(vence), antelacion(una)));
            } else if (vence.isAfter(dia) && preparan.contains(una.codigo())) {
                imposibles.add("«%s» debe terminar antes de la audiencia, y vence después, el %s."
                        .formatted(una.nombre(), FechaEscrita.de(vence)));
            } else if (vence.isBefore(dia) && despues.contains(una.codigo())) {
                imposibles.add("«%s» sigue a la audiencia, y vence antes, el %s."
                        .formatted(una.nombre(), FechaEscrita.de(vence)));
            }
        }
        return imposibles;
    }

    private static String antelacion(ActividadEnCurso actividad) {
        return actividad.finRegla() instanceof FechaPlan.RelativaAudiencia regla && regla.diasHabiles() < 0
                ? ", " + PlazoEscrito.diasHabiles(-regla.diasHabiles()) + " antes de la audiencia"
                : "";
    }
}
