package co.cuentasclaras.ciclo;

import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.DiasDeAudiencia;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.idioma.Palabras;
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
import java.util.stream.Stream;

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
            "formularPlanMejora", List.of("seguirCompromisos", "evaluarInternamente", "aplicarEncuestaSatisfaccion"),
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

    private static final String DESPUES_DE_LA_AUDIENCIA = "despues-audiencia";

    /**
     * What people do otherwise than to finish the day before the due date.
     *
     * @param tarde finished so many working days after the due date, without the leader doing anything
     * @param reprogramada what the leader gives another due date when it is late; empty for none
     * @param reasignada what the leader gives to another role when it is late; empty for none
     * @param insistida what the leader insists on when it is late; empty for none
     */
    record Guion(
            Map<String, Integer> tarde,
            String reprogramada,
            LocalDate nuevaFecha,
            String reasignada,
            String nuevoRol,
            String insistida) {

        /** People are late with these, and the leader does nothing about it. */
        static Guion tarde(Map<String, Integer> tarde) {
            return new Guion(tarde, "", LocalDate.EPOCH, "", "", "");
        }

        /** Whether the leader decides, rather than the owner finishing first. */
        boolean decideElLider(String codigo) {
            return List.of(reprogramada, reasignada, insistida).contains(codigo);
        }
    }

    private final Map<String, Actividad> actividades;
    private final Map<String, String> audiencias;
    private final Map<String, Periodo> plan = new HashMap<>();
    private final Map<String, Llegada> llegadas = new HashMap<>();
    private final Map<String, Rol> roles;
    private final CalendarioLaboral calendario;
    private final Guion guion;
    private final LocalDate comienzo;

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

    /** @param comienzo the day on which the cycle begins: whatever should have begun before comes on it */
    LibretoDelCiclo(
            Cronograma cronograma, LocalDate comienzo, List<Rol> roles, CalendarioLaboral calendario, Guion guion) {
        this.comienzo = comienzo;
        this.actividades =
                cronograma.actividades().stream().collect(Collectors.toMap(Actividad::codigo, actividad -> actividad));
        this.audiencias = cronograma.audiencias().stream()
                .collect(Collectors.toMap(AudienciaPublica::clave, AudienciaPublica::nombre));
        this.roles = roles.stream().collect(Collectors.toMap(Rol::id, rol -> rol));
        this.calendario = calendario;
        this.guion = guion;
        DiasDeAudiencia dias = cronograma.dias(calendario);
        actividades.forEach((codigo, actividad) -> plan.put(codigo, actividad.periodo(calendario, dias)));
    }

    /** Those that somebody still has to do. */
    Set<String> codigos() {
        return actividades.values().stream()
                .filter(una -> una.hecha() == null)
                .map(Actividad::codigo)
                .collect(Collectors.toSet());
    }

    /** All of the plan. */
    Set<String> todos() {
        return actividades.keySet();
    }

    /** As mails and pages say it: with its hearing, where there are several and it does not say so itself. */
    String nombre(String codigo) {
        Actividad una = actividades.get(codigo);
        CodigosDelModelo modelos = ModelosDelPrograma.leer();
        boolean deAudiencia = una.pagina() == null
                ? modelos.esDeAudiencia(Codigo.leer(codigo).actividad())
                : modelos.pagina(una.pagina()).orElseThrow().deAudiencia();
        String audiencia = audiencias.getOrDefault(Codigo.leer(codigo).claveDeAudiencia(), "");
        boolean yaLaDice =
                una.nombre().toLowerCase(Palabras.COLOMBIA).contains(audiencia.toLowerCase(Palabras.COLOMBIA));
        return audiencias.size() < 2 || !deAudiencia || yaLaDice ? una.nombre() : una.nombre() + " (" + audiencia + ")";
    }

    /** Who has the activity when it is finished. */
    String persona(String codigo) {
        return titular(
                codigo.equals(guion.reasignada())
                        ? guion.nuevoRol()
                        : actividades.get(codigo).responsable());
    }

    LocalDate vencimiento(String codigo) {
        return codigo.equals(guion.reprogramada())
                ? guion.nuevaFecha()
                : plan.get(codigo).vencimiento();
    }

    Llegada llegada(String codigo) {
        Llegada sabida = llegadas.get(codigo);
        if (sabida == null) {
            sabida = calcularLlegada(codigo);
            llegadas.put(codigo, sabida);
        }
        return sabida;
    }

    private Llegada calcularLlegada(String codigo) {
        LocalDate inicio = Stream.of(plan.get(codigo).inicio(), comienzo)
                .max(Comparator.naturalOrder())
                .orElseThrow();
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

    /** How the activity stands in the evening of a day. */
    Semaforo estado(String codigo, LocalDate dia) {
        Periodo periodo = plan.get(codigo);
        LocalDate hecha = actividades.get(codigo).hecha();
        if (hecha != null) {
            return Semaforo.de(periodo.vencimiento(), true, hecha, dia, calendario);
        }
        LocalDate llegada = llegada(codigo).dia();
        if (llegada.isAfter(dia) && !periodo.inicio().isAfter(dia)) {
            return Semaforo.EN_ESPERA;
        }
        LocalDate fin = fin(codigo);
        return Semaforo.de(base(codigo), !llegada.isAfter(dia), fin.isAfter(dia) ? null : fin, dia, calendario);
    }

    private LocalDate querido(String codigo) {
        LocalDate vencimiento = vencimiento(codigo);
        if (codigo.equals(guion.reasignada()) || codigo.equals(guion.insistida())) {
            return calendario.sumar(escalamiento(codigo), 1);
        }
        if (DURANTE.contains(actividades.get(codigo).partes().actividad())) {
            return vencimiento;
        }
        return calendario.sumar(vencimiento, guion.tarde().getOrDefault(codigo, -1));
    }

    /** The day on which the activity, if not finished, becomes the leader's matter. */
    LocalDate escalamiento(String codigo) {
        return calendario.sumar(base(codigo), 2);
    }

    boolean llegaAlLider(String codigo) {
        return codigo.equals(guion.reprogramada()) || !fin(codigo).isBefore(escalamiento(codigo));
    }

    /** Everything that anybody is told: the activities named to each person on each day. */
    Map<Buzon, Set<String>> correos() {
        Map<Buzon, Set<String>> correos = new TreeMap<>();
        codigos().forEach(codigo -> contar(codigo, correos));
        return correos;
    }

    private void contar(String codigo, Map<Buzon, Set<String>> correos) {
        Actividad actividad = actividades.get(codigo);
        Rol rol = roles.get(actividad.responsable());
        LocalDate llegada = llegada(codigo).dia();
        LocalDate fin = fin(codigo);
        LocalDate plazo = plan.get(codigo).vencimiento();
        decir(correos, llegada, rol.titular(), codigo);
        // Who supports learns once that it has begun.
        actividad.apoyan().forEach(apoyo -> decir(correos, llegada, titular(apoyo), codigo));
        recordar(correos, codigo, rol, plazo, llegada, fin);
        repetir(correos, codigo);
        retener(correos, codigo);
        if (!llegaAlLider(codigo)) {
            return;
        }
        LocalDate escalamiento = escalamiento(codigo);
        decir(correos, escalamiento, titular("lider"), codigo);
        if (codigo.equals(guion.reprogramada())) {
            decir(correos, escalamiento, rol.titular(), codigo);
            recordar(correos, codigo, rol, guion.nuevaFecha(), escalamiento.plusDays(1), fin);
        } else if (codigo.equals(guion.reasignada())) {
            decir(correos, escalamiento, titular(guion.nuevoRol()), codigo);
            decir(correos, escalamiento, rol.titular(), codigo);
        } else if (codigo.equals(guion.insistida())) {
            decir(correos, escalamiento, rol.titular(), codigo);
        } else {
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
            boolean decidida = guion.decideElLider(codigo) && dia.isAfter(escalamiento(codigo));
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

    /** The codes of what must be finished before; what the plan lacks lets through, and what was done before is done. */
    private List<String> antes(String codigo) {
        Actividad una = actividades.get(codigo);
        Stream<String> dibujadas = antesSegunElModelo(una)
                .flatMap(otra -> presentes(otra, una.partes()))
                .distinct();
        return Stream.concat(dibujadas, Stream.ofNullable(una.espera()))
                .filter(otra -> actividades.get(otra).hecha() == null)
                .toList();
    }

    private static Stream<String> antesSegunElModelo(Actividad una) {
        return DESPUES_DE_LA_AUDIENCIA.equals(una.pagina())
                ? DURANTE.stream()
                : antesSegunElModelo(una.partes().actividad());
    }

    private static Stream<String> antesSegunElModelo(String actividad) {
        if (CONVOCATORIA.contains(actividad)) {
            return Stream.of("publicarInformePrevio");
        }
        return DESPUES.contains(actividad) ? DURANTE.stream() : DESPUES_DE.getOrDefault(actividad, List.of()).stream();
    }

    private Stream<String> presentes(String actividad, Codigo deQuien) {
        List<String> suyas = actividades.values().stream()
                .map(Actividad::partes)
                .filter(otra -> otra.actividad().equals(actividad) && deLaMismaAudiencia(otra, deQuien))
                .map(Codigo::texto)
                .toList();
        return suyas.isEmpty()
                ? antesSegunElModelo(actividad).flatMap(otra -> presentes(otra, deQuien))
                : suyas.stream();
    }

    /** Within a hearing only what is of the same one counts. */
    private boolean deLaMismaAudiencia(Codigo una, Codigo otra) {
        return !esDeAudiencia(una)
                || !esDeAudiencia(otra)
                || una.claveDeAudiencia().equals(otra.claveDeAudiencia());
    }

    private boolean esDeAudiencia(Codigo codigo) {
        String pagina = actividades.get(codigo.texto()).pagina();
        return pagina != null && pagina.endsWith("-audiencia")
                || Stream.of(CONVOCATORIA, DURANTE, DESPUES).anyMatch(unas -> unas.contains(codigo.actividad()));
    }
}
