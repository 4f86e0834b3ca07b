package co.cuentasclaras.ciclo;

import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.responsable.Rol;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What should happen in a cycle, worked out from the cronograma, the calendar and the dependencies of the domain alone:
 * who gets which activity when, who finishes it when, and who is told what on which day. Everybody acts at ten on
 * working days, the day before the due date unless the script says otherwise.
 */
final class LibretoDelCiclo {

    /** What must be finished before an activity can begin, although the dates alone would let it. */
    private static final Map<String, List<String>> DESPUES_DE = Map.of(
            "publicarEstrategiaRendicion", List.of("elaborarEstrategiaRendicion"),
            "publicarEstrategiaComunicaciones", List.of("elaborarEstrategiaComunicaciones"),
            "implementarDisenoVisual", List.of("disenarImagenVisual"),
            "aprobarInformeGestion", List.of("elaborarInformeGestion"),
            "publicarInformePrevio", List.of("aprobarInformeGestion"),
            "entregarInformeGestion", List.of("aprobarInformeGestion"),
            "elaborarTableroControl", List.of("levantarActa"),
            "seguirCompromisos", List.of("elaborarTableroControl"),
            "formularPlanMejora",
                    List.of(
                            "seguirCompromisos/ronda-1",
                            "seguirCompromisos/ronda-2",
                            "evaluarInternamente",
                            "aplicarEncuestaSatisfaccion"),
            "elaborarEstrategiaParticipativa", List.of("formularPlanMejora"));

    private static final List<String> CONVOCATORIA =
            List.of("invitarRedesSociales", "invitarEntidadesControl", "invitarMedios", "invitarComunidad");
    private static final List<String> DURANTE =
            List.of("realizarAudiencia", "transmitirEnVivo", "presentarResultados", "moderarPreguntasVirtuales");
    private static final List<String> DESPUES = List.of(
            "levantarActa",
            "publicarInformeGestion",
            "responderPreguntasVirtuales",
            "publicarBoletinPrensa",
            "aplicarEncuestaSatisfaccion");

    /** Finished so many working days after the due date, without the leader doing anything. */
    static final Map<String, Integer> TARDE = Map.of(
            "publicarEstrategiaRendicion", 1,
            "capacitarEquipoLider", 3,
            "aplicarEncuestaDeliberativa", 6);

    static final String REPROGRAMADA = "socializarProyecto/proyecto-1-gremios";
    static final LocalDate NUEVA_FECHA = LocalDate.of(2023, 5, 19);
    static final String REASIGNADA = "entregarInformeGestion/findeter";
    static final String NUEVO_ROL = "secretaria-general";
    static final String INSISTIDA = "formularPlanMejora";

    private final Map<String, Actividad> actividades;
    private final Map<String, Periodo> plan = new HashMap<>();
    private final Map<String, Rol> roles;
    private final CalendarioLaboral calendario;

    /** When an activity reaches its owner: a day, in the morning or after the people of that day have acted. */
    record Llegada(LocalDate dia, boolean tarde) {}

    /** A person is told on a day. */
    record Buzon(LocalDate dia, String persona) implements Comparable<Buzon> {
        @Override
        public int compareTo(Buzon otro) {
            return Comparator.comparing(Buzon::dia)
                    .thenComparing(Buzon::persona)
                    .compare(this, otro);
        }
    }

    LibretoDelCiclo(Cronograma cronograma, List<Rol> roles, CalendarioLaboral calendario) {
        this.actividades =
                cronograma.actividades().stream().collect(Collectors.toMap(Actividad::codigo, actividad -> actividad));
        this.roles = roles.stream().collect(Collectors.toMap(Rol::id, rol -> rol));
        this.calendario = calendario;
        DiasDeAudiencia audiencias = cronograma.dias(calendario);
        actividades.forEach((codigo, actividad) -> plan.put(codigo, actividad.periodo(calendario, audiencias)));
    }

    Set<String> codigos() {
        return actividades.keySet();
    }

    String nombre(String codigo) {
        return actividades.get(codigo).nombre();
    }

    /** Who has the activity when it is finished. */
    String persona(String codigo) {
        return titular(
                codigo.equals(REASIGNADA) ? NUEVO_ROL : actividades.get(codigo).responsable());
    }

    LocalDate vencimiento(String codigo) {
        return codigo.equals(REPROGRAMADA) ? NUEVA_FECHA : plan.get(codigo).vencimiento();
    }

    Llegada llegada(String codigo) {
        LocalDate inicio = plan.get(codigo).inicio();
        Optional<LocalDate> antes = antes(codigo).stream().map(this::fin).max(Comparator.naturalOrder());
        return antes.filter(dia -> !dia.isBefore(inicio))
                .map(dia -> new Llegada(dia, true))
                .orElse(new Llegada(inicio, false));
    }

    /** The day on which the activity is finished. */
    LocalDate fin(String codigo) {
        Llegada llegada = llegada(codigo);
        LocalDate primero =
                llegada.tarde() ? calendario.siguienteHabil(llegada.dia().plusDays(1)) : llegada.dia();
        LocalDate querido = querido(codigo);
        return querido.isBefore(primero) ? primero : querido;
    }

    private LocalDate querido(String codigo) {
        LocalDate vencimiento = vencimiento(codigo);
        if (codigo.equals(REASIGNADA) || codigo.equals(INSISTIDA)) {
            return calendario.sumar(escalamiento(codigo), 1);
        }
        if (DURANTE.contains(codigo)) {
            return vencimiento;
        }
        return calendario.sumar(vencimiento, TARDE.getOrDefault(codigo, -1));
    }

    /** The day on which the activity, if not finished, becomes the leader's matter. */
    LocalDate escalamiento(String codigo) {
        return calendario.sumar(base(codigo), 2);
    }

    boolean llegaAlLider(String codigo) {
        return codigo.equals(REPROGRAMADA) || !fin(codigo).isBefore(escalamiento(codigo));
    }

    /** Whether the leader decides, rather than the owner finishing first. */
    static boolean decideElLider(String codigo) {
        return Set.of(REPROGRAMADA, REASIGNADA, INSISTIDA).contains(codigo);
    }

    /** Everything that anybody is told: the activities named to each person on each day. */
    Map<Buzon, Set<String>> correos() {
        Map<Buzon, Set<String>> correos = new TreeMap<>();
        actividades.keySet().forEach(codigo -> contar(codigo, correos));
        return correos;
    }

    private void contar(String codigo, Map<Buzon, Set<String>> correos) {
        Actividad actividad = actividades.get(codigo);
        Rol rol = roles.get(actividad.responsable());
        LocalDate llegada = llegada(codigo).dia();
        LocalDate fin = fin(codigo);
        LocalDate plazo = plan.get(codigo).vencimiento();
        decir(correos, llegada, rol.titular(), codigo);
        recordar(correos, codigo, rol, plazo, llegada, fin);
        repetir(correos, codigo);
        retener(correos, codigo);
        if (!llegaAlLider(codigo)) {
            return;
        }
        LocalDate escalamiento = escalamiento(codigo);
        decir(correos, escalamiento, titular("lider"), codigo);
        switch (codigo) {
            case REPROGRAMADA -> {
                decir(correos, escalamiento, rol.titular(), codigo);
                recordar(correos, codigo, rol, NUEVA_FECHA, escalamiento.plusDays(1), fin);
            }
            case REASIGNADA -> {
                decir(correos, escalamiento, titular(NUEVO_ROL), codigo);
                decir(correos, escalamiento, rol.titular(), codigo);
            }
            case INSISTIDA -> decir(correos, escalamiento, rol.titular(), codigo);
            default -> {
                LocalDate gerencia = calendario.sumar(base(codigo), 5);
                if (!gerencia.isAfter(fin)) {
                    decir(correos, gerencia, titular("gerencia"), codigo);
                    decir(correos, gerencia, titular("control-interno"), codigo);
                }
                // Three working days for the leader to decide; on the next one the gerencia learns that it was in vain.
                LocalDate sinDecidir = calendario.sumar(escalamiento, 4);
                if (!sinDecidir.isAfter(fin)) {
                    decir(correos, sinDecidir, titular("gerencia"), codigo);
                }
            }
        }
    }

    /** What holds it up past its own due date while in time itself: its owner learns of it once, and the leader. */
    private void retener(Map<Buzon, Set<String>> correos, String codigo) {
        LocalDate dia = calendario.siguienteHabil(plan.get(codigo).vencimiento().plusDays(1));
        if (dia.isAfter(llegada(codigo).dia())) {
            return;
        }
        antes(codigo).stream()
                .filter(otra -> !fin(otra).isBefore(dia)
                        && !vencimiento(otra).isBefore(dia)
                        && !llegada(otra).dia().isAfter(dia))
                .forEach(otra -> {
                    decir(correos, dia, persona(otra), otra);
                    decir(correos, dia, titular("lider"), otra);
                });
    }

    /** On the first working morning of each week, what was late already in an earlier one is told again until it is done. */
    private void repetir(Map<Buzon, Set<String>> correos, String codigo) {
        Llegada llegada = llegada(codigo);
        LocalDate desde = llegada.tarde() ? llegada.dia().plusDays(1) : llegada.dia();
        LocalDate lunes = desde.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !lunes.isAfter(fin(codigo)); lunes = lunes.plusWeeks(1)) {
            LocalDate dia = calendario.siguienteHabil(lunes);
            boolean decidida = decideElLider(codigo) && dia.isAfter(escalamiento(codigo));
            LocalDate vence = decidida ? vencimiento(codigo) : plan.get(codigo).vencimiento();
            if (dia.isBefore(desde)
                    || dia.isAfter(fin(codigo))
                    || !calendario.sumar(vence, 1).isBefore(lunes)) {
                continue;
            }
            decir(
                    correos,
                    dia,
                    decidida ? persona(codigo) : titular(actividades.get(codigo).responsable()),
                    codigo);
            decir(correos, dia, titular("gerencia"), codigo);
            decir(correos, dia, titular("control-interno"), codigo);
            if (!decidida && llegaAlLider(codigo) && !dia.isBefore(escalamiento(codigo))) {
                decir(correos, dia, titular("lider"), codigo);
            }
        }
    }

    private void recordar(
            Map<Buzon, Set<String>> correos, String codigo, Rol rol, LocalDate plazo, LocalDate desde, LocalDate fin) {
        for (int dias : new int[] {-5, -1, 0, 1}) {
            LocalDate dia = calendario.sumar(plazo, dias);
            if (!dia.isBefore(desde) && !dia.isAfter(fin)) {
                decir(correos, dia, rol.titular(), codigo);
                if (dias == 1) {
                    decir(correos, dia, rol.suplente(), codigo);
                }
            }
        }
    }

    private void decir(Map<Buzon, Set<String>> correos, LocalDate dia, String persona, String codigo) {
        correos.computeIfAbsent(new Buzon(dia, persona), buzon -> new TreeSet<>())
                .add(nombre(codigo));
    }

    private LocalDate base(String codigo) {
        LocalDate vencimiento = plan.get(codigo).vencimiento();
        LocalDate llegada = llegada(codigo).dia();
        return llegada.isAfter(vencimiento) ? llegada : vencimiento;
    }

    private String titular(String rol) {
        return roles.get(rol).titular();
    }

    private static List<String> antes(String codigo) {
        if (CONVOCATORIA.contains(codigo)) {
            return List.of("publicarInformePrevio");
        }
        if (DESPUES.contains(codigo)) {
            return DURANTE;
        }
        return DESPUES_DE.getOrDefault(codigo.replaceAll("/.*", ""), List.of());
    }
}
