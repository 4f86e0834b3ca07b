package co.cuentasclaras.avance;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadAgregada;
import co.cuentasclaras.bitacora.Hecho.ActividadAsignada;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada.Instancia;
import co.cuentasclaras.bitacora.Hecho.ActividadHechaAntes;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadPlaneada;
import co.cuentasclaras.bitacora.Hecho.ActividadReanudada;
import co.cuentasclaras.bitacora.Hecho.ActividadReasignada;
import co.cuentasclaras.bitacora.Hecho.ActividadRelevada;
import co.cuentasclaras.bitacora.Hecho.ActividadReplaneada;
import co.cuentasclaras.bitacora.Hecho.ActividadReprogramada;
import co.cuentasclaras.bitacora.Hecho.ActividadRetirada;
import co.cuentasclaras.bitacora.Hecho.ActividadSoltada;
import co.cuentasclaras.bitacora.Hecho.ActividadSuspendida;
import co.cuentasclaras.bitacora.Hecho.ActividadTerminada;
import co.cuentasclaras.bitacora.Hecho.ActividadTomada;
import co.cuentasclaras.bitacora.Hecho.AtencionCerrada;
import co.cuentasclaras.bitacora.Hecho.AudienciaAgregada;
import co.cuentasclaras.bitacora.Hecho.AudienciaFijada;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.bitacora.Hecho.AudienciaRealizada;
import co.cuentasclaras.bitacora.Hecho.AudienciaSuspendida;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado.AudienciaAnunciada;
import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilRetirado;
import co.cuentasclaras.bitacora.Hecho.EstadoRecordado;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAgregada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaRetirada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.bitacora.Hecho.LlegadaTrasEspera;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.bitacora.Hecho.RolCambiado;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencia.TipoEvidencia;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiaNoHabil;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A cycle as its facts tell it, one after the other, and nothing else: no table is asked. */
public final class CicloPlegado {

    private static final Map<Class<?>, Pliegue<?>> PLIEGUES = Map.ofEntries(
            delCiclo(CicloPlaneado.class, (ciclo, hecho) -> {
                ciclo.titulares.putAll(hecho.titulares());
                hecho.noHabiles().forEach(dia -> ciclo.noHabiles.put(dia, false));
                hecho.noHabilesCadaAnio().forEach(dia -> ciclo.noHabiles.put(dia, true));
                Objects.requireNonNullElse(hecho.audiencias(), List.<AudienciaAnunciada>of())
                        .forEach(una -> ciclo.nombresDeAudiencias.put(una.clave(), una.nombre()));
                ciclo.noAplica.putAll(Objects.requireNonNullElse(hecho.noAplica(), Map.<String, String>of()));
            }),
            delCiclo(
                    AudienciaAgregada.class,
                    (ciclo, hecho) -> ciclo.nombresDeAudiencias.put(
                            hecho.audiencia().clave(), hecho.audiencia().nombre())),
            delCiclo(DiaNoHabilDeclarado.class, (ciclo, hecho) -> ciclo.noHabiles.put(hecho.fecha(), hecho.cadaAnio())),
            delCiclo(DiaNoHabilRetirado.class, (ciclo, hecho) -> ciclo.noHabiles.remove(hecho.fecha())),
            delCiclo(RolCambiado.class, (ciclo, hecho) -> {
                if (!hecho.suplente()) {
                    ciclo.titulares.compute(hecho.rol(), (rol, antes) -> hecho.a());
                }
            }),
            pliegue(CicloTerminado.class, (ciclo, anotacion, hecho) -> ciclo.terminado = anotacion.momento()),
            pliegue(ActividadPlaneada.class, (ciclo, anotacion, hecho) -> {
                ciclo.actividades.put(codigo(anotacion), new Plegada(hecho));
                ciclo.deducido = anotacion.deducido();
            }),
            pliegue(EstadoRecordado.class, (ciclo, anotacion, hecho) -> {
                ciclo.deducido = false;
                Objects.requireNonNull(ciclo.actividades.get(codigo(anotacion))).recordar(hecho);
            }),
            deActividad(ActividadIniciada.class, (una, anotacion, hecho) -> {
                una.pasar(hecho.persona(), hecho.por());
                una.tarea = hecho.tarea();
                una.iniciada = Objects.requireNonNullElse(una.iniciada, anotacion.momento());
                una.terminada = null;
                una.terminadaPor = null;
                una.esperaba = null;
            }),
            deActividad(LlegadaTrasEspera.class, (una, anotacion, hecho) -> una.esperaba = hecho.esperaba()),
            deActividad(ActividadTomada.class, (una, anotacion, hecho) -> una.pasar(anotacion.quien(), hecho.por())),
            deActividad(ActividadSoltada.class, (una, anotacion, hecho) -> una.pasar(null, null)),
            deActividad(ActividadAsignada.class, (una, anotacion, hecho) -> una.pasar(hecho.a(), hecho.por())),
            deActividad(ActividadReasignada.class, (una, anotacion, hecho) -> {
                una.rol = Objects.requireNonNullElse(hecho.rolA(), una.rol);
                una.pasar(hecho.personaA(), hecho.por());
                una.cerrarAtencion();
            }),
            deActividad(ResponsableRequerido.class, (una, anotacion, hecho) -> una.cerrarAtencion()),
            deActividad(ActividadRelevada.class, (una, anotacion, hecho) -> {
                if (!hecho.delLider()) {
                    una.pasar(hecho.a(), hecho.por());
                }
            }),
            deActividad(ActividadReprogramada.class, (una, anotacion, hecho) -> una.mover(hecho.inicio(), hecho.a())),
            deActividad(AudienciaMovida.class, (una, anotacion, hecho) -> una.mover(hecho.inicio(), hecho.a())),
            deActividad(ActividadCorrida.class, (una, anotacion, hecho) -> una.mover(hecho.inicioA(), hecho.a())),
            deActividad(AudienciaSuspendida.class, (una, anotacion, hecho) -> una.suspender()),
            deActividad(ActividadSuspendida.class, (una, anotacion, hecho) -> una.suspender()),
            deActividad(AudienciaFijada.class, (una, anotacion, hecho) -> {
                una.enSuspenso = false;
                una.mover(hecho.inicio(), hecho.dia());
            }),
            deActividad(ActividadReanudada.class, (una, anotacion, hecho) -> {
                una.enSuspenso = false;
                una.mover(hecho.inicio(), hecho.vencimiento());
            }),
            deActividad(ActividadHechaAntes.class, (una, anotacion, hecho) -> {
                una.hechaAntes = true;
                una.iniciada = hecho.terminada();
                una.terminada = hecho.terminada();
            }),
            pliegue(ActividadAgregada.class, (ciclo, anotacion, hecho) -> {
                ciclo.actividades.put(codigo(anotacion), new Plegada(hecho.plan()));
                ciclo.noAplica.remove(codigo(anotacion));
            }),
            deActividad(ActividadReplaneada.class, (una, anotacion, hecho) -> una.replanear(hecho.plan())),
            deActividad(ActividadRetirada.class, (una, anotacion, hecho) -> {
                una.retirada = anotacion.momento();
                una.motivoRetiro = hecho.motivo();
                una.terminada = anotacion.momento();
                una.cerrarAtencion();
            }),
            deActividad(ActividadEscalada.class, (una, anotacion, hecho) -> {
                if (hecho.ante() == Instancia.LIDER && hecho.tarea() != null) {
                    una.atencion = hecho.tarea();
                    una.atencionDesde = anotacion.momento();
                    una.atencionPlazo = hecho.plazo();
                }
            }),
            deActividad(AtencionCerrada.class, (una, anotacion, hecho) -> una.cerrarAtencion()),
            deActividad(ActividadTerminada.class, (una, anotacion, hecho) -> {
                una.terminada = anotacion.momento();
                una.terminadaPor = anotacion.quien().equals(CurrentUser.SYSTEM) && hecho.persona() != null
                        ? hecho.persona()
                        : anotacion.quien();
                una.cerrarAtencion();
            }),
            deActividad(AudienciaRealizada.class, (una, anotacion, hecho) -> {
                una.realizada = hecho.dia();
                una.preside = hecho.preside();
            }),
            deActividad(ActividadDevuelta.class, (una, anotacion, hecho) -> una.deshacer()),
            pliegue(EvidenciaAgregada.class, CicloPlegado::agregar),
            pliegue(EvidenciaRetirada.class, (ciclo, anotacion, hecho) -> {
                if (hecho.evidencia() != null) {
                    ciclo.evidencias.remove(hecho.evidencia());
                }
            }),
            pliegue(
                    EvidenciaSellada.class,
                    (ciclo, anotacion, hecho) -> ciclo.evidencias.computeIfPresent(
                            hecho.evidencia(), (id, una) -> una.selladaEn(anotacion.momento()))));

    private final String id;
    private final Map<String, Plegada> actividades = new LinkedHashMap<>();
    private final Map<String, @Nullable String> titulares = new HashMap<>();
    private final Map<LocalDate, Boolean> noHabiles = new TreeMap<>();
    private final Map<String, Evidencia> evidencias = new LinkedHashMap<>();
    private final Map<String, String> nombresDeAudiencias = new LinkedHashMap<>();
    private final Map<String, String> noAplica = new LinkedHashMap<>();
    private @Nullable Instant terminado;
    private boolean deducido;

    private CicloPlegado(String id) {
        this.id = id;
    }

    /** The kinds of facts that change anything of a cycle's state; of thousands of questions there is none. */
    static Set<Class<?>> hechos() {
        return PLIEGUES.keySet();
    }

    /** What these facts make of a cycle, in their order; what was planned comes first, also where it was inferred later. */
    public static CicloPlegado de(String ciclo, Collection<Anotacion> anotaciones) {
        CicloPlegado plegado = new CicloPlegado(ciclo);
        anotaciones.stream().filter(CicloPlegado::esPlan).forEach(plegado::dar);
        anotaciones.stream().filter(anotacion -> !esPlan(anotacion)).forEach(plegado::dar);
        return plegado;
    }

    private static boolean esPlan(Anotacion anotacion) {
        return anotacion.hecho() instanceof CicloPlaneado || anotacion.hecho() instanceof ActividadPlaneada;
    }

    private void dar(Anotacion anotacion) {
        Pliegue<?> pliegue = PLIEGUES.get(anotacion.hecho().getClass());
        if (pliegue != null) {
            pliegue.dar(this, anotacion);
        }
    }

    /** When it ended, if it did. */
    public @Nullable Instant terminado() {
        return terminado;
    }

    /** Whether it is only inferred, because it is of before the trail kept all of the state. */
    public boolean deducido() {
        return deducido;
    }

    /** The working days as they were known. */
    public CalendarioLaboral calendario() {
        return CalendarioLaboral.deColombia(noHabiles.entrySet().stream()
                .map(dia -> new DiaNoHabil(dia.getKey(), "", dia.getValue(), "", Instant.EPOCH))
                .toList());
    }

    /** What its public hearings are called, by key; of an older cycle nothing says so. */
    public Map<String, String> nombresDeAudiencias() {
        return Map.copyOf(nombresDeAudiencias);
    }

    /** The codes of the models that it does without, each with the reason. */
    public Map<String, String> noAplica() {
        return Map.copyOf(noAplica);
    }

    /** The evidence that was there, oldest first. */
    public List<Evidencia> evidencias() {
        return List.copyOf(evidencias.values());
    }

    /**
     * Its activities, in the order of the cronograma.
     *
     * @param nombresDeRoles by their ids
     */
    public List<FilaDeActividad> filas(Map<String, String> nombresDeRoles) {
        return actividades.entrySet().stream()
                .map(una -> una.getValue()
                        .fila(
                                id,
                                una.getKey(),
                                nombresDeRoles.getOrDefault(una.getValue().rol, una.getValue().rol),
                                titulares.get(una.getValue().rol)))
                .sorted(Comparator.comparingInt(FilaDeActividad::orden))
                .toList();
    }

    private void agregar(Anotacion anotacion, EvidenciaAgregada hecho) {
        if (hecho.evidencia() != null) {
            evidencias.put(
                    hecho.evidencia(),
                    new Evidencia(
                            hecho.evidencia(),
                            id,
                            codigo(anotacion),
                            hecho.tipo() == null ? TipoEvidencia.ARCHIVO : TipoEvidencia.valueOf(hecho.tipo()),
                            hecho.nombre(),
                            hecho.medio(),
                            Objects.requireNonNullElse(hecho.tamano(), 0L),
                            hecho.url(),
                            hecho.huella(),
                            anotacion.momento(),
                            anotacion.quien(),
                            null));
        }
    }

    private static String codigo(Anotacion anotacion) {
        return Objects.requireNonNull(anotacion.codigo());
    }

    private static <H extends Hecho> Map.Entry<Class<?>, Pliegue<?>> pliegue(
            Class<H> clase, EfectoDeHecho<CicloPlegado, H> efecto) {
        return Map.entry(clase, new Pliegue<>(clase, efecto));
    }

    private static <H extends Hecho> Map.Entry<Class<?>, Pliegue<?>> delCiclo(
            Class<H> clase, BiConsumer<CicloPlegado, H> efecto) {
        return pliegue(clase, (ciclo, anotacion, hecho) -> efecto.accept(ciclo, hecho));
    }

    /** Of an activity of which nothing was planned nothing is known. */
    private static <H extends Hecho> Map.Entry<Class<?>, Pliegue<?>> deActividad(
            Class<H> clase, EfectoDeHecho<Plegada, H> efecto) {
        return pliegue(clase, (ciclo, anotacion, hecho) -> {
            Plegada una = ciclo.actividades.get(codigo(anotacion));
            if (una != null) {
                efecto.aplicar(una, anotacion, hecho);
            }
        });
    }

    /** What a fact changes. */
    private interface EfectoDeHecho<T, H> {

        void aplicar(T que, Anotacion anotacion, H hecho);
    }

    private record Pliegue<H extends Hecho>(Class<H> clase, EfectoDeHecho<CicloPlegado, H> efecto) {

        void dar(CicloPlegado ciclo, Anotacion anotacion) {
            efecto.aplicar(ciclo, anotacion, clase.cast(anotacion.hecho()));
        }
    }

    /** An activity while its facts are told. */
    private static final class Plegada {

        private ActividadPlaneada plan;
        private String rol;
        private LocalDate inicio;
        private LocalDate vencimiento;
        private boolean hechaAntes;
        private @Nullable Instant retirada;
        private @Nullable String motivoRetiro;
        private boolean enSuspenso;
        private @Nullable String persona;
        private @Nullable String por;
        private @Nullable String tarea;
        private @Nullable Instant iniciada;
        private @Nullable Instant terminada;
        private @Nullable String terminadaPor;
        private @Nullable LocalDate realizada;
        private @Nullable String preside;
        private @Nullable String esperaba;
        private @Nullable String atencion;
        private @Nullable Instant atencionDesde;
        private @Nullable LocalDate atencionPlazo;

        Plegada(ActividadPlaneada plan) {
            this.plan = plan;
            this.rol = plan.rol();
            this.inicio = plan.inicio();
            this.vencimiento = plan.vencimiento();
            this.enSuspenso = plan.descansa();
        }

        void replanear(ActividadPlaneada otro) {
            plan = otro;
            rol = otro.rol();
            inicio = otro.inicio();
            vencimiento = otro.vencimiento();
            enSuspenso = otro.descansa();
        }

        void recordar(EstadoRecordado estado) {
            rol = estado.rol();
            inicio = estado.inicio();
            vencimiento = estado.vencimiento();
            persona = estado.persona();
            por = estado.por();
            tarea = estado.tarea();
            iniciada = estado.iniciada();
            terminada = estado.terminada();
            terminadaPor = estado.terminadaPor();
            realizada = estado.realizada();
            preside = estado.preside();
            esperaba = estado.esperaba();
            atencion = estado.atencion();
            atencionDesde = estado.atencionDesde();
            atencionPlazo = estado.atencionPlazo();
        }

        void pasar(@Nullable String a, @Nullable String enLugarDe) {
            persona = a;
            por = enLugarDe;
        }

        void mover(@Nullable LocalDate otroInicio, LocalDate otroVencimiento) {
            inicio = Objects.requireNonNullElse(otroInicio, inicio);
            vencimiento = otroVencimiento;
        }

        void suspender() {
            enSuspenso = true;
            cerrarAtencion();
        }

        void cerrarAtencion() {
            atencion = null;
            atencionDesde = null;
            atencionPlazo = null;
        }

        void deshacer() {
            pasar(null, null);
            tarea = null;
            iniciada = null;
            terminada = null;
            terminadaPor = null;
            esperaba = null;
        }

        FilaDeActividad fila(String ciclo, String codigo, String nombreRol, @Nullable String titular) {
            return new FilaDeActividad(
                    ciclo,
                    codigo,
                    plan.orden(),
                    plan.etapa(),
                    plan.frente(),
                    plan.nombre(),
                    plan.producto(),
                    rol,
                    nombreRol,
                    titular,
                    persona,
                    por,
                    FechaPlan.leer(plan.inicioPlan()),
                    FechaPlan.leer(plan.finPlan()),
                    new Periodo(inicio, vencimiento),
                    tarea,
                    iniciada,
                    terminada,
                    terminadaPor,
                    realizada,
                    preside,
                    esperaba,
                    plan.terminoLegal(),
                    plan.exigeEvidencia(),
                    atencion,
                    atencionDesde,
                    atencionPlazo,
                    plan.pagina(),
                    plan.espera(),
                    Objects.requireNonNullElse(plan.apoyan(), List.of()),
                    hechaAntes,
                    retirada,
                    motivoRetiro,
                    enSuspenso);
        }
    }
}
