package co.cuentasclaras.expediente;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho;
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
import co.cuentasclaras.expediente.VersionSellada.PasoSellado;
import co.cuentasclaras.plan.EstadoDelPlan;
import co.cuentasclaras.plan.PasoDelPlan.ClaseDePaso;
import co.cuentasclaras.plan.VersionesGuardadas.Huellas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which versions of plans there are and what became of them, from the facts in the order in which they were sealed. */
final class VersionesSelladas {

    private static final String CORREGIDO = "CORREGIDO";

    private final Map<String, Contada> versiones = new LinkedHashMap<>();

    List<VersionSellada> todas() {
        return versiones.values().stream().map(Contada::version).toList();
    }

    void contar(long n, Anotacion anotacion) {
        Hecho hecho = anotacion.hecho();
        if (hecho instanceof PlanCargado uno) {
            Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
            suya.archivo = uno.archivo();
            suya.huellaDelArchivo = uno.huella();
            suya.huellaDeCorrecciones = uno.huellaDeCorrecciones();
            suya.dar(ClaseDePaso.CARGADO.name(), null, n, anotacion);
        } else if (hecho instanceof PlanCorregido uno) {
            Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
            suya.huellaDeCorrecciones = uno.huellaDeCorrecciones();
            suya.dar(CORREGIDO, null, n, anotacion);
        } else if (hecho instanceof PlanEnviado uno) {
            Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
            suya.huella = uno.huella();
            suya.estado = EstadoDelPlan.EN_REVISION;
            suya.dar(ClaseDePaso.ENVIADO.name(), uno.motivo(), n, anotacion);
        } else if (hecho instanceof PlanRevisado uno) {
            de(uno.plan(), uno.vigencia(), uno.version(), anotacion)
                    .dar(ClaseDePaso.REVISADO.name(), uno.motivo(), n, anotacion);
        } else if (hecho instanceof PlanDevuelto uno) {
            Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
            suya.huella = null;
            suya.estado = EstadoDelPlan.BORRADOR;
            suya.dar(ClaseDePaso.DEVUELTO.name(), uno.motivo(), n, anotacion);
        } else if (hecho instanceof PlanAprobado uno) {
            Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
            suya.huella = Objects.requireNonNullElse(suya.huella, uno.huella());
            suya.estado = EstadoDelPlan.APROBADO;
            suya.dar(ClaseDePaso.APROBADO.name(), uno.motivo(), n, anotacion);
        } else if (hecho instanceof PlanProgramado uno) {
            de(uno.plan(), uno.vigencia(), uno.version(), anotacion)
                    .dar(ClaseDePaso.PROGRAMADO.name(), null, n, anotacion);
        } else if (hecho instanceof PlanAplicado uno) {
            aplicar(uno, n, anotacion);
        } else if (hecho instanceof PlanDescartado uno) {
            Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
            suya.estado = EstadoDelPlan.DESCARTADO;
            suya.dar(ClaseDePaso.DESCARTADO.name(), uno.motivo(), n, anotacion);
        }
    }

    private void aplicar(PlanAplicado uno, long n, Anotacion anotacion) {
        Contada suya = de(uno.plan(), uno.vigencia(), uno.version(), anotacion);
        versiones.values().stream()
                .filter(otra -> otra.estado == EstadoDelPlan.EN_MARCHA && Objects.equals(otra.ciclo, anotacion.ciclo()))
                .forEach(otra -> otra.estado = EstadoDelPlan.REEMPLAZADO);
        if (suya.pasos.isEmpty()) {
            Objects.requireNonNullElse(uno.tramite(), List.<PasoDado>of())
                    .forEach(paso -> suya.pasos.add(
                            new PasoSellado(paso.paso(), paso.quien(), paso.momento(), paso.motivo(), n)));
        }
        suya.ciclo = anotacion.ciclo();
        suya.estado = EstadoDelPlan.EN_MARCHA;
        // What was noted first counts: whoever changed it later noted the change with it.
        suya.huella = Objects.requireNonNullElse(suya.huella, uno.huella());
        suya.huellaDelArchivo = suya.huellaDelArchivo == null ? uno.huellaDelArchivo() : suya.huellaDelArchivo;
        suya.huellaDeCorrecciones =
                suya.huellaDeCorrecciones == null ? uno.huellaDeCorrecciones() : suya.huellaDeCorrecciones;
        suya.dar(ClaseDePaso.APLICADO.name(), uno.motivo(), n, anotacion);
    }

    private Contada de(String id, int vigencia, int version, Anotacion anotacion) {
        Contada suya = versiones.computeIfAbsent(id, nueva -> new Contada(id, version, anotacion.ciclo()));
        suya.vigencia = vigencia;
        return suya;
    }

    /** A version while it is told. */
    private static final class Contada {

        private final String id;
        private final int version;
        private final List<PasoSellado> pasos = new ArrayList<>();
        private int vigencia;
        private @Nullable String ciclo;
        private EstadoDelPlan estado = EstadoDelPlan.BORRADOR;
        private @Nullable String archivo;
        private @Nullable String huella;
        private @Nullable String huellaDelArchivo;
        private @Nullable String huellaDeCorrecciones;

        private Contada(String id, int version, @Nullable String ciclo) {
            this.id = id;
            this.version = version;
            this.ciclo = ciclo;
        }

        private void dar(String paso, @Nullable String motivo, long n, Anotacion anotacion) {
            pasos.add(new PasoSellado(paso, anotacion.quien(), anotacion.momento(), motivo, n));
        }

        private VersionSellada version() {
            return new VersionSellada(
                    id,
                    ciclo,
                    vigencia,
                    version,
                    estado,
                    archivo,
                    new Huellas(huellaDelArchivo, huellaDeCorrecciones, huella),
                    pasos);
        }
    }
}
