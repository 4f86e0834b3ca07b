package co.cuentasclaras.verificacion;

import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.HojasSelladas.HojaSellada;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.PorPaginas;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.time.EngineClock;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.VersionesGuardadas;
import co.cuentasclaras.plan.VersionesGuardadas.Huellas;
import co.cuentasclaras.plan.VersionesGuardadas.VersionGuardada;
import co.cuentasclaras.pregunta.DocumentosDePreguntas;
import co.cuentasclaras.sello.EstadoDeLlave;
import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.LlavePublica;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import co.cuentasclaras.verificacion.AnotacionLeida.DocumentoAnotado;
import co.cuentasclaras.verificacion.AnotacionLeida.EvidenciaAnotada;
import co.cuentasclaras.verificacion.AnotacionLeida.PasoAnotado;
import co.cuentasclaras.verificacion.VersionesAnotadas.ParteDeVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares the whole trail, as it stands in the database, with its seals. It changes nothing, holds no lock, and reads a
 * page at a time: what it keeps grows with the seals and the pieces of evidence, not with the lines.
 */
@Service
public class VerificacionDeBitacora {

    /** The sealer works every few seconds: what waits longer than this has none. */
    private static final Duration PACIENCIA = Duration.ofMinutes(5);

    private static final int PAGINA = 1_000;

    private static final int HOJA = 32;

    private static final String SIN_SELLO_DE_FUERA =
            "Sin un sello recibido por otro camino no se puede saber si alguien que tenga la llave lo hizo todo de nuevo."
                    + " Pegue uno que le haya llegado por correo.";

    private static final String SIN_EVIDENCIAS =
            "Solo se miraron las anotaciones y sus sellos. No se miró si las evidencias, los planes, las respuestas, lo que se"
                    + " contó al terminar y el estado de las actividades son los que se anotaron: para mirarlo, marque «Leer también cada evidencia», o mande «evidencias» con true.";

    private final HojasSelladas hojas;
    private final Sellos sellos;
    private final LlaveDelSello llave;
    private final Evidencias evidencias;
    private final ActividadesComparadas actividades;
    private final VersionesGuardadas versiones;
    private final DocumentosDePreguntas documentos;
    private final Clock clock;
    private final Semaphore turno = new Semaphore(1);

    VerificacionDeBitacora(
            HojasSelladas hojas,
            Sellos sellos,
            LlaveDelSello llave,
            Evidencias evidencias,
            ActividadesComparadas actividades,
            VersionesGuardadas versiones,
            DocumentosDePreguntas documentos,
            Clock clock) {
        this.hojas = hojas;
        this.sellos = sellos;
        this.llave = llave;
        this.evidencias = evidencias;
        this.actividades = actividades;
        this.versiones = versiones;
        this.documentos = documentos;
        this.clock = clock;
    }

    /**
     * @param deFuera a head that somebody received by another way
     * @param conEvidencias whether to read every piece of evidence as well, the plans, the answers, and how each activity stands
     */
    public Dictamen verificar(@Nullable SelloDeFuera deFuera, boolean conEvidencias) {
        if (!turno.tryAcquire()) {
            throw new SolicitudInvalida("Otra persona está verificando la bitácora. Espere a que termine.");
        }
        try {
            return new Pasada(deFuera, conEvidencias).verificar();
        } finally {
            turno.release();
        }
    }

    /** One time through it. */
    private final class Pasada {

        private final FallasHalladas hallazgos = new FallasHalladas();
        private final EvidenciasAnotadas anotadas = new EvidenciasAnotadas();
        private final VersionesAnotadas versionesAnotadas = new VersionesAnotadas();
        private final DocumentosAnotados documentosAnotados = new DocumentosAnotados();
        private final Set<String> contados = new HashSet<>();
        private final List<String> advertencias = new ArrayList<>();
        private final @Nullable SelloDeFuera deFuera;
        private final boolean conEvidencias;
        private final CadenaDeSellos cadena;

        private long anterior;
        private long conFila;

        private Pasada(@Nullable SelloDeFuera deFuera, boolean conEvidencias) {
            this.deFuera = deFuera;
            this.conEvidencias = conEvidencias;
            this.cadena = new CadenaDeSellos(llaves(), hallazgos, deFuera);
        }

        private Dictamen verificar() {
            // What exists is read before what proves it: what comes meanwhile is in the second and never missed in it.
            Map<String, Encontrada> encontradas = conEvidencias ? evidencias() : Map.of();
            Map<String, String> cumplidos = conEvidencias ? actividades.cumplimientos() : Map.of();
            Map<String, Huellas> planes = conEvidencias ? planes() : Map.of();
            Map<String, Encontrada> respuestas = conEvidencias ? respuestas() : Map.of();
            long tamano = hojas.tamano();
            cadena.esDe(sellos.origen());
            sellos();
            cadena.empezarHojas();
            hojas.recorrer(1, Math.max(tamano, cadena.tamano()), this::hoja);
            cadena.terminar();
            long filas = hojas.filas();
            sinSellar();
            if (conEvidencias) {
                comparar(encontradas);
                actividades.compararCumplimientos(cumplidos, contados, hallazgos);
                actividades.compararEstados(hallazgos);
                compararPlanes(planes);
                compararRespuestas(respuestas);
            } else {
                advertencias.add(SIN_EVIDENCIAS);
            }
            if (deFuera == null) {
                advertencias.add(SIN_SELLO_DE_FUERA);
            }
            return cadena.dictamen(
                    filas,
                    Math.max(0, filas - conFila),
                    conEvidencias ? (long) encontradas.size() : null,
                    advertencias);
        }

        // ---- keys and seals ----

        private List<LlavePublica> llaves() {
            try {
                List<LlavePublica> llaves = sellos.llaves();
                llave.aviso().ifPresent(advertencias::add);
                if (llave.estado() == EstadoDeLlave.CAMBIADA) {
                    hallazgos.agregar(FallaHallada.en(
                            "la llave de los últimos sellos",
                            ClaseDeFalla.LLAVE_SIN_ANUNCIO,
                            "la del archivo de este servidor",
                            llaves.isEmpty()
                                    ? "ninguna"
                                    : llaves.get(llaves.size() - 1).identificador()));
                }
                if (llave.estado() == EstadoDeLlave.SIN_SU_SELLO) {
                    hallazgos.agregar(FallaHallada.en(
                            "el final",
                            ClaseDeFalla.COLA,
                            "el último sello que vio este servidor: "
                                    + llave.ultimoRecordado().orElse(""),
                            "ninguno igual"));
                }
                return llaves;
            } catch (IllegalArgumentException noEsUna) {
                hallazgos.agregar(FallaHallada.en(
                        "la tabla de las llaves", ClaseDeFalla.FORMATO, "llaves públicas", noEsUna.getMessage()));
                return List.of();
            }
        }

        private void sellos() {
            try {
                sellos.recorrer(sello -> {
                    cadena.sello(sello.nota(), "el sello de tamaño " + sello.tamano());
                    comprobarColumnas(sello);
                });
            } catch (IllegalArgumentException noSonSellos) {
                hallazgos.agregar(FallaHallada.en(
                        "la tabla de los sellos", ClaseDeFalla.FORMATO, "sellos", noSonSellos.getMessage()));
            }
        }

        /** Beside the note stands the same in columns, for questions; it must say the same. */
        private void comprobarColumnas(Sello sello) {
            String columnas = "%d %s %s"
                    .formatted(
                            sello.tamano(),
                            Base64.getEncoder().encodeToString(sello.raiz()),
                            FormaCanonica.momento(sello.momento()));
            Dictamen.UltimoSello nota = cadena.ultimo();
            String dice = nota == null ? "nada" : "%d %s %s".formatted(nota.tamano(), nota.raiz(), nota.momento());
            if (!columnas.equals(dice)) {
                hallazgos.agregar(FallaHallada.enSello(ClaseDeFalla.FIRMA, sello.tamano(), dice, columnas));
            }
        }

        // ---- lines and leaves ----

        private void hoja(HojaSellada una) {
            if (una.n() != anterior + 1) {
                hallazgos.agregar(FallaHallada.enAnotacion(
                        ClaseDeFalla.NUMERACION, anterior + 1, null, "n " + (anterior + 1), "n " + una.n()));
            }
            anterior = una.n();
            byte[] escrita = octetos(una);
            FilaSellada fila = una.fila();
            if (fila == null) {
                hallazgos.agregar(FallaHallada.enAnotacion(
                        ClaseDeFalla.FILA_FALTA, una.n(), una.id(), "la fila de la hoja " + una.hoja(), "ninguna"));
                cadena.hoja(escrita, null, clase -> FallaHallada.enAnotacion(clase, una.n(), una.id(), null, null));
                return;
            }
            conFila++;
            anotarEvidencia(fila);
            byte[] calculada = FormaCanonica.hoja(fila);
            cadena.hoja(
                    escrita,
                    calculada,
                    clase -> FallaHallada.enAnotacion(
                            clase,
                            una.n(),
                            una.id(),
                            "la hoja " + una.hoja(),
                            HexFormat.of().formatHex(calculada)));
        }

        private byte[] octetos(HojaSellada una) {
            try {
                byte[] octetos = HexFormat.of().parseHex(una.hoja());
                return octetos.length == HOJA ? octetos : Arrays.copyOf(octetos, HOJA);
            } catch (IllegalArgumentException noEsUna) {
                return new byte[HOJA];
            }
        }

        /** The oldest line that waits tells whether anybody seals. */
        private void sinSellar() {
            List<FilaSellada> primera = hojas.porSellar(0, 1);
            if (!primera.isEmpty()
                    && primera.get(0).momento().isBefore(Instant.now(clock).minus(PACIENCIA))) {
                advertencias.add(
                        "Desde el %s hay anotaciones sin sellar: mientras nadie las selle, un cambio en ellas no se descubre."
                                .formatted(Palabras.momento(
                                        primera.get(0).momento().atZone(EngineClock.BOGOTA))));
            }
        }

        // ---- evidence ----

        private Map<String, Encontrada> evidencias() {
            Map<String, Encontrada> encontradas = new LinkedHashMap<>();
            evidencias.recorrer((evidencia, huella) ->
                    encontradas.put(evidencia.id(), new Encontrada(evidencia.nombre(), evidencia.huella(), huella)));
            return encontradas;
        }

        private void anotarEvidencia(FilaSellada fila) {
            if (conEvidencias) {
                try {
                    EvidenciaAnotada.leer(fila.hecho(), fila.datos()).ifPresent(anotadas::anotar);
                    PasoAnotado.leer(fila.hecho(), fila.datos()).ifPresent(versionesAnotadas::anotar);
                    DocumentoAnotado.leer(fila.hecho(), fila.datos()).ifPresent(documentosAnotados::anotar);
                    AnotacionLeida.cumplimiento(fila.hecho(), fila.datos()).ifPresent(contados::add);
                } catch (JsonProcessingException alterada) {
                    // Somebody wrote over it, and its leaf says so.
                }
            }
        }

        private void comparar(Map<String, Encontrada> encontradas) {
            PorPaginas.recorrer(0L, PAGINA, hojas::porSellar, FilaSellada::id, this::anotarEvidencia);
            encontradas.forEach((id, una) -> comparar(id, una, anotadas.huella(id, una.huella())));
            anotadas.faltan(encontradas.keySet(), (id, huella) -> {
                if (evidencias.buscar(id).isEmpty()) {
                    alterada(id, null, "huella " + huella, "ninguna evidencia");
                }
            });
        }

        private Map<String, Huellas> planes() {
            Map<String, Huellas> planes = new LinkedHashMap<>();
            versiones.recorrer(planes::put);
            return planes;
        }

        private void compararPlanes(Map<String, Huellas> planes) {
            planes.keySet().forEach(id -> {
                if (!versionesAnotadas.todas().containsKey(id)) {
                    planAlterado("el plan " + id, "una anotación que cuente de él", "ninguna");
                }
            });
            versionesAnotadas.todas().forEach((id, anotada) -> {
                Huellas antes = planes.get(id);
                for (ParteDeVersion parte : ParteDeVersion.values()) {
                    String debida = anotada.huella(parte);
                    String real = antes == null ? null : de(antes, parte);
                    if (debida != null && !debida.equals(real) && esLoMismo(id, antes)) {
                        planAlterado(
                                "%s (%s)".formatted(anotada.titulo(), parte.enPalabras()),
                                "huella " + debida,
                                real == null ? "nada" : real);
                    }
                }
            });
        }

        /** What somebody corrects, sends or gives back while it is looked at is for the next time. */
        private boolean esLoMismo(String id, @Nullable Huellas antes) {
            return Objects.equals(
                    antes, versiones.leer(id).map(VersionGuardada::huellas).orElse(null));
        }

        private static @Nullable String de(Huellas huellas, ParteDeVersion parte) {
            return switch (parte) {
                case ARCHIVO -> huellas.archivo();
                case CORRECCIONES -> huellas.correcciones();
                case CONTENIDO -> huellas.contenido();
            };
        }

        private void planAlterado(String donde, String esperado, String encontrado) {
            hallazgos.agregar(FallaHallada.en(donde, ClaseDeFalla.PLAN_ALTERADO, esperado, encontrado));
        }

        // ---- answers to questions ----

        private Map<String, Encontrada> respuestas() {
            Map<String, Encontrada> encontradas = new LinkedHashMap<>();
            documentos.recorrer(
                    null,
                    uno -> encontradas.put(
                            uno.clave(),
                            new Encontrada(uno.clave(), uno.huella(), Huella.de(documentos.octetos(uno)))));
            return encontradas;
        }

        private void compararRespuestas(Map<String, Encontrada> encontradas) {
            Map<String, String> todos = documentosAnotados.todos();
            encontradas.forEach((clave, uno) -> {
                String anotada = todos.get(clave);
                if (anotada == null) {
                    if (documentos.esta(clave)) {
                        respuestaAlterada(clave, "una anotación que cuente de él", "ninguna");
                    }
                } else if (!anotada.equals(uno.contenido()) || !anotada.equals(uno.huella())) {
                    respuestaAlterada(
                            clave,
                            "huella " + anotada,
                            anotada.equals(uno.contenido()) ? uno.huella() : uno.contenido());
                }
            });
            todos.forEach((clave, huella) -> {
                if (!encontradas.containsKey(clave) && !documentos.esta(clave)) {
                    respuestaAlterada(clave, "huella " + huella, "ninguno");
                }
            });
        }

        private void respuestaAlterada(String clave, String esperado, String encontrado) {
            hallazgos.agregar(
                    FallaHallada.en("el documento " + clave, ClaseDeFalla.RESPUESTA_ALTERADA, esperado, encontrado));
        }

        private void comparar(String id, Encontrada una, @Nullable String anotada) {
            if (anotada == null) {
                alterada(id, una.nombre(), "una anotación de que se agregó", "ninguna");
            } else if (!anotada.equals(una.huella())) {
                alterada(id, una.nombre(), "la huella anotada " + anotada, una.huella());
            } else if (!anotada.equals(una.contenido())) {
                alterada(id, una.nombre(), "huella " + anotada, una.contenido());
            }
        }

        private void alterada(String id, @Nullable String nombre, String esperado, String encontrado) {
            String donde = "la evidencia " + id + (nombre == null ? "" : " («" + nombre + "»)");
            hallazgos.agregar(FallaHallada.en(donde, ClaseDeFalla.EVIDENCIA_ALTERADA, esperado, encontrado));
        }
    }

    /**
     * A piece of evidence as it is.
     *
     * @param huella the fingerprint that stands beside it
     * @param contenido the one of its content
     */
    private record Encontrada(String nombre, String huella, String contenido) {}
}
