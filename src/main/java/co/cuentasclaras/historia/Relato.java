package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadAgregada;
import co.cuentasclaras.bitacora.Hecho.ActividadAsignada;
import co.cuentasclaras.bitacora.Hecho.ActividadComentada;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida;
import co.cuentasclaras.bitacora.Hecho.ActividadCorrida.Causa;
import co.cuentasclaras.bitacora.Hecho.ActividadDevuelta;
import co.cuentasclaras.bitacora.Hecho.ActividadEscalada;
import co.cuentasclaras.bitacora.Hecho.ActividadHechaAntes;
import co.cuentasclaras.bitacora.Hecho.ActividadIniciada;
import co.cuentasclaras.bitacora.Hecho.ActividadOfrecida;
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
import co.cuentasclaras.bitacora.Hecho.Anotada;
import co.cuentasclaras.bitacora.Hecho.AtencionCerrada;
import co.cuentasclaras.bitacora.Hecho.AudienciaAgregada;
import co.cuentasclaras.bitacora.Hecho.AudienciaFijada;
import co.cuentasclaras.bitacora.Hecho.AudienciaMovida;
import co.cuentasclaras.bitacora.Hecho.AudienciaRealizada;
import co.cuentasclaras.bitacora.Hecho.AudienciaSuspendida;
import co.cuentasclaras.bitacora.Hecho.AusenciaAnotada;
import co.cuentasclaras.bitacora.Hecho.AusenciaTerminada;
import co.cuentasclaras.bitacora.Hecho.AvisoDescartado;
import co.cuentasclaras.bitacora.Hecho.CicloIniciado;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado;
import co.cuentasclaras.bitacora.Hecho.CicloTerminado;
import co.cuentasclaras.bitacora.Hecho.ColumnasDejadas;
import co.cuentasclaras.bitacora.Hecho.ContrasenaEquivocada;
import co.cuentasclaras.bitacora.Hecho.CorreoEnviado;
import co.cuentasclaras.bitacora.Hecho.CorreoGuardado;
import co.cuentasclaras.bitacora.Hecho.CorreoNoEnviado;
import co.cuentasclaras.bitacora.Hecho.CorreoReintentado;
import co.cuentasclaras.bitacora.Hecho.CuentaCambiada;
import co.cuentasclaras.bitacora.Hecho.CumplimientoCorregido;
import co.cuentasclaras.bitacora.Hecho.CumplimientoEntregado;
import co.cuentasclaras.bitacora.Hecho.DePregunta;
import co.cuentasclaras.bitacora.Hecho.DecisionEscalada;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilDeclarado;
import co.cuentasclaras.bitacora.Hecho.DiaNoHabilRetirado;
import co.cuentasclaras.bitacora.Hecho.EntradasRechazadas;
import co.cuentasclaras.bitacora.Hecho.EsperaEscalada;
import co.cuentasclaras.bitacora.Hecho.EstadoRecordado;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAgregada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAlterada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaRetirada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaSellada;
import co.cuentasclaras.bitacora.Hecho.ExpedienteExportado;
import co.cuentasclaras.bitacora.Hecho.GrupoCambiado;
import co.cuentasclaras.bitacora.Hecho.Hechura;
import co.cuentasclaras.bitacora.Hecho.IncidenteResuelto;
import co.cuentasclaras.bitacora.Hecho.IncidenteSurgido;
import co.cuentasclaras.bitacora.Hecho.ListaCambiada;
import co.cuentasclaras.bitacora.Hecho.LlavePerdida;
import co.cuentasclaras.bitacora.Hecho.LlaveRelevada;
import co.cuentasclaras.bitacora.Hecho.LlegadaTrasEspera;
import co.cuentasclaras.bitacora.Hecho.MembresiaCambiada;
import co.cuentasclaras.bitacora.Hecho.ModelosDesplegados;
import co.cuentasclaras.bitacora.Hecho.ObjetivoLeido;
import co.cuentasclaras.bitacora.Hecho.OfrecimientoResuelto;
import co.cuentasclaras.bitacora.Hecho.OperacionDelMotor;
import co.cuentasclaras.bitacora.Hecho.PermisosCambiados;
import co.cuentasclaras.bitacora.Hecho.PermisosCambiados.CambioDePermiso;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado.PasoDado;
import co.cuentasclaras.bitacora.Hecho.PlanAprobado;
import co.cuentasclaras.bitacora.Hecho.PlanCargado;
import co.cuentasclaras.bitacora.Hecho.PlanCorregido;
import co.cuentasclaras.bitacora.Hecho.PlanDescartado;
import co.cuentasclaras.bitacora.Hecho.PlanDevuelto;
import co.cuentasclaras.bitacora.Hecho.PlanEnviado;
import co.cuentasclaras.bitacora.Hecho.PlanProgramado;
import co.cuentasclaras.bitacora.Hecho.PlanRevisado;
import co.cuentasclaras.bitacora.Hecho.RelojAdelantado;
import co.cuentasclaras.bitacora.Hecho.ResponsableRequerido;
import co.cuentasclaras.bitacora.Hecho.RolCambiado;
import co.cuentasclaras.bitacora.Hecho.RolCreado;
import co.cuentasclaras.bitacora.Hecho.SellosEstrenados;
import co.cuentasclaras.bitacora.Hecho.SesionCerrada;
import co.cuentasclaras.bitacora.Hecho.SesionIniciada;
import co.cuentasclaras.bitacora.Hecho.SesionIniciada.Entrada;
import co.cuentasclaras.bitacora.Hecho.SuscripcionCambiada;
import co.cuentasclaras.bitacora.Hecho.TerminadaTrasAudiencia;
import co.cuentasclaras.bitacora.Hecho.TerminoVencido;
import co.cuentasclaras.bitacora.Hecho.VariableCambiada;
import co.cuentasclaras.bitacora.Hecho.VencimientosPuestosEnHora;
import co.cuentasclaras.bitacora.NombresDeEntonces.Llamados;
import co.cuentasclaras.ciudadano.DireccionesDeCiudadanos;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says a fact in a sentence, with names for the ids that it keeps: people are called as they were when it happened, roles
 * and activities as today. What a person wrote stands between quotation marks, letter by letter.
 *
 * @param actividades the names of the activities by their codes
 * @param roles the names of the roles by their ids
 * @param personas the names of today of the people by their users
 * @param entonces what they were called before
 */
record Relato(
        Map<String, String> actividades,
        Map<String, String> roles,
        Map<String, String> personas,
        Llamados entonces,
        CalendarioLaboral calendario,
        ZoneId zona) {

    /** What became of a version of a plan before its cycle began; that it will begin on a day shows by itself. */
    private static final Map<String, String> VERBOS = Map.of(
            "CARGADO", "lo cargó",
            "ENVIADO", "lo envió a aprobación",
            "REVISADO", "lo dio por revisado",
            "DEVUELTO", "lo devolvió",
            "APROBADO", "lo aprobó");

    private static final Map<List<String>, String> CARTAS = Map.ofEntries(
            Map.entry(List.of("SELLO"), "el sello de la bitácora"),
            Map.entry(List.of("INTENTOS"), "que alguien intenta entrar con su usuario"),
            Map.entry(List.of("PLAN"), "el plan"),
            Map.entry(List.of("PREGUNTA_RADICADA"), "el recibo de su pregunta"),
            Map.entry(List.of("PREGUNTA_TRASLADADA"), "el traslado de su pregunta"),
            Map.entry(List.of("COMPLEMENTO_PEDIDO"), "lo que falta en su pregunta"),
            Map.entry(List.of("TERMINO_PRORROGADO"), "la prórroga de su pregunta"),
            Map.entry(List.of("TERMINO_CORRIDO"), "el nuevo término de su pregunta"),
            Map.entry(List.of("RESPUESTA"), "la respuesta a su pregunta"),
            Map.entry(List.of("PREGUNTA_DESISTIDA"), "el desistimiento de su pregunta"),
            Map.entry(List.of("PREGUNTA_CERRADA"), "el cierre de su pregunta"),
            Map.entry(List.of("CARTA_SIN_ENTREGAR"), "una carta que no salió"),
            Map.entry(List.of("INCIDENTE"), "un incidente del servidor"));

    /** Nobody does these: they come with their day. Who finished the activity before only happened to be at work. */
    private static final Set<Class<?>> SOLAS = Set.of(
            ActividadIniciada.class,
            EstadoRecordado.class,
            ActividadEscalada.class,
            DecisionEscalada.class,
            EsperaEscalada.class,
            LlegadaTrasEspera.class,
            CorreoEnviado.class,
            CorreoGuardado.class,
            CorreoNoEnviado.class,
            AvisoDescartado.class,
            TerminoVencido.class);

    /** A whole sentence. */
    String frase(Anotacion anotacion) {
        return frase(anotacion, actividad(anotacion));
    }

    /** A whole sentence for a mail about several activities. */
    String frase(List<Anotacion> delCorreo) {
        List<String> suyas =
                delCorreo.stream().map(this::actividad).distinct().sorted().toList();
        return frase(delCorreo.get(0), Palabras.enumerar(suyas));
    }

    private String frase(Anotacion anotacion, String asunto) {
        String frase = anotacion.hecho().segun(new Frase(anotacion, asunto));
        return anotacion.deducido() ? frase + " (reconstruido)." : frase + ".";
    }

    private String actividad(Anotacion anotacion) {
        return anotacion.codigo() == null
                ? "el ciclo"
                : "«%s»".formatted(actividades.getOrDefault(anotacion.codigo(), anotacion.codigo()));
    }

    /** Whether it was finished after its due date, as that stood then. */
    boolean tarde(Anotacion anotacion) {
        return anotacion.hecho() instanceof ActividadTerminada terminada
                && dia(anotacion).isAfter(terminada.vencimiento());
    }

    /** Who did it; nobody of what comes with its day, whoever only happened to be at work then. */
    static @Nullable String autor(Anotacion anotacion) {
        return SOLAS.contains(anotacion.hecho().getClass()) ? null : anotacion.quien();
    }

    /** Who did it, and whom it touches. */
    static Stream<String> gente(Anotacion anotacion) {
        return Stream.concat(
                Stream.ofNullable(autor(anotacion)), anotacion.hecho().personas());
    }

    /** What kind of thing it is, for a sign beside it. */
    String tipo(Anotacion anotacion) {
        return tarde(anotacion)
                ? "ACTIVIDAD_TERMINADA_TARDE"
                : anotacion.hecho().clase();
    }

    /** The name of who did it; nobody's of what comes with its day. */
    @Nullable
    String nombreDelAutor(Anotacion anotacion) {
        String autor = autor(anotacion);
        return autor == null ? null : persona(autor, anotacion);
    }

    /** What a user was called when that was noted; the product's own name for what it did by itself. */
    String persona(String usuario, Anotacion anotacion) {
        return persona(usuario, anotacion.momento(), anotacion.fila());
    }

    private String persona(String usuario, Instant momento, long fila) {
        if (usuario.equals(PreguntaCiudadana.CIUDADANIA)) {
            return "La ciudadanía";
        }
        return usuario.equals(CurrentUser.SYSTEM)
                ? "Cuentas Claras"
                : DireccionesDeCiudadanos.radicado(usuario)
                        .map(radicado -> "quien hizo la pregunta " + radicado)
                        .or(() -> nombre(usuario, momento, fila))
                        .orElse(usuario);
    }

    /** What a person was called when that was noted; of whom no account is known, nothing. */
    Optional<String> nombre(String usuario, Anotacion anotacion) {
        return nombre(usuario, anotacion.momento(), anotacion.fila());
    }

    private Optional<String> nombre(String usuario, Instant momento, long fila) {
        return entonces.en(usuario, momento, fila).or(() -> Optional.ofNullable(personas.get(usuario)));
    }

    LocalDate dia(Anotacion anotacion) {
        return LocalDate.ofInstant(anotacion.momento(), zona);
    }

    private final class Frase implements Hecho.Lector<String> {

        private final Anotacion anotacion;
        private final String asunto;

        /** @param asunto the name of its activity; of a mail, of all its activities */
        Frase(Anotacion anotacion, String asunto) {
            this.anotacion = anotacion;
            this.asunto = asunto;
        }

        @Override
        public String leer(CicloIniciado hecho) {
            return "Comienza la rendición de cuentas de %s, vigencia %d, con %d actividades"
                    .formatted(hecho.entidad(), hecho.vigencia(), hecho.actividades());
        }

        @Override
        public String leer(ColumnasDejadas hecho) {
            return "El archivo del cronograma trae columnas que no se usan y quedaron por fuera: «%s»"
                    .formatted(String.join("», «", hecho.columnas()));
        }

        @Override
        public String leer(PlanCargado hecho) {
            return "%s carga el %s, del archivo «%s»"
                    .formatted(quien(), plan(hecho.vigencia(), hecho.version()), hecho.archivo());
        }

        @Override
        public String leer(PlanCorregido hecho) {
            return "%s corrige el borrador del %s: %s"
                    .formatted(
                            quien(),
                            plan(hecho.vigencia(), hecho.version()),
                            new CorreccionEnPalabras(this::rol).de(hecho));
        }

        @Override
        public String leer(PlanEnviado hecho) {
            return "%s envía a aprobación el %s%s"
                    .formatted(quien(), plan(hecho.vigencia(), hecho.version()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(PlanRevisado hecho) {
            return "%s da por revisado el %s%s"
                    .formatted(quien(), plan(hecho.vigencia(), hecho.version()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(PlanDevuelto hecho) {
            return "%s devuelve el %s para corregirlo%s"
                    .formatted(quien(), plan(hecho.vigencia(), hecho.version()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(PlanAprobado hecho) {
            return "%s aprueba el %s%s"
                    .formatted(quien(), plan(hecho.vigencia(), hecho.version()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(PlanProgramado hecho) {
            return "El ciclo del %s comenzará el %s"
                    .formatted(plan(hecho.vigencia(), hecho.version()), FechaEscrita.de(hecho.dia()));
        }

        @Override
        public String leer(PlanAplicado hecho) {
            return "El ciclo sigue desde ahora el %s%s%s"
                    .formatted(
                            plan(hecho.vigencia(), hecho.version()),
                            escrito(hecho.motivo()),
                            hecho.tramite() == null || hecho.tramite().isEmpty()
                                    ? ""
                                    : ". "
                                            + Palabras.conMayuscula(Palabras.enumerar(hecho.tramite().stream()
                                                    .filter(paso -> VERBOS.containsKey(paso.paso()))
                                                    .map(this::contado)
                                                    .toList())));
        }

        private String contado(PasoDado paso) {
            return "%s %s el %s%s"
                    .formatted(
                            VERBOS.get(paso.paso()),
                            Relato.this.persona(paso.quien(), paso.momento(), Long.MAX_VALUE),
                            FechaEscrita.de(LocalDate.ofInstant(paso.momento(), zona)),
                            escrito(paso.motivo()));
        }

        @Override
        public String leer(PlanDescartado hecho) {
            return "%s descarta el %s%s"
                    .formatted(quien(), plan(hecho.vigencia(), hecho.version()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(RolCreado hecho) {
            return "%s responde desde ahora por actividades, con %s"
                    .formatted(
                            hecho.nombre(),
                            hecho.titular() == null ? "el cargo vacante" : persona(hecho.titular()) + " como titular");
        }

        @Override
        public String leer(CicloPlaneado hecho) {
            int dias = hecho.noHabiles().size() + hecho.noHabilesCadaAnio().size();
            return "El ciclo se cuenta con %s y con %s"
                    .formatted(
                            hecho.titulares().size() == 1
                                    ? "1 rol que tiene titular"
                                    : hecho.titulares().size() + " roles que tienen titular",
                            dias == 1 ? "1 día declarado no hábil" : dias + " días declarados no hábiles");
        }

        @Override
        public String leer(ActividadPlaneada hecho) {
            return "%s queda planeada %s, a cargo de %s"
                    .formatted(
                            asunto,
                            hecho.inicio().equals(hecho.vencimiento())
                                    ? "para el " + FechaEscrita.de(hecho.inicio())
                                    : "del %s al %s"
                                            .formatted(
                                                    FechaEscrita.de(hecho.inicio()),
                                                    FechaEscrita.de(hecho.vencimiento())),
                            rol(hecho.rol()));
        }

        @Override
        public String leer(EstadoRecordado hecho) {
            return "Desde aquí la bitácora guarda todo el estado de %s, que vence el %s"
                    .formatted(asunto, FechaEscrita.de(hecho.vencimiento()));
        }

        @Override
        public String leer(AtencionCerrada hecho) {
            return hecho.decidida()
                    ? "El líder decidió qué hacer con %s".formatted(asunto)
                    : "Ya no hace falta que el líder decida sobre %s".formatted(asunto);
        }

        @Override
        public String leer(AudienciaRealizada hecho) {
            return "La audiencia pública se realizó el %s%s"
                    .formatted(
                            FechaEscrita.conDiaDeLaSemana(hecho.dia()),
                            hecho.preside() == null ? "" : "; la presidió " + hecho.preside());
        }

        @Override
        public String leer(VencimientosPuestosEnHora hecho) {
            return "El servidor trabajó en otra zona horaria: el vencimiento de %s se puso otra vez en el día del cronograma"
                    .formatted(hecho.tareas() == 1 ? "1 tarea" : hecho.tareas() + " tareas");
        }

        @Override
        public String leer(CicloTerminado hecho) {
            return hecho.cancelado()
                    ? "El ciclo se canceló" + escrito(hecho.motivo())
                    : "El ciclo terminó con todas sus actividades";
        }

        @Override
        public String leer(AudienciaMovida hecho) {
            return movida(hecho.de(), hecho.a(), hecho.motivo());
        }

        @Override
        public String leer(AudienciaSuspendida hecho) {
            return "%s, que era el %s, queda suspendida sin fecha nueva%s"
                    .formatted(actividad(), FechaEscrita.de(hecho.dia()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(AudienciaFijada hecho) {
            return "%s, que estaba suspendida, será el %s%s"
                    .formatted(actividad(), FechaEscrita.conDiaDeLaSemana(hecho.dia()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(AudienciaAgregada hecho) {
            return "El plan tiene una audiencia más, «%s»%s%s"
                    .formatted(
                            hecho.audiencia().nombre(),
                            hecho.audiencia().dia() == null
                                    ? ""
                                    : ", el "
                                            + FechaEscrita.de(hecho.audiencia().dia()),
                            escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadHechaAntes hecho) {
            return "%s ya estaba hecha cuando comenzó el ciclo: se hizo el %s"
                    .formatted(actividad(), FechaEscrita.de(hecho.dia()));
        }

        @Override
        public String leer(ActividadSuspendida hecho) {
            return "%s queda en suspenso, porque su audiencia está suspendida".formatted(actividad());
        }

        @Override
        public String leer(ActividadReanudada hecho) {
            return "%s deja de estar en suspenso: vence el %s"
                    .formatted(actividad(), FechaEscrita.de(hecho.vencimiento()));
        }

        @Override
        public String leer(ActividadAgregada hecho) {
            return "%s entra al plan, a cargo de %s, y vence el %s%s"
                    .formatted(
                            actividad(),
                            rol(hecho.plan().rol()),
                            FechaEscrita.de(hecho.plan().vencimiento()),
                            escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadReplaneada hecho) {
            return "%s cambia en el plan: a cargo de %s, vence el %s%s"
                    .formatted(
                            actividad(),
                            rol(hecho.plan().rol()),
                            FechaEscrita.de(hecho.plan().vencimiento()),
                            escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadRetirada hecho) {
            return "%s sale del plan%s".formatted(actividad(), escrito(hecho.motivo()));
        }

        @Override
        public String leer(DiaNoHabilDeclarado hecho) {
            return "El %s no es día hábil%s%s"
                    .formatted(
                            FechaEscrita.de(hecho.fecha()),
                            hecho.cadaAnio() ? ", ni ese día de los años que siguen" : "",
                            escrito(hecho.acto()));
        }

        @Override
        public String leer(DiaNoHabilRetirado hecho) {
            return "El %s vuelve a contar como los demás días: ya no vale «%s»%s"
                    .formatted(FechaEscrita.de(hecho.fecha()), hecho.acto(), escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadIniciada hecho) {
            return "Comenzó %s, a cargo de %s%s"
                    .formatted(actividad(), encargado(hecho.persona(), hecho.rol()), por(hecho.por()));
        }

        @Override
        public String leer(ActividadTomada hecho) {
            return "%s toma %s%s"
                    .formatted(
                            persona(anotacion.quien()),
                            actividad(),
                            hecho.de() == null ? "" : ", que tenía " + persona(hecho.de()));
        }

        @Override
        public String leer(ActividadSoltada hecho) {
            return hecho.de().equals(anotacion.quien())
                    ? "%s suelta %s".formatted(persona(hecho.de()), actividad())
                    : "%s deja de estar a cargo de %s".formatted(actividad(), persona(hecho.de()));
        }

        @Override
        public String leer(ActividadAsignada hecho) {
            return hecho.de() == null
                    ? "%s queda a cargo de %s".formatted(actividad(), persona(hecho.a()))
                    : "%s pasa de %s a %s".formatted(actividad(), persona(hecho.de()), persona(hecho.a()));
        }

        @Override
        public String leer(ActividadReasignada hecho) {
            String de = hecho.rolDe() == null && hecho.personaDe() == null
                    ? ""
                    : " de " + encargado(hecho.personaDe(), hecho.rolDe());
            String a = hecho.rolA() == null
                    ? encargado(hecho.personaA(), hecho.rolDe())
                    : "%s (%s)"
                            .formatted(
                                    rol(hecho.rolA()),
                                    hecho.personaA() == null ? "sin titular" : persona(hecho.personaA()));
            return "%s pasa%s a %s%s".formatted(actividad(), de, a, escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadReprogramada hecho) {
            return movida(hecho.de(), hecho.a(), hecho.motivo());
        }

        @Override
        public String leer(ActividadCorrida hecho) {
            String porQue = hecho.causa() == Causa.AUDIENCIA ? "con la audiencia" : "por un día no hábil";
            return hecho.de().equals(hecho.a())
                    ? "%s comienza el %s y no el %s, %s"
                            .formatted(
                                    actividad(),
                                    FechaEscrita.de(hecho.inicioA()),
                                    FechaEscrita.de(hecho.inicioDe()),
                                    porQue)
                    : "%s se corre del %s al %s, %s"
                            .formatted(actividad(), FechaEscrita.de(hecho.de()), FechaEscrita.de(hecho.a()), porQue);
        }

        @Override
        public String leer(ResponsableRequerido hecho) {
            return "Se insiste a %s en %s%s"
                    .formatted(encargado(hecho.persona(), hecho.rol()), actividad(), escrito(hecho.mensaje()));
        }

        @Override
        public String leer(ActividadEscalada hecho) {
            String a = Palabras.enumerar(hecho.a().stream().map(this::persona).toList());
            return "Se escaló %s%s: venció el %s y no estaba hecha"
                    .formatted(actividad(), a.isEmpty() ? "" : " a " + a, FechaEscrita.de(hecho.vencimiento()));
        }

        @Override
        public String leer(DecisionEscalada hecho) {
            String a = Palabras.enumerar(hecho.a().stream().map(this::persona).toList());
            return "El líder no decidió a tiempo sobre %s, que venció el %s: se le avisó a %s"
                    .formatted(actividad(), FechaEscrita.de(hecho.vencimiento()), a.isEmpty() ? "nadie" : a);
        }

        @Override
        public String leer(LlegadaTrasEspera hecho) {
            return "%s llegó después de su vencimiento, el %s, porque esperaba a que terminara «%s»: no se cuenta como tardanza de quien la recibe"
                    .formatted(
                            actividad(),
                            FechaEscrita.de(hecho.vencimiento()),
                            actividades.getOrDefault(hecho.esperaba(), hecho.esperaba()));
        }

        @Override
        public String leer(EsperaEscalada hecho) {
            return "%s espera a que termine %s, y su vencimiento, el %s, ya pasó: se le avisó a %s"
                    .formatted(
                            actividad(),
                            Palabras.enumerar(hecho.retienen().stream()
                                    .map(codigo -> "«" + actividades.getOrDefault(codigo, codigo) + "»")
                                    .toList()),
                            FechaEscrita.de(hecho.vencimiento()),
                            hecho.a().isEmpty()
                                    ? "nadie"
                                    : Palabras.enumerar(hecho.a().stream()
                                            .map(this::persona)
                                            .toList()));
        }

        @Override
        public String leer(ActividadTerminada hecho) {
            String de = hecho.persona() == null || hecho.persona().equals(anotacion.quien())
                    ? ""
                    : ", que tenía " + persona(hecho.persona());
            return "%s terminó %s%s, %s"
                    .formatted(
                            hecho.por() == null ? "Se" : persona(anotacion.quien()) + por(hecho.por()),
                            actividad(),
                            de,
                            plazo(hecho.vencimiento()));
        }

        @Override
        public String leer(TerminadaTrasAudiencia hecho) {
            return "%s era para antes de la audiencia del %s y se terminó después%s"
                    .formatted(actividad(), FechaEscrita.de(hecho.audiencia()), escrito(hecho.motivo()));
        }

        @Override
        public String leer(CumplimientoEntregado hecho) {
            return "%s contó qué hizo en %s".formatted(quien(), actividad());
        }

        @Override
        public String leer(CumplimientoCorregido hecho) {
            return "Se corrige lo que se contó de %s%s".formatted(actividad(), escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadDevuelta hecho) {
            return "En %s se devuelve lo revisado, para corregirlo%s".formatted(actividad(), escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadComentada hecho) {
            return "Comentario en %s%s".formatted(actividad(), escrito(hecho.texto()));
        }

        @Override
        public String leer(RolCambiado hecho) {
            String que = hecho.suplente() ? "suplente" : "titular";
            String rol = rol(hecho.rol());
            String porQue = hecho.motivo() == null ? ", según el archivo de responsables" : escrito(hecho.motivo());
            if (hecho.a() == null) {
                return "%s deja de ser %s de %s%s".formatted(encargado(hecho.de(), null), que, rol, porQue);
            }
            return "%s es %s de %s%s%s"
                    .formatted(
                            persona(hecho.a()),
                            que,
                            rol,
                            hecho.de() == null ? "" : ", y ya no " + persona(hecho.de()),
                            porQue);
        }

        @Override
        public String leer(AusenciaAnotada hecho) {
            return "%s está ausente del %s al %s; responde %s%s"
                    .formatted(
                            persona(hecho.persona()),
                            FechaEscrita.de(hecho.desde()),
                            FechaEscrita.de(hecho.hasta()),
                            persona(hecho.sustituto()),
                            escrito(hecho.motivo()));
        }

        @Override
        public String leer(AusenciaTerminada hecho) {
            return "%s la ausencia de %s, por quien respondía %s%s"
                    .formatted(
                            hecho.motivo() == null ? "Terminó" : "Se retira",
                            persona(hecho.persona()),
                            persona(hecho.sustituto()),
                            escrito(hecho.motivo()));
        }

        @Override
        public String leer(ActividadRelevada hecho) {
            String porQue =
                    switch (hecho.causa()) {
                        case TITULAR -> "porque cambió el titular";
                        case AUSENCIA -> "por su ausencia";
                        case REGRESO -> "porque terminó la ausencia";
                        case SIN_ACCESO -> "porque ya no puede entrar";
                    };
            String que = hecho.delLider() ? "La decisión sobre " + actividad() : actividad();
            return hecho.a() == null
                    ? "%s queda por tomar: la tenía %s, %s".formatted(que, encargado(hecho.de(), null), porQue)
                    : "%s pasa de %s a %s%s, %s"
                            .formatted(que, encargado(hecho.de(), null), persona(hecho.a()), por(hecho.por()), porQue);
        }

        @Override
        public String leer(ActividadOfrecida hecho) {
            return "%s le ofrece %s a %s, que puede responder hasta el %s%s"
                    .formatted(
                            persona(anotacion.quien()),
                            actividad(),
                            persona(hecho.a()),
                            FechaEscrita.de(hecho.hasta()),
                            escrito(hecho.mensaje()));
        }

        @Override
        public String leer(OfrecimientoResuelto hecho) {
            String de = persona(hecho.de());
            String a = persona(hecho.a());
            return switch (hecho.desenlace()) {
                case ACEPTADO -> "%s acepta %s, que le ofreció %s".formatted(a, actividad(), de);
                case DECLINADO ->
                    "%s no acepta %s, que le ofreció %s%s".formatted(a, actividad(), de, escrito(hecho.motivo()));
                case RETIRADO -> "%s ya no le ofrece %s a %s".formatted(de, actividad(), a);
                case VENCIDO -> "%s no respondió a tiempo: %s sigue a cargo de %s".formatted(a, actividad(), de);
            };
        }

        private String por(@Nullable String ausente) {
            return ausente == null ? "" : " por " + persona(ausente);
        }

        @Override
        public String leer(EvidenciaAgregada hecho) {
            return "Se agrega «%s» a %s".formatted(hecho.nombre(), actividad());
        }

        @Override
        public String leer(EvidenciaRetirada hecho) {
            return "Se retira «%s» de %s".formatted(hecho.nombre(), actividad());
        }

        @Override
        public String leer(EvidenciaSellada hecho) {
            return "Queda sellada «%s», evidencia de %s".formatted(hecho.nombre(), actividad());
        }

        @Override
        public String leer(EvidenciaAlterada hecho) {
            return "«%s», evidencia de %s, ya no es la que se agregó: alguien la cambió por fuera"
                    .formatted(hecho.nombre(), actividad());
        }

        @Override
        public String leer(CorreoEnviado hecho) {
            return "Se envió un correo a %s sobre %s".formatted(persona(hecho.destinatario()), sobre(hecho.avisos()));
        }

        @Override
        public String leer(CorreoGuardado hecho) {
            return "Quedó guardado un correo para %s sobre %s, sin enviar"
                    .formatted(persona(hecho.destinatario()), sobre(hecho.avisos()));
        }

        @Override
        public String leer(CorreoNoEnviado hecho) {
            return "No se pudo enviar un correo para %s sobre %s. %s"
                    .formatted(persona(hecho.destinatario()), sobre(hecho.avisos()), sinPunto(hecho.porQue()));
        }

        @Override
        public String leer(CorreoReintentado hecho) {
            return "%s vuelve a la cola el correo para %s sobre %s"
                    .formatted(persona(anotacion.quien()), persona(hecho.destinatario()), sobre(hecho.avisos()));
        }

        @Override
        public String leer(AvisoDescartado hecho) {
            return "No se le avisó a %s de %s. %s"
                    .formatted(persona(hecho.destinatario()), actividad(), sinPunto(hecho.porQue()));
        }

        @Override
        public String leer(ExpedienteExportado hecho) {
            return "%s se lleva el expediente %s"
                    .formatted(
                            persona(anotacion.quien()), hecho.vigencia() == null ? "de toda la entidad" : "del ciclo");
        }

        @Override
        public String leer(SellosEstrenados hecho) {
            return hecho.filas() == 0
                    ? "Desde aquí queda sellada la bitácora"
                    : "Desde aquí queda sellada la bitácora; lo que ya estaba anotado, "
                            + (hecho.filas() == 1 ? "1 anotación" : hecho.filas() + " anotaciones")
                            + ", se sella como estaba";
        }

        @Override
        public String leer(LlaveRelevada hecho) {
            return "La llave de los sellos %s anuncia la que la releva: %s".formatted(hecho.anterior(), hecho.nueva());
        }

        @Override
        public String leer(LlavePerdida hecho) {
            return "Se perdió la llave de los sellos %s; desde aquí se sella con %s, que aquella no anunció"
                    .formatted(hecho.perdida(), hecho.nueva());
        }

        @Override
        public String leer(ObjetivoLeido hecho) {
            return "%s lee el objetivo %s: %s%s"
                    .formatted(
                            quien(),
                            hecho.objetivo(),
                            hecho.valor(),
                            hecho.comentario().isEmpty() ? "" : ". " + sinPunto(hecho.comentario()));
        }

        @Override
        public String leer(SuscripcionCambiada hecho) {
            return hecho.activa()
                    ? quien() + " se suscribió al calendario de sus actividades"
                    : quien() + " terminó la suscripción al calendario de sus actividades";
        }

        @Override
        public String leer(RelojAdelantado hecho) {
            return "%s adelanta el reloj de la demostración del %s al %s"
                    .formatted(persona(anotacion.quien()), momento(hecho.de()), momento(hecho.a()));
        }

        @Override
        public String leer(DePregunta hecho) {
            return hecho.segunPregunta(new FraseDePregunta(quien(), Relato.this.roles, this::persona));
        }

        @Override
        public String leer(CuentaCambiada hecho) {
            String de = persona(hecho.usuario());
            return quien()
                    + switch (hecho.cambio()) {
                        case CREADA ->
                            " creó la cuenta de " + Objects.requireNonNullElse(hecho.nombre(), de) + llamada(hecho);
                        case DATOS -> " cambió los datos de la cuenta de " + de + llamada(hecho);
                        case CONTRASENA -> " puso otra contraseña a la cuenta de " + de;
                        case FOTO -> " cambió la foto de la cuenta de " + de;
                        case DESBLOQUEADA -> " desbloqueó la cuenta de " + de;
                        case ELIMINADA -> " eliminó la cuenta de " + de;
                    };
        }

        private static String llamada(CuentaCambiada hecho) {
            return hecho.nombre() == null
                    ? ""
                    : " (%s), a nombre de «%s» desde entonces".formatted(hecho.usuario(), hecho.nombre());
        }

        @Override
        public String leer(GrupoCambiado hecho) {
            return "%s %s el grupo «%s»".formatted(quien(), verbo(hecho.hechura()), rol(hecho.grupo()));
        }

        @Override
        public String leer(MembresiaCambiada hecho) {
            return "%s %s a %s %s grupo «%s»"
                    .formatted(
                            quien(),
                            hecho.entra() ? "puso" : "sacó",
                            persona(hecho.usuario()),
                            hecho.entra() ? "en el" : "del",
                            rol(hecho.grupo()));
        }

        @Override
        public String leer(PermisosCambiados hecho) {
            String de = hecho.usuario() != null
                    ? persona(hecho.usuario())
                    : hecho.grupo() != null ? "«" + rol(hecho.grupo()) + "»" : "todos";
            return "%s cambió los permisos de %s: %s"
                    .formatted(
                            quien(),
                            de,
                            hecho.cambios().size() == 1
                                    ? permiso(hecho.cambios().get(0))
                                    : hecho.cambios().size() + " permisos");
        }

        private static String permiso(CambioDePermiso cambio) {
            String sobre = cambio.recurso() + (cambio.objeto() == null ? "" : " " + cambio.objeto());
            return "sobre %s, %s%s en lugar de %s"
                    .formatted(
                            sobre,
                            cambio.revoca() ? "no " : "",
                            lista(cambio.a(), "ninguno"),
                            lista(cambio.de(), "ninguno"));
        }

        private static String lista(List<String> cosas, String ninguna) {
            return cosas.isEmpty() ? ninguna : String.join(", ", cosas);
        }

        @Override
        public String leer(ListaCambiada hecho) {
            return "%s %s la lista de tareas «%s»"
                    .formatted(
                            quien(), verbo(hecho.hechura()), hecho.nombre() == null ? hecho.lista() : hecho.nombre());
        }

        @Override
        public String leer(ModelosDesplegados hecho) {
            return "%s desplegó %s: %s"
                    .formatted(
                            quien(),
                            hecho.nombre() == null ? "modelos" : "«" + hecho.nombre() + "»",
                            hecho.recursos().size() == 1
                                    ? hecho.recursos().get(0).nombre()
                                    : hecho.recursos().size() + " archivos");
        }

        @Override
        public String leer(IncidenteSurgido hecho) {
            return "%s no sigue por sí sola: %s%s"
                    .formatted(
                            Palabras.conMayuscula(lugar("una parte del motor")),
                            hecho.tipo().equals("failedJob")
                                    ? "un trabajo falló y no le quedan reintentos"
                                    : hecho.tipo(),
                            en(hecho.elemento()));
        }

        @Override
        public String leer(IncidenteResuelto hecho) {
            return "Se resolvió lo que detenía a %s%s".formatted(lugar("una parte del motor"), en(hecho.elemento()));
        }

        private String en(@Nullable String elemento) {
            return elemento == null ? "" : ", en " + elemento;
        }

        @Override
        public String leer(VariableCambiada hecho) {
            return "%s %s a mano la variable «%s» de %s"
                    .formatted(
                            quien(),
                            hecho.huella() == null ? "quitó" : "cambió",
                            hecho.variable(),
                            lugar("una instancia"));
        }

        @Override
        public String leer(OperacionDelMotor hecho) {
            return quien() + " " + PalabrasDelMotor.de(hecho, lugar(""), zona);
        }

        @Override
        public String leer(SesionIniciada hecho) {
            return quien() + (hecho.por() == Entrada.PAGINAS ? " entró" : " entró desde un programa");
        }

        @Override
        public String leer(SesionCerrada hecho) {
            return quien() + " salió";
        }

        @Override
        public String leer(ContrasenaEquivocada hecho) {
            return "Contraseña equivocada para la cuenta de %s: %s"
                    .formatted(
                            persona(hecho.usuario()),
                            hecho.cierra()
                                    ? "quedó cerrada hasta que un administrador la abra"
                                    : "van %d seguidas".formatted(hecho.intento()));
        }

        @Override
        public String leer(EntradasRechazadas hecho) {
            return hecho.veces() == 1
                    ? "Alguien intentó entrar con una cuenta que no existe o está cerrada"
                    : "Hubo %d intentos de entrar con cuentas que no existen o están cerradas".formatted(hecho.veces());
        }

        private String quien() {
            return persona(anotacion.quien());
        }

        private String persona(String usuario) {
            return Relato.this.persona(usuario, anotacion);
        }

        private static String verbo(Hechura hechura) {
            return switch (hechura) {
                case CREADO -> "creó";
                case CAMBIADO -> "cambió";
                case ELIMINADO -> "eliminó";
            };
        }

        /** Its activity or cycle; of the entity, something else. */
        private String lugar(String delaEntidad) {
            return anotacion.ciclo() == null ? delaEntidad : actividad();
        }

        @Override
        public String leer(Anotada hecho) {
            return hecho.texto();
        }

        private static String plan(int vigencia, int version) {
            return "plan de la vigencia %d (versión %d)".formatted(vigencia, version);
        }

        private String actividad() {
            return asunto;
        }

        /** What a mail tells of: the activities, or what a letter is about. */
        private String sobre(List<String> avisos) {
            return CARTAS.getOrDefault(avisos, asunto);
        }

        private String momento(Instant instante) {
            return Palabras.momentoLargo(instante.atZone(zona));
        }

        private String rol(String id) {
            return roles.getOrDefault(id, id);
        }

        private String encargado(@Nullable String persona, @Nullable String rol) {
            if (persona != null) {
                return persona(persona);
            }
            return rol == null ? "nadie" : rol(rol);
        }

        private String movida(LocalDate de, LocalDate a, @Nullable String motivo) {
            return "%s pasa del %s al %s%s"
                    .formatted(
                            actividad(),
                            FechaEscrita.de(de),
                            FechaEscrita.de(a),
                            motivo == null ? ", cambiada en la tarea" : escrito(motivo));
        }

        private String escrito(@Nullable String palabras) {
            return palabras == null ? "" : ": “" + palabras + "”";
        }

        /** The product's own sentence, which will get its full stop. */
        private String sinPunto(String frase) {
            return frase.endsWith(".") ? frase.substring(0, frase.length() - 1) : frase;
        }

        private String plazo(LocalDate vencimiento) {
            if (!tarde(anotacion)) {
                return "dentro del plazo";
            }
            int dias = calendario.diasHabilesEntre(vencimiento, dia(anotacion));
            return dias == 0
                    ? "después de su vencimiento"
                    : PlazoEscrito.diasHabiles(dias) + " después de su vencimiento";
        }
    }
}
