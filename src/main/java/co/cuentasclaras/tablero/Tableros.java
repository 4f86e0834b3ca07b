package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.DecisionPendiente;
import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.EstadoCorreo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.tablero.Tablero.Audiencia;
import co.cuentasclaras.tablero.Tablero.AudienciaEnTablero;
import co.cuentasclaras.tablero.Tablero.Carga;
import co.cuentasclaras.tablero.Tablero.CorreoFallido;
import co.cuentasclaras.tablero.Tablero.CorreosFallidos;
import co.cuentasclaras.tablero.Tablero.EnEspera;
import co.cuentasclaras.tablero.Tablero.Etapa;
import co.cuentasclaras.tablero.Tablero.Hito;
import co.cuentasclaras.tablero.Tablero.Regla;
import co.cuentasclaras.tablero.Tablero.ResumenDeCiclo;
import co.cuentasclaras.tablero.Tablero.Vencida;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the tablero together, in the same few statements however many activities there are. */
@Component
public class Tableros {

    private static final int HITOS = 8;
    private static final int CORREOS = 5;

    private final Avances avances;
    private final Correos correos;
    private final Personas personas;

    Tableros(Avances avances, Correos correos, Personas personas) {
        this.avances = avances;
        this.correos = correos;
        this.personas = personas;
    }

    /** The tablero of these cycles as they stand now, in their order. Who may see them is decided by the caller. */
    @Transactional(readOnly = true)
    public Tablero hoy(List<Ciclo> ciclos) {
        return new Tablero(
                avances.hoy(),
                Regla.todas(),
                avances.de(ciclos).stream().map(Tableros::resumen).toList(),
                correosFallidos(),
                null);
    }

    /** The tablero as it was at the end of a day, of cycles as they stood then. */
    static Tablero al(LocalDate dia, List<AvanceCiclo> ciclos) {
        return new Tablero(
                dia,
                Regla.todas(),
                ciclos.stream().map(Tableros::resumen).toList(),
                null,
                EstadoAUnDia.de(dia, ciclos.stream().anyMatch(AvanceCiclo::deducido)));
    }

    private CorreosFallidos correosFallidos() {
        List<Correo> ultimos = correos.ultimos(EstadoCorreo.FALLIDO, CORREOS);
        Map<String, String> nombres =
                personas.nombres(ultimos.stream().map(Correo::destinatario).collect(Collectors.toSet()));
        return new CorreosFallidos(
                correos.total(EstadoCorreo.FALLIDO),
                ultimos.stream()
                        .map(correo -> new CorreoFallido(
                                correo.id(),
                                nombres.getOrDefault(correo.destinatario(), correo.destinatario()),
                                correo.asunto(),
                                correo.creado()))
                        .toList(),
                correos.situacion());
    }

    private static ResumenDeCiclo resumen(AvanceCiclo avance) {
        List<AvanceActividad> actividades = avance.actividades();
        // What a cancelled cycle left open is nobody's work any more.
        List<AvanceActividad> abiertas = avance.enCurso()
                ? actividades.stream().filter(una -> una.terminada() == null).toList()
                : List.of();
        return new ResumenDeCiclo(
                avance.ciclo().id(),
                avance.ciclo().vigencia(),
                avance.ciclo().entidad(),
                avance.enCurso(),
                avance.ciclo().iniciado(),
                avance.ciclo().terminado(),
                actividades.size(),
                AvanceCiclo.hechas(actividades),
                AvanceCiclo.cuentas(actividades),
                avance.audiencias().stream()
                        .flatMap(una -> avance.acto(una).stream().map(acto -> audiencia(una, acto, avance)))
                        .toList(),
                etapas(actividades),
                hitos(abiertas),
                vencidas(abiertas),
                esperas(abiertas, avance.hoy()),
                decisiones(abiertas, avance.hoy()),
                cargas(abiertas, avance.hoy()));
    }

    private static AudienciaEnTablero audiencia(AudienciaPublica una, AvanceActividad acto, AvanceCiclo avance) {
        boolean porRealizar = acto.terminada() == null;
        return new AudienciaEnTablero(
                una.clave(),
                porRealizar,
                una.suspendida() && porRealizar
                        ? JuicioAudiencia.suspendida(una.nombre())
                        : juicio(una.nombre(), acto, avance));
    }

    private static Audiencia juicio(String nombre, AvanceActividad audiencia, AvanceCiclo avance) {
        if (audiencia.terminada() != null) {
            return JuicioAudiencia.realizada(
                    nombre,
                    audiencia.vencimiento(),
                    audiencia.estado(),
                    audiencia.realizada(),
                    audiencia.preside(),
                    Objects.requireNonNullElse(audiencia.nombreTerminadaPor(), audiencia.responsable()));
        }
        List<AvanceActividad> porHacer = avance.actividades().stream()
                .filter(una -> una.terminada() == null && !una.esAudiencia() && una.estado() != Semaforo.EN_SUSPENSO)
                .toList();
        List<AvanceActividad> antes = porHacer.stream()
                .filter(una -> una.sirveA(audiencia) && !una.vencimiento().isAfter(audiencia.vencimiento()))
                .toList();
        Set<String> preparan = avance.preparan().getOrDefault(audiencia.codigo(), Set.of());
        long llegaranTarde = porHacer.stream()
                .filter(una ->
                        preparan.contains(una.codigo()) && una.vencimiento().isAfter(audiencia.vencimiento()))
                .count();
        return JuicioAudiencia.de(
                nombre,
                audiencia.vencimiento(),
                audiencia.estado(),
                audiencia.restan(),
                antes.size(),
                cuantas(antes, Semaforo.VENCIDA),
                cuantas(antes, Semaforo.VENCE_PRONTO),
                cuantas(antes, Semaforo.EN_ESPERA),
                Math.toIntExact(llegaranTarde));
    }

    private static List<Etapa> etapas(List<AvanceActividad> actividades) {
        Map<String, List<AvanceActividad>> porEtapa = actividades.stream()
                .collect(Collectors.groupingBy(AvanceActividad::etapa, LinkedHashMap::new, Collectors.toList()));
        return porEtapa.entrySet().stream()
                .map(etapa -> new Etapa(
                        etapa.getKey(),
                        etapa.getValue().size(),
                        AvanceCiclo.hechas(etapa.getValue()),
                        AvanceCiclo.cuentas(etapa.getValue()),
                        etapa.getValue().stream()
                                .map(AvanceActividad::lugarEnElModelo)
                                .distinct()
                                .toList()))
                .toList();
    }

    private static List<Hito> hitos(List<AvanceActividad> abiertas) {
        List<AvanceActividad> siguientes = abiertas.stream()
                .filter(una ->
                        una.estado() != Semaforo.VENCIDA && una.estado() != Semaforo.EN_SUSPENSO && una.restan() >= 0)
                .sorted(Comparator.comparing(AvanceActividad::vencimiento))
                .toList();
        Set<AvanceActividad> hitos = siguientes.stream().limit(HITOS).collect(Collectors.toSet());
        siguientes.stream().filter(AvanceActividad::esAudiencia).forEach(hitos::add);
        return siguientes.stream()
                .filter(hitos::contains)
                .map(una -> new Hito(
                        una.codigo(),
                        una.nombreEntero(),
                        una.vencimiento(),
                        una.restan(),
                        una.estado(),
                        una.encargado(),
                        una.tarea(),
                        una.esAudiencia()))
                .toList();
    }

    private static List<Vencida> vencidas(List<AvanceActividad> abiertas) {
        return abiertas.stream()
                .filter(una -> una.estado() == Semaforo.VENCIDA)
                .sorted(Comparator.comparing(AvanceActividad::vencimiento))
                .map(una -> new Vencida(
                        una.codigo(),
                        una.nombreEntero(),
                        una.etapa(),
                        una.encargado(),
                        una.responsable(),
                        una.vencimiento(),
                        una.atraso(),
                        una.tarea()))
                .toList();
    }

    private static List<EnEspera> esperas(List<AvanceActividad> abiertas, LocalDate hoy) {
        return abiertas.stream()
                .filter(una -> una.estado() == Semaforo.EN_ESPERA)
                .sorted(Comparator.comparing(AvanceActividad::vencimiento))
                .map(una -> new EnEspera(
                        una.codigo(),
                        una.nombreEntero(),
                        una.etapa(),
                        una.responsableYPersona(),
                        una.vencimiento(),
                        una.vencimiento().isBefore(hoy),
                        una.esperaA()))
                .toList();
    }

    private static @Nullable String decisiones(List<AvanceActividad> abiertas, LocalDate hoy) {
        List<DecisionPendiente> pendientes = abiertas.stream()
                .map(AvanceActividad::decision)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(DecisionPendiente::desde))
                .toList();
        if (pendientes.isEmpty()) {
            return null;
        }
        long pasadas = pendientes.stream().filter(una -> una.pasada(hoy)).count();
        String cuantas = "Decisiones pendientes del líder: %d, la más antigua del %s."
                .formatted(pendientes.size(), FechaEscrita.de(pendientes.get(0).desde()));
        if (pasadas == 0) {
            return cuantas;
        }
        return cuantas
                + (pasadas == 1
                        ? " El plazo de una ya pasó: subió a la gerencia."
                        : " El plazo de %d ya pasó: subieron a la gerencia.".formatted(pasadas));
    }

    private static List<Carga> cargas(List<AvanceActividad> abiertas, LocalDate hoy) {
        Map<String, List<AvanceActividad>> porPersona = abiertas.stream()
                .filter(AvanceActividad::enMarcha)
                .collect(Collectors.groupingBy(una -> Objects.requireNonNullElse(una.persona(), "")));
        return porPersona.values().stream()
                .map(propias -> carga(propias, hoy))
                .sorted(Comparator.comparingInt(Carga::vencidas)
                        .thenComparingInt(Carga::estaSemana)
                        .thenComparingInt(Carga::abiertas)
                        .reversed()
                        .thenComparing(Carga::encargado))
                .toList();
    }

    private static Carga carga(List<AvanceActividad> propias, LocalDate hoy) {
        LocalDate domingo = hoy.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Carga(
                Objects.requireNonNullElse(propias.get(0).nombrePersona(), "Sin asignar"),
                propias.stream().map(AvanceActividad::responsable).distinct().collect(Collectors.joining(", ")),
                propias.size(),
                (int) propias.stream()
                        .filter(una -> una.estado() != Semaforo.EN_SUSPENSO)
                        .map(AvanceActividad::vencimiento)
                        .filter(dia -> !dia.isBefore(hoy) && !dia.isAfter(domingo))
                        .count(),
                cuantas(propias, Semaforo.VENCIDA));
    }

    private static int cuantas(Collection<AvanceActividad> actividades, Semaforo estado) {
        return AvanceCiclo.cuentas(actividades).getOrDefault(estado, 0);
    }
}
