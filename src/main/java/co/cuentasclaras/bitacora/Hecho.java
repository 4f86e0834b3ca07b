package co.cuentasclaras.bitacora;

import co.cuentasclaras.bitacora.Hecho.CicloPlaneado.AudienciaAnunciada;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as data. Of what it tells, who did it and when stand beside it in its row. People, roles, evidence and
 * mails are ids, which stay what they are; what a person wrote is kept letter by letter. Sentences are made when somebody
 * reads, by a {@link Lector}: a new fact does not compile without words.
 */
public sealed interface Hecho {

    /** What this reader makes of this fact. */
    <R> R segun(Lector<R> lector);

    /** The name of its kind. */
    default String clase() {
        return Objects.requireNonNull(getClass().getAnnotation(EscritoComo.class))
                .value();
    }

    /** The users whom it touches, besides who did it. */
    default Stream<String> personas() {
        return Stream.empty();
    }

    /** Makes something of every kind of fact, a sentence for instance. */
    interface Lector<R> {

        R leer(CicloIniciado hecho);

        R leer(ColumnasDejadas hecho);

        R leer(CicloPlaneado hecho);

        R leer(PlanCargado hecho);

        R leer(PlanCorregido hecho);

        R leer(PlanEnviado hecho);

        R leer(PlanRevisado hecho);

        R leer(PlanDevuelto hecho);

        R leer(PlanAprobado hecho);

        R leer(PlanProgramado hecho);

        R leer(PlanAplicado hecho);

        R leer(PlanDescartado hecho);

        R leer(RolCreado hecho);

        R leer(ActividadPlaneada hecho);

        R leer(EstadoRecordado hecho);

        R leer(AtencionCerrada hecho);

        R leer(AudienciaRealizada hecho);

        R leer(CicloTerminado hecho);

        R leer(AudienciaMovida hecho);

        R leer(AudienciaSuspendida hecho);

        R leer(AudienciaFijada hecho);

        R leer(AudienciaAgregada hecho);

        R leer(DiaNoHabilDeclarado hecho);

        R leer(DiaNoHabilRetirado hecho);

        R leer(VencimientosPuestosEnHora hecho);

        R leer(ActividadIniciada hecho);

        R leer(LlegadaTrasEspera hecho);

        R leer(ActividadTomada hecho);

        R leer(ActividadSoltada hecho);

        R leer(ActividadAsignada hecho);

        R leer(ActividadReasignada hecho);

        R leer(ActividadReprogramada hecho);

        R leer(ActividadCorrida hecho);

        R leer(ActividadHechaAntes hecho);

        R leer(ActividadSuspendida hecho);

        R leer(ActividadReanudada hecho);

        R leer(ActividadAgregada hecho);

        R leer(ActividadReplaneada hecho);

        R leer(ActividadRetirada hecho);

        R leer(ResponsableRequerido hecho);

        R leer(ActividadEscalada hecho);

        R leer(DecisionEscalada hecho);

        R leer(EsperaEscalada hecho);

        R leer(ActividadTerminada hecho);

        R leer(TerminadaTrasAudiencia hecho);

        R leer(CumplimientoEntregado hecho);

        R leer(CumplimientoCorregido hecho);

        R leer(ActividadDevuelta hecho);

        R leer(ActividadComentada hecho);

        R leer(RolCambiado hecho);

        R leer(AusenciaAnotada hecho);

        R leer(AusenciaTerminada hecho);

        R leer(ActividadRelevada hecho);

        R leer(ActividadOfrecida hecho);

        R leer(OfrecimientoResuelto hecho);

        R leer(EvidenciaAgregada hecho);

        R leer(EvidenciaRetirada hecho);

        R leer(EvidenciaSellada hecho);

        R leer(EvidenciaAlterada hecho);

        R leer(CorreoEnviado hecho);

        R leer(CorreoGuardado hecho);

        R leer(CorreoNoEnviado hecho);

        R leer(CorreoReintentado hecho);

        R leer(AvisoDescartado hecho);

        R leer(ExpedienteExportado hecho);

        R leer(SellosEstrenados hecho);

        R leer(LlaveRelevada hecho);

        R leer(LlavePerdida hecho);

        R leer(RelojAdelantado hecho);

        R leer(SuscripcionCambiada hecho);

        R leer(ObjetivoLeido hecho);

        R leer(DePregunta hecho);

        R leer(CuentaCambiada hecho);

        R leer(GrupoCambiado hecho);

        R leer(MembresiaCambiada hecho);

        R leer(PermisosCambiados hecho);

        R leer(ListaCambiada hecho);

        R leer(ModelosDesplegados hecho);

        R leer(IncidenteSurgido hecho);

        R leer(IncidenteResuelto hecho);

        R leer(VariableCambiada hecho);

        R leer(OperacionDelMotor hecho);

        R leer(SesionIniciada hecho);

        R leer(SesionCerrada hecho);

        R leer(ContrasenaEquivocada hecho);

        R leer(EntradasRechazadas hecho);

        R leer(Anotada hecho);
    }

    // ---- the cycle ----

    /**
     * @param huella SHA-256 of the file of its cronograma; not kept of older ones, as all that follows
     * @param despliegue the deployment of its models
     * @param version the version of its process
     * @param modelos what that deployment holds, and the table of terms that counts
     */
    @EscritoComo("CICLO_INICIADO")
    record CicloIniciado(
            int vigencia,
            String entidad,
            int actividades,
            @Nullable String huella,
            @Nullable String despliegue,
            @Nullable Integer version,
            @Nullable List<Desplegado> modelos)
            implements Hecho {

        /** As it was written before more was kept. */
        public CicloIniciado(int vigencia, String entidad, int actividades) {
            this(vigencia, entidad, actividades, null, null, null, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** The file of the cronograma had columns that the product does not know; it left them out. */
    @EscritoComo("COLUMNAS_DEJADAS")
    record ColumnasDejadas(List<String> columnas) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * What a cycle is counted with when it begins: who holds each role, and the days that were declared non-working.
     *
     * @param titulares the users by the roles that they hold; a vacant role is not there
     * @param noHabilesCadaAnio that day of every year, from this one on
     * @param audiencias its public hearings; not kept of older ones, which had one
     * @param noAplica the codes of the models that it does without, each with the reason
     */
    @EscritoComo("CICLO_PLANEADO")
    record CicloPlaneado(
            Map<String, String> titulares,
            List<LocalDate> noHabiles,
            List<LocalDate> noHabilesCadaAnio,
            @Nullable List<AudienciaAnunciada> audiencias,
            @Nullable Map<String, String> noAplica)
            implements Hecho {

        /**
         * A public hearing.
         *
         * @param clave empty for the only or the first one
         */
        public record AudienciaAnunciada(String clave, String nombre, @Nullable LocalDate dia, boolean suspendida) {}

        public CicloPlaneado {
            titulares = Map.copyOf(titulares);
            noHabiles = List.copyOf(noHabiles);
            noHabilesCadaAnio = List.copyOf(noHabilesCadaAnio);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** A server in another time zone had left the due dates of so many tasks hours away; they are as the cronograma says. */
    @EscritoComo("VENCIMIENTOS_PUESTOS_EN_HORA")
    record VencimientosPuestosEnHora(int tareas) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    @EscritoComo("CICLO_TERMINADO")
    record CicloTerminado(boolean cancelado, @Nullable String motivo) implements Hecho {

        public CicloTerminado(boolean cancelado) {
            this(cancelado, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * @param motivo why, unless the date was changed in the task itself, which does not ask
     * @param inicio the day on which it begins from now on, when that moved as well
     */
    @EscritoComo("AUDIENCIA_MOVIDA")
    record AudienciaMovida(LocalDate de, LocalDate a, @Nullable String motivo, @Nullable LocalDate inicio)
            implements Hecho {

        /** It begins when it did. */
        public AudienciaMovida(LocalDate de, LocalDate a, @Nullable String motivo) {
            this(de, a, motivo, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** The public hearing waits for another day than the one that it had. */
    @EscritoComo("AUDIENCIA_SUSPENDIDA")
    record AudienciaSuspendida(LocalDate dia, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * The public hearing, which was suspended, has a day again.
     *
     * @param inicio its other first day; null where that stays
     */
    @EscritoComo("AUDIENCIA_FIJADA")
    record AudienciaFijada(LocalDate dia, @Nullable String motivo, @Nullable LocalDate inicio) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** A version of the plan holds one more public hearing. */
    @EscritoComo("AUDIENCIA_AGREGADA")
    record AudienciaAgregada(AudienciaAnunciada audiencia, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param cadaAnio that day of every year, from this one on */
    @EscritoComo("DIA_NO_HABIL_DECLARADO")
    record DiaNoHabilDeclarado(LocalDate fecha, String acto, boolean cadaAnio) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param acto the act that had ordered it */
    @EscritoComo("DIA_NO_HABIL_RETIRADO")
    record DiaNoHabilRetirado(LocalDate fecha, String acto, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- its plan ----

    /**
     * Somebody loaded the file of a version of a plan.
     *
     * @param huella SHA-256 of the file
     * @param huellaDeCorrecciones SHA-256 of what is decided about it before anybody decided anything
     */
    @EscritoComo("PLAN_CARGADO")
    record PlanCargado(
            String plan,
            int vigencia,
            int version,
            String archivo,
            String huella,
            @Nullable String huellaDeCorrecciones)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Somebody decided something about a draft.
     *
     * @param partes what it was about, as the corrections of a plan name it
     * @param huellaDeCorrecciones SHA-256 of all that is decided about it since then
     * @param cambios what was said, each thing beside the other; of many the first ones
     * @param cambiosDeMas how many more there were
     */
    @EscritoComo("PLAN_CORREGIDO")
    record PlanCorregido(
            String plan,
            int vigencia,
            int version,
            List<String> partes,
            @Nullable String huellaDeCorrecciones,
            @Nullable List<DatoCorregido> cambios,
            @Nullable Integer cambiosDeMas)
            implements Hecho {

        /**
         * @param dato of a part that has several: the row and the field, the letter of a column, the code of an activity
         * @param valor shortened when it is long; null when what was decided before is taken back
         */
        public record DatoCorregido(String parte, @Nullable String dato, @Nullable String valor) {}

        public PlanCorregido {
            partes = List.copyOf(partes);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * A draft goes to who reviews and approves it.
     *
     * @param huella SHA-256 of what was sent
     */
    @EscritoComo("PLAN_ENVIADO")
    record PlanEnviado(String plan, int vigencia, int version, String huella, @Nullable String motivo)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** It was reviewed and can be approved. */
    @EscritoComo("PLAN_REVISADO")
    record PlanRevisado(String plan, int vigencia, int version, @Nullable String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** It is a draft again. */
    @EscritoComo("PLAN_DEVUELTO")
    record PlanDevuelto(String plan, int vigencia, int version, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * It stays as it is.
     *
     * @param huella SHA-256 of what was approved
     */
    @EscritoComo("PLAN_APROBADO")
    record PlanAprobado(String plan, int vigencia, int version, String huella, @Nullable String motivo)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** Its cycle will begin on that day by itself. */
    @EscritoComo("PLAN_PROGRAMADO")
    record PlanProgramado(String plan, int vigencia, int version, LocalDate dia) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * The cycle runs by it from now on.
     *
     * @param huella SHA-256 of the plan
     * @param huellaDelArchivo SHA-256 of the file that it was made of
     * @param huellaDeCorrecciones SHA-256 of what was decided about that file
     * @param tramite what became of it before there was a cycle to tell of it; null when the cycle tells it itself
     */
    @EscritoComo("PLAN_APLICADO")
    record PlanAplicado(
            String plan,
            int vigencia,
            int version,
            String huella,
            @Nullable String motivo,
            @Nullable String huellaDelArchivo,
            @Nullable String huellaDeCorrecciones,
            @Nullable List<PasoDado> tramite)
            implements Hecho {

        /** Who did what with it, when and why. */
        public record PasoDado(String paso, String quien, Instant momento, @Nullable String motivo) {}

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return tramite == null ? Stream.empty() : tramite.stream().map(PasoDado::quien);
        }
    }

    /** It was given up. */
    @EscritoComo("PLAN_DESCARTADO")
    record PlanDescartado(String plan, int vigencia, int version, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- an activity ----

    /**
     * What the cronograma says of it when the cycle begins.
     *
     * @param orden its place in the cronograma
     * @param rol the role that answers for it
     * @param origen where its dates come from
     * @param inicioPlan its first day as the cronograma writes it: a month, a day, or working days from the hearing
     * @param finPlan the same, of its due date
     * @param inicio the first day that this is, with the calendar of that moment
     * @param pagina the model on whose page an activity of the entity's own runs
     * @param espera the code of the activity that must end before, beside what the models draw
     * @param apoyan the roles that support
     * @param enSuspenso it is counted from a hearing that has no day
     */
    @EscritoComo("ACTIVIDAD_PLANEADA")
    record ActividadPlaneada(
            int orden,
            String etapa,
            String frente,
            String nombre,
            String producto,
            String rol,
            String origen,
            String inicioPlan,
            String finPlan,
            LocalDate inicio,
            LocalDate vencimiento,
            boolean terminoLegal,
            boolean exigeEvidencia,
            @Nullable String pagina,
            @Nullable String espera,
            @Nullable List<String> apoyan,
            @Nullable Boolean enSuspenso)
            implements Hecho {

        /** It is counted from a hearing that has no day. */
        public boolean descansa() {
            return Boolean.TRUE.equals(enSuspenso);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * How it stood when the trail began to keep all of its state, as its row said; what happened before is inferred.
     *
     * @param por the absent person in whose place its person holds it, if so
     * @param tarea the engine's latest user task
     * @param esperaba the code of the activity for which it had waited
     * @param atencion the leader's task about it, while it waits for a decision
     */
    @EscritoComo("ESTADO_RECORDADO")
    record EstadoRecordado(
            String rol,
            @Nullable String persona,
            @Nullable String por,
            LocalDate inicio,
            LocalDate vencimiento,
            @Nullable String tarea,
            @Nullable Instant iniciada,
            @Nullable Instant terminada,
            @Nullable String terminadaPor,
            @Nullable LocalDate realizada,
            @Nullable String preside,
            @Nullable String esperaba,
            @Nullable String atencion,
            @Nullable Instant atencionDesde,
            @Nullable LocalDate atencionPlazo)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(persona, por, terminadaPor).filter(Objects::nonNull);
        }
    }

    /**
     * Its task came to whoever answers for it.
     *
     * @param persona who got it; nobody while it waits for somebody of the role to take it
     * @param vencimiento its due date then
     * @param por the absent person in whose place that person got it, if so
     * @param tarea the engine's; not kept of older ones
     */
    @EscritoComo("ACTIVIDAD_INICIADA")
    record ActividadIniciada(
            String rol, @Nullable String persona, LocalDate vencimiento, @Nullable String por, @Nullable String tarea)
            implements Hecho {

        /** Nobody is stood in for. */
        public ActividadIniciada(String rol, @Nullable String persona, LocalDate vencimiento) {
            this(rol, persona, vencimiento, null, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(persona, por).filter(Objects::nonNull);
        }
    }

    /**
     * It came after its due date, which is not charged to who had waited for it.
     *
     * @param esperaba the code of the activity for which it had waited
     * @param vencimiento the day on which it was due
     */
    @EscritoComo("LLEGADA_TRAS_ESPERA")
    record LlegadaTrasEspera(String esperaba, LocalDate vencimiento) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Whoever did it holds the task from now on.
     *
     * @param de who held it until then, if anybody
     * @param por the absent person in whose place that is, if so
     */
    @EscritoComo("ACTIVIDAD_TOMADA")
    record ActividadTomada(@Nullable String de, @Nullable String por) implements Hecho {

        /** Nobody is stood in for. */
        public ActividadTomada(@Nullable String de) {
            this(de, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de, por).filter(Objects::nonNull);
        }
    }

    /**
     * It was given back: nobody holds it from now on.
     *
     * @param de who held it until then
     */
    @EscritoComo("ACTIVIDAD_SOLTADA")
    record ActividadSoltada(String de) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de);
        }
    }

    /**
     * Somebody gave it to somebody else, in the task itself.
     *
     * @param de who held it until then, if anybody
     * @param por the absent person in whose place she holds it, if so
     */
    @EscritoComo("ACTIVIDAD_ASIGNADA")
    record ActividadAsignada(@Nullable String de, String a, @Nullable String por) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de, a, por).filter(Objects::nonNull);
        }
    }

    /**
     * It passed to another role or person, for a reason. What was written before facts were kept does not say from whom.
     *
     * @param rolDe the role that answered until then
     * @param personaDe who held it until then, if anybody
     * @param rolA the role that answers from now on; null when it stays the same
     * @param personaA who holds it from now on, if anybody
     * @param por the absent person in whose place that is, if so
     */
    @EscritoComo("ACTIVIDAD_REASIGNADA")
    record ActividadReasignada(
            @Nullable String rolDe,
            @Nullable String personaDe,
            @Nullable String rolA,
            @Nullable String personaA,
            String motivo,
            @Nullable String por)
            implements Hecho {

        /** Nobody is stood in for. */
        public ActividadReasignada(
                @Nullable String rolDe,
                @Nullable String personaDe,
                @Nullable String rolA,
                @Nullable String personaA,
                String motivo) {
            this(rolDe, personaDe, rolA, personaA, motivo, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(personaDe, personaA, por).filter(Objects::nonNull);
        }
    }

    /**
     * @param motivo why, unless the date was changed in the task itself, which does not ask
     * @param inicio the day on which it begins from now on, when that moved as well
     */
    @EscritoComo("ACTIVIDAD_REPROGRAMADA")
    record ActividadReprogramada(LocalDate de, LocalDate a, @Nullable String motivo, @Nullable LocalDate inicio)
            implements Hecho {

        /** It begins when it did. */
        public ActividadReprogramada(LocalDate de, LocalDate a, @Nullable String motivo) {
            this(de, a, motivo, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Its days moved because what they are counted from did.
     *
     * @param inicioDe the day on which it began until then
     * @param de its due date until then
     */
    @EscritoComo("ACTIVIDAD_CORRIDA")
    record ActividadCorrida(Causa causa, LocalDate inicioDe, LocalDate inicioA, LocalDate de, LocalDate a)
            implements Hecho {

        /** What moved: the public hearing, or the days on which the entity works. */
        public enum Causa {
            AUDIENCIA,
            CALENDARIO
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * It was done before the cycle began, as the plan says.
     *
     * @param dia on which
     * @param terminada the moment of that day under which it is kept
     * @param prueba the link that proves it
     */
    @EscritoComo("ACTIVIDAD_HECHA_ANTES")
    record ActividadHechaAntes(LocalDate dia, Instant terminada, @Nullable String prueba) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** It rests: it is counted from a public hearing that waits for another day. */
    @EscritoComo("ACTIVIDAD_SUSPENDIDA")
    record ActividadSuspendida() implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** The hearing from which it is counted has a day again. */
    @EscritoComo("ACTIVIDAD_REANUDADA")
    record ActividadReanudada(LocalDate inicio, LocalDate vencimiento) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** A version of the plan added it to a running cycle. */
    @EscritoComo("ACTIVIDAD_AGREGADA")
    record ActividadAgregada(ActividadPlaneada plan, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** A version of the plan says other things of it than the one before. */
    @EscritoComo("ACTIVIDAD_REPLANEADA")
    record ActividadReplaneada(ActividadPlaneada plan, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** A version of the plan took it out: it is not to be done any more. */
    @EscritoComo("ACTIVIDAD_RETIRADA")
    record ActividadRetirada(String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * The leader pressed its owner.
     *
     * @param rol the role that answers; what was written before facts were kept names it only when nobody held the task
     * @param persona who was pressed, if anybody was there
     */
    @EscritoComo("RESPONSABLE_REQUERIDO")
    record ResponsableRequerido(@Nullable String rol, @Nullable String persona, @Nullable String mensaje)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.ofNullable(persona);
        }
    }

    /**
     * It was late, and somebody higher learned of it.
     *
     * @param a who was told
     * @param vencimiento the day on which it was due
     * @param tarea the leader's task about it, if she got one
     * @param plazo the last day on which she decides in time
     */
    @EscritoComo("ACTIVIDAD_ESCALADA")
    record ActividadEscalada(
            Instancia ante, List<String> a, LocalDate vencimiento, @Nullable String tarea, @Nullable LocalDate plazo)
            implements Hecho {

        /** Nobody has to decide. */
        public ActividadEscalada(Instancia ante, List<String> a, LocalDate vencimiento) {
            this(ante, a, vencimiento, null, null);
        }

        public ActividadEscalada {
            a = List.copyOf(a);
        }

        /** How high it went: the leader decides, the management knows. */
        public enum Instancia {
            LIDER,
            GERENCIA
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return a.stream();
        }
    }

    /**
     * The leader's task about it ended before the activity did.
     *
     * @param decidida whether she decided; else there was nothing left to decide
     */
    @EscritoComo("ATENCION_CERRADA")
    record AtencionCerrada(boolean decidida) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * The leader did not decide about a late activity in time, and the decision rose.
     *
     * @param a who was told
     * @param vencimiento the day on which the activity was due
     */
    @EscritoComo("DECISION_ESCALADA")
    record DecisionEscalada(List<String> a, LocalDate vencimiento) implements Hecho {

        public DecisionEscalada {
            a = List.copyOf(a);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return a.stream();
        }
    }

    /**
     * It waits for others past its own due date, and who holds it up learned of it.
     *
     * @param retienen the codes of what must be finished before it begins
     * @param a who was told
     * @param vencimiento the day on which it was due
     */
    @EscritoComo("ESPERA_ESCALADA")
    record EsperaEscalada(List<String> retienen, List<String> a, LocalDate vencimiento) implements Hecho {

        public EsperaEscalada {
            retienen = List.copyOf(retienen);
            a = List.copyOf(a);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return a.stream();
        }
    }

    /**
     * It is done.
     *
     * @param persona who held it, if anybody
     * @param vencimiento its due date then
     * @param por the absent person in whose place that person held it, if so
     */
    @EscritoComo("ACTIVIDAD_TERMINADA")
    record ActividadTerminada(@Nullable String persona, LocalDate vencimiento, @Nullable String por) implements Hecho {

        /** Nobody was stood in for. */
        public ActividadTerminada(@Nullable String persona, LocalDate vencimiento) {
            this(persona, vencimiento, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(persona, por).filter(Objects::nonNull);
        }
    }

    /** It was to be done before the hearing and was finished after it; who did it says why. */
    @EscritoComo("TERMINADA_TRAS_AUDIENCIA")
    record TerminadaTrasAudiencia(LocalDate audiencia, String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * The public hearing was held, as its account tells.
     *
     * @param preside who presided over it, if it tells
     */
    @EscritoComo("AUDIENCIA_REALIZADA")
    record AudienciaRealizada(LocalDate dia, @Nullable String preside) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * What was told of it when it was finished was wrong or incomplete, and is told anew; what was told before stays.
     *
     * @param version which account it is: the second for the first correction
     * @param huella SHA-256 of it, as {@link CumplimientoEntregado}; not kept of older ones
     */
    @EscritoComo("CUMPLIMIENTO_CORREGIDO")
    record CumplimientoCorregido(int version, String motivo, @Nullable String huella) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * What was told of it when it was finished; its evidence is told with {@link EvidenciaSellada}.
     *
     * @param tarea the engine's task that it was told in
     * @param huella SHA-256 of three lines: its salt, which is stored beside it, the common fields and the own data
     */
    @EscritoComo("CUMPLIMIENTO_ENTREGADO")
    record CumplimientoEntregado(String tarea, String huella) implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** What was done was not enough: it has to be done again. */
    @EscritoComo("ACTIVIDAD_DEVUELTA")
    record ActividadDevuelta(String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * @param comentario the engine's id of it
     * @param menciones the users whom it names, who are told; none was kept of older comments
     */
    @EscritoComo("ACTIVIDAD_COMENTADA")
    record ActividadComentada(String comentario, String texto, @Nullable List<String> menciones) implements Hecho {

        /** Nobody is named. */
        public ActividadComentada(String comentario, String texto) {
            this(comentario, texto, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return menciones == null ? Stream.empty() : menciones.stream();
        }
    }

    // ---- who leaves, who is away, who is asked ----

    /**
     * Somebody else holds a role, or is its deputy.
     *
     * @param de who was until then, if anybody
     * @param a who is from now on, if anybody
     * @param motivo why; null when the file of responsables says so
     */
    @EscritoComo("ROL_CAMBIADO")
    record RolCambiado(String rol, boolean suplente, @Nullable String de, @Nullable String a, @Nullable String motivo)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de, a).filter(Objects::nonNull);
        }
    }

    /**
     * An office became a role, because a plan names it.
     *
     * @param titular who holds it; nobody while it is vacant
     */
    @EscritoComo("ROL_CREADO")
    record RolCreado(String rol, String nombre, @Nullable String titular) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.ofNullable(titular);
        }
    }

    /** Somebody will be away on those days, both included, and somebody else stands in. */
    @EscritoComo("AUSENCIA_ANOTADA")
    record AusenciaAnotada(String persona, String sustituto, LocalDate desde, LocalDate hasta, String motivo)
            implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(persona, sustituto);
        }
    }

    /** @param motivo why it was withdrawn; null when its last day was over */
    @EscritoComo("AUSENCIA_TERMINADA")
    record AusenciaTerminada(String persona, String sustituto, @Nullable String motivo) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(persona, sustituto);
        }
    }

    /**
     * Its task, or the leader's task about it, passed to somebody else because of what became of its people.
     *
     * @param de who held it until then, if anybody
     * @param a who holds it from now on, if anybody
     * @param por the absent person in whose place she does, if so
     * @param delLider whether it was the leader's task about it
     */
    @EscritoComo("ACTIVIDAD_RELEVADA")
    record ActividadRelevada(
            CausaDeRelevo causa, @Nullable String de, @Nullable String a, @Nullable String por, boolean delLider)
            implements Hecho {

        /** Another titular, an absence that began or ended, or somebody who can no longer sign in. */
        public enum CausaDeRelevo {
            TITULAR,
            AUSENCIA,
            REGRESO,
            SIN_ACCESO
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de, a, por).filter(Objects::nonNull);
        }
    }

    /**
     * Who holds it asks somebody else to take it over.
     *
     * @param hasta the last day for an answer
     */
    @EscritoComo("ACTIVIDAD_OFRECIDA")
    record ActividadOfrecida(String a, @Nullable String mensaje, LocalDate hasta) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(a);
        }
    }

    /**
     * What became of it.
     *
     * @param de who asked
     * @param a who was asked
     * @param motivo why it was declined, if it was
     */
    @EscritoComo("OFRECIMIENTO_RESUELTO")
    record OfrecimientoResuelto(Desenlace desenlace, String de, String a, @Nullable String motivo) implements Hecho {

        /** How an offer ends. */
        public enum Desenlace {
            ACEPTADO,
            DECLINADO,
            RETIRADO,
            VENCIDO
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de, a);
        }
    }

    // ---- evidence ----

    /**
     * A file or link was added.
     *
     * @param evidencia its id; null when it was written before facts were kept, and it is no longer there
     * @param huella SHA-256 of its content
     * @param tipo whether it is a file or a link; not kept of older ones, as all that follows
     * @param medio media type of a file
     * @param tamano how many bytes it is
     * @param url address of a link
     */
    @EscritoComo("EVIDENCIA_AGREGADA")
    record EvidenciaAgregada(
            @Nullable String evidencia,
            String nombre,
            String huella,
            @Nullable String tipo,
            @Nullable String medio,
            @Nullable Long tamano,
            @Nullable String url)
            implements Hecho {

        /** As it was written before more was kept. */
        public EvidenciaAgregada(@Nullable String evidencia, String nombre, String huella) {
            this(evidencia, nombre, huella, null, null, null, null);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** The same as {@link EvidenciaAgregada}, when it was taken away. */
    @EscritoComo("EVIDENCIA_RETIRADA")
    record EvidenciaRetirada(@Nullable String evidencia, String nombre, String huella) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** The activity was finished with it: it stays as it is. */
    @EscritoComo("EVIDENCIA_SELLADA")
    record EvidenciaSellada(String evidencia, String nombre, String huella) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * It was found to be no longer what was added.
     *
     * @param huella SHA-256 of what was added
     * @param hallada the same of what is there
     */
    @EscritoComo("EVIDENCIA_ALTERADA")
    record EvidenciaAlterada(String evidencia, String nombre, String huella, String hallada) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- mail: one fact for each activity that a mail tells of, and never a word of the mail itself ----

    /** Of a mail to one person. */
    interface DeCorreo {

        String correo();

        String destinatario();
    }

    /** @param avisos the kinds of notices about the activity that it held */
    @EscritoComo("CORREO_ENVIADO")
    record CorreoEnviado(String correo, String destinatario, List<String> avisos, String messageId)
            implements Hecho, DeCorreo {

        public CorreoEnviado {
            avisos = List.copyOf(avisos);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(destinatario);
        }
    }

    /** It was written, and kept: no server is there to send it. */
    @EscritoComo("CORREO_GUARDADO")
    record CorreoGuardado(String correo, String destinatario, List<String> avisos) implements Hecho, DeCorreo {

        public CorreoGuardado {
            avisos = List.copyOf(avisos);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(destinatario);
        }
    }

    /** Nobody will try again by themselves. */
    @EscritoComo("CORREO_NO_ENVIADO")
    record CorreoNoEnviado(String correo, String destinatario, List<String> avisos, String porQue)
            implements Hecho, DeCorreo {

        public CorreoNoEnviado {
            avisos = List.copyOf(avisos);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(destinatario);
        }
    }

    /** Somebody put it back into the queue. */
    @EscritoComo("CORREO_REINTENTADO")
    record CorreoReintentado(String correo, String destinatario, List<String> avisos) implements Hecho, DeCorreo {

        public CorreoReintentado {
            avisos = List.copyOf(avisos);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(destinatario);
        }
    }

    /** A notice was no longer true when its turn came. */
    @EscritoComo("AVISO_DESCARTADO")
    record AvisoDescartado(String aviso, String destinatario, String porQue) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(destinatario);
        }
    }

    // ---- the record itself ----

    /**
     * Somebody took the whole record away as a file.
     *
     * @param vigencia of the cycle; null of the whole entity
     */
    @EscritoComo("EXPEDIENTE_EXPORTADO")
    record ExpedienteExportado(@Nullable Integer vigencia) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- the seals of the trail itself ----

    /**
     * From here on the trail is sealed.
     *
     * @param filas how many rows were there before, sealed as they were found
     */
    @EscritoComo("SELLOS_ESTRENADOS")
    record SellosEstrenados(long filas) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** Another key takes the place of one that announces it; both are identifiers. */
    @EscritoComo("LLAVE_RELEVADA")
    record LlaveRelevada(String anterior, String nueva) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** A key was lost for good, as the entity says, and another one took its place without its word. */
    @EscritoComo("LLAVE_PERDIDA")
    record LlavePerdida(String perdida, String nueva) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** Somebody moved the clock of a demonstration; what falls due between both moments happened on the way. */
    @EscritoComo("RELOJ_ADELANTADO")
    record RelojAdelantado(Instant de, Instant a) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * @param objetivo its key in the plan
     * @param valor what its indicator says
     */
    @EscritoComo("OBJETIVO_LEIDO")
    record ObjetivoLeido(String objetivo, String valor, String comentario) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param activa whether the person may read what is due in the calendar of her own program from now on, or no more */
    @EscritoComo("SUSCRIPCION_CAMBIADA")
    record SuscripcionCambiada(boolean activa) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- what citizens ask ----

    /**
     * Of a question. What the citizen wrote and who that is stand in none: only numbers, kinds, days and hashes, and what
     * the entity's own people said of it.
     */
    sealed interface DePregunta extends Hecho {

        /** The number of the question. */
        String radicado();

        @Override
        default <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        /** What this reader makes of this fact. */
        <R> R segunPregunta(LectorDePreguntas<R> lector);
    }

    /** Makes something of every kind of fact of a question. */
    interface LectorDePreguntas<R> {

        R leer(PreguntaRadicada hecho);

        R leer(PreguntaClasificada hecho);

        R leer(PreguntaAcumulada hecho);

        R leer(PreguntaTrasladada hecho);

        R leer(ComplementoPedido hecho);

        R leer(ComplementoRecibido hecho);

        R leer(PreguntaDesistida hecho);

        R leer(CierrePropuesto hecho);

        R leer(PreguntaCerrada hecho);

        R leer(PreguntaDevuelta hecho);

        R leer(RespuestaProyectada hecho);

        R leer(AnexoAgregado hecho);

        R leer(AnexoRetirado hecho);

        R leer(RespuestaAprobada hecho);

        R leer(RespuestaRecibida hecho);

        R leer(RespuestaComunicada hecho);

        R leer(PreguntaPublicada hecho);

        R leer(ProrrogaPedida hecho);

        R leer(ProrrogaDecidida hecho);

        R leer(TerminoCorrido hecho);

        R leer(TerminoVencido hecho);

        R leer(TerminoAtendido hecho);

        R leer(PreguntaRelevada hecho);

        R leer(PreguntaAnulada hecho);

        R leer(CiudadanoSuprimido hecho);

        R leer(CiudadanoConsultado hecho);
    }

    /** A citizen's question has its number, and its term runs from the day on which the entity got it. */
    @EscritoComo("PREGUNTA_RADICADA")
    record PreguntaRadicada(String radicado, String canal, LocalDate recibida, LocalDate vence, String tipo)
            implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * @param via what is done with it
     * @param rol the role that answers; null where nobody of the entity does
     */
    @EscritoComo("PREGUNTA_CLASIFICADA")
    record PreguntaClasificada(String radicado, String via, String tipo, @Nullable String tema, @Nullable String rol)
            implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param principal the radicado of the like one whose answer it gets */
    @EscritoComo("PREGUNTA_ACUMULADA")
    record PreguntaAcumulada(String radicado, String principal) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param tarde after the days that the law gives for it */
    @EscritoComo("PREGUNTA_TRASLADADA")
    record PreguntaTrasladada(String radicado, String entidad, boolean tarde) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param hasta the last day on which the citizen may complete it; until then its term rests */
    @EscritoComo("COMPLEMENTO_PEDIDO")
    record ComplementoPedido(String radicado, String falta, LocalDate hasta) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The citizen completed it: its term goes on. */
    @EscritoComo("COMPLEMENTO_RECIBIDO")
    record ComplementoRecibido(String radicado, LocalDate vence) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The citizen did not complete it within the month: it counts as withdrawn. */
    @EscritoComo("PREGUNTA_DESISTIDA")
    record PreguntaDesistida(String radicado, String motivo) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** Somebody holds that it gets no answer, which somebody else reviews. */
    @EscritoComo("CIERRE_PROPUESTO")
    record CierrePropuesto(String radicado, String motivo) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The reviewer agrees that it gets no answer. */
    @EscritoComo("PREGUNTA_CERRADA")
    record PreguntaCerrada(String radicado) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The reviewer does not approve the answer, or the closing without one. */
    @EscritoComo("PREGUNTA_DEVUELTA")
    record PreguntaDevuelta(String radicado, String motivo) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param huella SHA-256 of the answer that goes to its reviewer */
    @EscritoComo("RESPUESTA_PROYECTADA")
    record RespuestaProyectada(String radicado, int version, String huella) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * A file goes with the answer; its name, which may be somebody's, is told nowhere.
     *
     * @param huella SHA-256 of the file
     */
    @EscritoComo("ANEXO_AGREGADO")
    record AnexoAgregado(String radicado, String anexo, String huella) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** It goes with the answer no more. */
    @EscritoComo("ANEXO_RETIRADO")
    record AnexoRetirado(String radicado, String anexo, String huella) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param huella SHA-256 of the answer that was approved */
    @EscritoComo("RESPUESTA_APROBADA")
    record RespuestaAprobada(String radicado, int version, String huella) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * It has the answer of the question that it was accumulated with.
     *
     * @param principal the radicado of that one
     * @param huella SHA-256 of the answer
     */
    @EscritoComo("RESPUESTA_RECIBIDA")
    record RespuestaRecibida(String radicado, String principal, int version, String huella) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** Whoever asked has the answer. */
    @EscritoComo("RESPUESTA_COMUNICADA")
    record RespuestaComunicada(String radicado, int version, String medio) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Everybody reads question and answer.
     *
     * @param huella SHA-256 of both as they are read, an empty line between them
     */
    @EscritoComo("PREGUNTA_PUBLICADA")
    record PreguntaPublicada(String radicado, int version, String huella) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    @EscritoComo("PRORROGA_PEDIDA")
    record ProrrogaPedida(String radicado, LocalDate hasta, String motivo) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** @param vence the last day of its term from now on, which is what it was when it was not granted */
    @EscritoComo("PRORROGA_DECIDIDA")
    record ProrrogaDecidida(String radicado, boolean concedida, LocalDate vence) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The calendar of working days changed, and the last day of its term with it. */
    @EscritoComo("TERMINO_CORRIDO")
    record TerminoCorrido(String radicado, LocalDate antes, LocalDate despues, String motivo) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The last day of its term went by and it was not answered. */
    @EscritoComo("TERMINO_VENCIDO")
    record TerminoVencido(String radicado, LocalDate vencia) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * The leader decides about the expired term.
     *
     * @param decision {@code INSISTIR} or {@code REASIGNAR}
     * @param rol the role that answers from now on; null when that stays
     */
    @EscritoComo("TERMINO_ATENDIDO")
    record TerminoAtendido(String radicado, String decision, @Nullable String rol, @Nullable String motivo)
            implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * A task of a question passed on, because the people of its role are others or somebody is away.
     *
     * @param tarea the id of the user task in the model
     * @param de who had it; null when nobody had taken it
     * @param a who has it now; null when it is left to the people of its role
     */
    @EscritoComo("PREGUNTA_RELEVADA")
    record PreguntaRelevada(String radicado, String tarea, @Nullable String de, @Nullable String a)
            implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(de, a).filter(Objects::nonNull);
        }
    }

    /** It was written down by mistake; its number is never given again. */
    @EscritoComo("PREGUNTA_ANULADA")
    record PreguntaAnulada(String radicado, String motivo) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** The data of whoever asked are erased, as that person asked for. */
    @EscritoComo("CIUDADANO_SUPRIMIDO")
    record CiudadanoSuprimido(String radicado) implements DePregunta {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    /** Somebody read who asked, and said what for. */
    @EscritoComo("CIUDADANO_CONSULTADO")
    record CiudadanoConsultado(String radicado, String para) implements DePregunta, Tecnico {
        @Override
        public <R> R segunPregunta(LectorDePreguntas<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- what administers: accounts, rights, models, and what somebody does in the engine by hand ----

    /** Of the machinery: the whole trail has it, and the story of a cycle, which is of people, does not. */
    interface Tecnico {}

    /** What somebody does with a thing. */
    enum Hechura {
        CREADO,
        CAMBIADO,
        ELIMINADO
    }

    /**
     * Somebody's account; never what stands in it, but for the name that sentences call her by: whoever changes that changes
     * what the whole trail seems to say.
     *
     * @param nombre of her from then on; null when that did not change, and in facts of before it was kept
     * @param antes her name until then, when it is another one or there is none any more; not kept of older ones
     */
    @EscritoComo("CUENTA_CAMBIADA")
    record CuentaCambiada(String usuario, CambioDeCuenta cambio, @Nullable String nombre, @Nullable String antes)
            implements Hecho, Tecnico {

        /** Her name stays. */
        public CuentaCambiada(String usuario, CambioDeCuenta cambio) {
            this(usuario, cambio, null, null);
        }

        /** What became of it. */
        public enum CambioDeCuenta {
            CREADA,
            DATOS,
            CONTRASENA,
            FOTO,
            DESBLOQUEADA,
            ELIMINADA
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(usuario);
        }
    }

    @EscritoComo("GRUPO_CAMBIADO")
    record GrupoCambiado(String grupo, Hechura hechura) implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    @EscritoComo("MEMBRESIA_CAMBIADA")
    record MembresiaCambiada(String usuario, String grupo, boolean entra) implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(usuario);
        }
    }

    /**
     * What somebody may do; of everybody when it names neither a user nor a group.
     *
     * @param cambios at least one
     */
    @EscritoComo("PERMISOS_CAMBIADOS")
    record PermisosCambiados(@Nullable String usuario, @Nullable String grupo, List<CambioDePermiso> cambios)
            implements Hecho, Tecnico {

        public PermisosCambiados {
            cambios = List.copyOf(cambios);
        }

        /**
         * What may be done with a thing.
         *
         * @param revoca whether it takes away what others give
         * @param objeto its id, or * for all of them
         */
        public record CambioDePermiso(
                String recurso, @Nullable String objeto, boolean revoca, List<String> de, List<String> a) {

            public CambioDePermiso {
                de = List.copyOf(de);
                a = List.copyOf(a);
            }
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.ofNullable(usuario);
        }
    }

    /** A list of tasks that Tasklist shows. */
    @EscritoComo("LISTA_CAMBIADA")
    record ListaCambiada(String lista, @Nullable String nombre, Hechura hechura) implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * A model, a table or a form.
     *
     * @param huella SHA-256 of its content
     */
    record Desplegado(String nombre, String huella) {}

    /** Models, tables and forms that count from then on. */
    @EscritoComo("MODELOS_DESPLEGADOS")
    record ModelosDesplegados(String despliegue, @Nullable String nombre, List<Desplegado> recursos)
            implements Hecho, Tecnico {

        public ModelosDesplegados {
            recursos = List.copyOf(recursos);
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Something does not go on by itself, a job without retries left for instance. What its error said is not kept: it may
     * quote anybody.
     *
     * @param elemento where in the model
     */
    @EscritoComo("INCIDENTE_SURGIDO")
    record IncidenteSurgido(String incidente, String tipo, @Nullable String elemento, @Nullable String instancia)
            implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /** The same as {@link IncidenteSurgido}, when it goes on again or is no longer there. */
    @EscritoComo("INCIDENTE_RESUELTO")
    record IncidenteResuelto(String incidente, String tipo, @Nullable String elemento, @Nullable String instancia)
            implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Somebody wrote into the engine's variables by hand.
     *
     * @param huella SHA-256 of what it holds now, which may be of a person; null when it was removed
     */
    @EscritoComo("VARIABLE_CAMBIADA")
    record VariableCambiada(String variable, @Nullable String huella, @Nullable String instancia)
            implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Anything else that somebody does in the engine by hand.
     *
     * @param entidad on what, as the engine calls it
     * @param operacion what, as the engine calls it
     * @param proceso the key of the process
     * @param motivo what who did it wrote about it
     * @param objeto what it was done to, when it is none of those: a batch, a deployment, a definition
     */
    @EscritoComo("OPERACION_DEL_MOTOR")
    record OperacionDelMotor(
            String entidad,
            String operacion,
            List<CambioDePropiedad> cambios,
            @Nullable String proceso,
            @Nullable String instancia,
            @Nullable String tarea,
            @Nullable String trabajo,
            @Nullable String motivo,
            @Nullable String objeto)
            implements Hecho, Tecnico {

        public OperacionDelMotor {
            cambios = List.copyOf(cambios);
        }

        /** A value; of what may be somebody's words or data, its SHA-256. */
        public record CambioDePropiedad(String propiedad, @Nullable String de, @Nullable String a) {}

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- who comes in ----

    /** Who did it signed in: with the pages, or with a program, which is told once a day. */
    @EscritoComo("SESION_INICIADA")
    record SesionIniciada(Entrada por) implements Hecho, Tecnico {

        /** By which door. */
        public enum Entrada {
            PAGINAS,
            PROGRAMA
        }

        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    @EscritoComo("SESION_CERRADA")
    record SesionCerrada() implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    /**
     * Somebody gave a wrong password for an account.
     *
     * @param intento how many in a row, with this one
     * @param cierra whether the account was locked from then on, as an earlier version did
     */
    @EscritoComo("CONTRASENA_EQUIVOCADA")
    record ContrasenaEquivocada(String usuario, int intento, boolean cierra) implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }

        @Override
        public Stream<String> personas() {
            return Stream.of(usuario);
        }
    }

    /** So many tries since it was last told were for accounts that do not exist, or that an earlier version had locked. */
    @EscritoComo("ENTRADAS_RECHAZADAS")
    record EntradasRechazadas(int veces) implements Hecho, Tecnico {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }

    // ---- what is only words ----

    /**
     * A sentence of the time before facts were kept that could not be read as data, or a fact that only a newer version of
     * the program can read.
     *
     * @param clase the kind of fact
     */
    @EscritoComo("ANOTADA")
    record Anotada(String clase, String texto) implements Hecho {
        @Override
        public <R> R segun(Lector<R> lector) {
            return lector.leer(this);
        }
    }
}
