package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.PlanAprobado;
import co.cuentasclaras.bitacora.Hecho.PlanDevuelto;
import co.cuentasclaras.bitacora.Hecho.PlanEnviado;
import co.cuentasclaras.bitacora.Hecho.PlanRevisado;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plan.AprobacionDePlanes.AlcanceDelCambio;
import co.cuentasclaras.plan.AprobacionDePlanes.QuienAprueba;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** From a draft to an approved plan. Each decision says which revision of it was seen ({@code vista}), or that it does not matter. */
@Component
public class TramiteDePlan {

    private final Planes planes;
    private final LecturasDePlanes lecturas;
    private final AprobacionDePlanes aprobaciones;
    private final PreparacionDelPlan preparacion;
    private final VersionAprobada aprobada;
    private final QuienTramita quien;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    TramiteDePlan(
            Planes planes,
            LecturasDePlanes lecturas,
            AprobacionDePlanes aprobaciones,
            PreparacionDelPlan preparacion,
            VersionAprobada aprobada,
            QuienTramita quien,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.planes = planes;
        this.lecturas = lecturas;
        this.aprobaciones = aprobaciones;
        this.preparacion = preparacion;
        this.aprobada = aprobada;
        this.quien = quien;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /**
     * Sends a draft to who reviews and approves it.
     *
     * @throws PlanConImpedimentos when there is an error in it, or a contradiction that nobody said to be meant so
     */
    public void enviar(String id, @Nullable String vista, @Nullable Motivo motivo) {
        quien.exigirQueDirija();
        comandos.withoutAuthorization(() -> enviar(lecturas.leer(planes.reservar(id, vista)), motivo));
    }

    private void enviar(PlanLeido leido, @Nullable Motivo motivo) {
        PlanGuardado plan = leido.guardado();
        if (!plan.estaEnBorrador()) {
            throw new PlanEnOtroPunto("El %s ya se envió.".formatted(plan.titulo()));
        }
        List<Hallazgo> impedimentos = leido.impedimentos();
        if (!impedimentos.isEmpty()) {
            throw PlanConImpedimentos.paraEnviar(impedimentos);
        }
        QuienAprueba aprobacion = aprobacion(leido);
        planes.contener(plan.id(), leido.plan());
        planes.enviar(plan.id(), aprobacion.pideRevision(), aprobacion.aprueba(), texto(motivo));
        bitacora.anotar(
                plan.lugar(),
                new PlanEnviado(plan.id(), plan.vigencia(), plan.version(), huella(plan.id()), texto(motivo)));
        preparacion.seguir(plan);
    }

    /** Control Interno lets a plan go on, or gives it back. */
    public void revisar(String id, @Nullable String vista, boolean sigue, @Nullable Motivo motivo) {
        quien.exigirQueRevise();
        comandos.withoutAuthorization(() -> {
            PlanGuardado plan = planes.reservar(id, vista);
            if (plan.punto() != PuntoDelPlan.REVISION) {
                throw new PlanEnOtroPunto("El %s no espera revisión.".formatted(plan.titulo()));
            }
            if (sigue) {
                planes.revisar(id, texto(motivo));
                bitacora.anotar(plan.lugar(), new PlanRevisado(id, plan.vigencia(), plan.version(), texto(motivo)));
                preparacion.seguir(plan);
            } else {
                devolver(plan, motivo);
            }
        });
    }

    /**
     * Approves a plan, or gives it back; a draft is sent with it unless somebody has to review it first.
     *
     * @throws PlanEnOtroPunto when it has to be reviewed, or is approved already
     * @throws PlanConImpedimentos when a draft has errors
     */
    public void aprobar(String id, @Nullable String vista, boolean sigue, @Nullable Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            PlanGuardado plan = planes.reservar(id, vista);
            PlanLeido leido = lecturas.leer(plan);
            quien.exigirQueApruebe(apruebaSegunVa(leido));
            if (plan.estaEnBorrador() && sigue) {
                enviar(leido, null);
                plan = planes.exigir(id);
            }
            if (plan.punto() == PuntoDelPlan.REVISION) {
                throw new PlanEnOtroPunto(
                        "El %s se revisa antes de aprobarlo: espera a Control Interno.".formatted(plan.titulo()));
            }
            if (plan.punto() != PuntoDelPlan.APROBACION) {
                throw new PlanEnOtroPunto("El %s no espera aprobación.".formatted(plan.titulo()));
            }
            if (!sigue) {
                devolver(plan, motivo);
                return;
            }
            if (quien.laCargoElla(plan, Objects.requireNonNull(plan.aprueba()))) {
                throw new AccessDeniedException("May not approve what she loaded herself");
            }
            exigirQueSePueda(leido);
            planes.aprobar(id, texto(motivo));
            bitacora.anotar(
                    plan.lugar(), new PlanAprobado(id, plan.vigencia(), plan.version(), huella(id), texto(motivo)));
            aprobada.seguir(plan);
            preparacion.seguir(plan);
        });
    }

    /** The cycle went on while the version waited. */
    private static void exigirQueSePueda(PlanLeido leido) {
        List<Hallazgo> impedimentos = leido.guardado().esDeCiclo() ? leido.impedimentos() : List.of();
        if (!impedimentos.isEmpty()) {
            throw PlanConImpedimentos.paraAplicar(impedimentos);
        }
    }

    /** The role that approves a plan, or would if it were sent as it is. */
    String apruebaSegunVa(PlanLeido leido) {
        String dicho = leido.guardado().aprueba();
        return dicho == null || leido.guardado().estaEnBorrador()
                ? aprobacion(leido).aprueba()
                : dicho;
    }

    private QuienAprueba aprobacion(PlanLeido leido) {
        DiferenciaDePlanes diferencia = leido.diferencia();
        return aprobaciones.para(diferencia == null ? AlcanceDelCambio.PLAN_NUEVO : diferencia.alcance());
    }

    private void devolver(PlanGuardado plan, @Nullable Motivo motivo) {
        String porQue = Motivo.exigir(
                        texto(motivo), "Escriba por qué se devuelve el plan (motivo): lo lee quien lo corrige.")
                .texto();
        planes.devolver(plan.id(), porQue);
        bitacora.anotar(plan.lugar(), new PlanDevuelto(plan.id(), plan.vigencia(), plan.version(), porQue));
        preparacion.seguir(plan);
    }

    private String huella(String id) {
        return Objects.requireNonNull(planes.exigir(id).huella());
    }

    private static @Nullable String texto(@Nullable Motivo motivo) {
        return motivo == null ? null : motivo.texto();
    }
}
