package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.PlanCargado;
import co.cuentasclaras.bitacora.Hecho.PlanCorregido;
import co.cuentasclaras.bitacora.Hecho.PlanCorregido.DatoCorregido;
import co.cuentasclaras.bitacora.Hecho.PlanDescartado;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libros;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans while somebody still works on them: loaded, corrected, given up. */
@Component
public class Borradores {

    private static final int PRIMERA_VIGENCIA = 2015;
    private static final int LARGO_ENTIDAD = 200;
    private static final int LARGO_NOMBRE = 255;

    /** Each keeps its file; who needs more of them at a time does not need these. */
    private static final int SIN_COMENZAR = 50;

    /** Much more than each cell of a large plan written anew; what is read at each look at the draft stays small. */
    private static final int LARGO_CORRECCIONES = 2_000_000;

    /** What the trail tells of one correction; all of it stands in the corrections of the version. */
    private static final int DATOS_CONTADOS = 50;

    private final Planes planes;
    private final Libros libros;
    private final LecturasDePlanes lecturas;
    private final Contextos contextos;
    private final PreparacionDelPlan preparacion;
    private final QuienTramita quien;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    Borradores(
            Planes planes,
            Libros libros,
            LecturasDePlanes lecturas,
            Contextos contextos,
            PreparacionDelPlan preparacion,
            QuienTramita quien,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.planes = planes;
        this.libros = libros;
        this.lecturas = lecturas;
        this.contextos = contextos;
        this.preparacion = preparacion;
        this.quien = quien;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /**
     * Keeps a file as the draft of a new plan.
     *
     * @param vigencia the year of which it gives account; when nobody says it, what the file lets suppose
     * @param entidad that of the latest cycle when nobody says it
     * @throws PlanEnOtroPunto when too many wait already
     * @throws co.cuentasclaras.tabla.LibroInvalido when the file cannot be read
     */
    public PlanLeido cargar(byte[] bytes, String nombre, @Nullable Integer vigencia, @Nullable String entidad) {
        quien.exigirQueDirija();
        if (planes.sinComenzar() >= SIN_COMENZAR) {
            throw new PlanEnOtroPunto(
                    "Ya hay %d planes que no han comenzado: descarte los que no se usarán antes de cargar otro."
                            .formatted(SIN_COMENZAR));
        }
        Libro libro = libros.leer(bytes, nombre, null);
        return cargar(
                bytes,
                nombre,
                libro,
                entidad == null || entidad.isBlank() ? contextos.entidad() : entidad(entidad),
                vigencia == null ? contextos.vigencia(libro, nombre) : vigencia(vigencia),
                null,
                null);
    }

    PlanLeido cargar(
            byte[] bytes,
            String nombre,
            Libro libro,
            String entidad,
            int vigencia,
            @Nullable String ciclo,
            @Nullable Motivo motivo) {
        String suyo = enUnaLinea(nombre);
        return comandos.withoutAuthorization(() -> {
            ArchivoDelPlan archivo = new ArchivoDelPlan(
                    suyo.substring(Math.max(0, suyo.length() - LARGO_NOMBRE)),
                    libro.formato().name(),
                    Huella.de(bytes));
            PlanGuardado plan =
                    planes.crear(entidad, vigencia, ciclo, archivo, bytes, motivo == null ? null : motivo.texto());
            bitacora.anotar(
                    plan.lugar(),
                    new PlanCargado(
                            plan.id(),
                            vigencia,
                            plan.version(),
                            archivo.nombre(),
                            archivo.huella(),
                            plan.huellaDeCorrecciones()));
            planes.prepararEn(plan.id(), preparacion.comenzar(plan));
            return leer(plan.id());
        });
    }

    /** @throws java.util.NoSuchElementException when there is no such plan */
    public PlanLeido leer(String id) {
        return lecturas.leer(planes.exigir(id));
    }

    /**
     * Decides something about a draft.
     *
     * @param revision of the plan that the decision was made about; null when it does not matter
     * @param entidad null when it stays
     * @param vigencia null when it stays
     * @param cambio what is decided from now on, of what was decided until now
     * @param datos what that is, for the trail
     * @throws PlanEnOtroPunto when it is no draft any more, or another revision
     */
    public PlanLeido corregir(
            String id,
            @Nullable String revision,
            @Nullable String entidad,
            @Nullable Integer vigencia,
            UnaryOperator<Correcciones> cambio,
            List<DatoCorregido> datos) {
        quien.exigirQueDirija();
        return comandos.withoutAuthorization(() -> {
            PlanGuardado antes = planes.reservar(id, revision);
            if (!antes.estaEnBorrador()) {
                throw new PlanEnOtroPunto(
                        "El %s ya se envió: para corregirlo, pida que se lo devuelvan.".formatted(antes.titulo()));
            }
            if (antes.esDeCiclo() && (entidad != null || vigencia != null)) {
                throw new SolicitudInvalida(
                        "La entidad y la vigencia son las del ciclo y no cambian con otra versión.");
            }
            Correcciones correcciones = cambio.apply(antes.correcciones());
            if (JsonDelPlan.escribir(correcciones).length() > LARGO_CORRECCIONES) {
                throw new SolicitudInvalida(
                        "Son demasiadas correcciones para un plan: corrija el archivo en la hoja de cálculo y cárguelo otra vez.");
            }
            planes.corregir(
                    id,
                    entidad == null ? antes.entidad() : entidad(entidad),
                    vigencia == null ? antes.vigencia() : vigencia(vigencia),
                    correcciones);
            PlanLeido despues = lecturas.leer(planes.exigir(id));
            new CorreccionesComprobadas(antes.correcciones(), despues)
                    .exigir(
                            correcciones
                                            .filasQuitadas()
                                            .equals(antes.correcciones().filasQuitadas())
                                    ? despues
                                    : lecturas.leer(antes));
            bitacora.anotar(antes.lugar(), corregido(despues.guardado(), datos));
            contextos.recordar(despues.elecciones());
            return despues;
        });
    }

    private static PlanCorregido corregido(PlanGuardado plan, List<DatoCorregido> datos) {
        int deMas = datos.size() - DATOS_CONTADOS;
        return new PlanCorregido(
                plan.id(),
                plan.vigencia(),
                plan.version(),
                datos.stream().map(DatoCorregido::parte).distinct().toList(),
                plan.huellaDeCorrecciones(),
                datos.stream().limit(DATOS_CONTADOS).toList(),
                deMas > 0 ? deMas : null);
    }

    /** Gives a plan up that has not begun. */
    public void descartar(String id, Motivo motivo) {
        quien.exigirQueDirija();
        comandos.withoutAuthorization(() -> {
            PlanGuardado plan = planes.reservar(id);
            String porQueNo =
                    switch (plan.estado()) {
                        case EN_MARCHA -> "El %s está en marcha y no se descarta: para cambiarlo, cargue otra versión.";
                        case REEMPLAZADO -> "El %s ya corrió y otra versión está en su lugar: queda guardado.";
                        case DESCARTADO -> "El %s ya se había descartado.";
                        case BORRADOR, EN_REVISION, APROBADO -> null;
                    };
            if (porQueNo != null) {
                throw new PlanEnOtroPunto(porQueNo.formatted(plan.titulo()));
            }
            planes.descartar(id, motivo.texto());
            bitacora.anotar(plan.lugar(), new PlanDescartado(id, plan.vigencia(), plan.version(), motivo.texto()));
            preparacion.abandonar(plan, motivo.texto());
        });
    }

    private static int vigencia(int vigencia) {
        if (vigencia < PRIMERA_VIGENCIA || vigencia > PRIMERA_VIGENCIA + 100) {
            throw new SolicitudInvalida("La vigencia %d no es posible: escriba un año desde %d (Ley 1757 de 2015)."
                    .formatted(vigencia, PRIMERA_VIGENCIA));
        }
        return vigencia;
    }

    private static String entidad(String texto) {
        String entidad = enUnaLinea(texto);
        if (entidad.isEmpty() || entidad.length() > LARGO_ENTIDAD) {
            throw new SolicitudInvalida("Escriba el nombre de la entidad (hasta %d letras).".formatted(LARGO_ENTIDAD));
        }
        return entidad;
    }

    /** It heads mails and files. */
    private static String enUnaLinea(String texto) {
        return Celda.de(TextoLegible.de(texto)).texto();
    }
}
