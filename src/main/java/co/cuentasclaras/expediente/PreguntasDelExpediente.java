package co.cuentasclaras.expediente;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.expediente.EscritorZip.ArchivoDelZip;
import co.cuentasclaras.pregunta.DocumentoDePregunta;
import co.cuentasclaras.pregunta.DocumentosDePreguntas;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.RespuestaDada;
import co.cuentasclaras.pregunta.termino.HechoDeTermino;
import co.cuentasclaras.pregunta.termino.Terminos;
import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.sello.Sello;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What citizens asked and what they were answered, in an expediente: nothing of who asked. */
@Component
class PreguntasDelExpediente {

    private static final String CARPETA = "preguntas/";

    private final Preguntas preguntas;
    private final Terminos terminos;
    private final DocumentosDePreguntas documentos;

    PreguntasDelExpediente(Preguntas preguntas, Terminos terminos, DocumentosDePreguntas documentos) {
        this.preguntas = preguntas;
        this.terminos = terminos;
        this.documentos = documentos;
    }

    void agregar(Corte corte, EscritorZip zip) throws IOException {
        zip.agregar(CARPETA + "preguntas.csv", destino -> preguntas(corte, destino));
        zip.agregar(CARPETA + "terminos.csv", destino -> terminos(corte, destino));
        Map<String, ArchivoDelZip> archivos = archivos(corte, zip);
        zip.agregar(CARPETA + "respuestas.csv", destino -> respuestas(corte, archivos, destino));
    }

    private void preguntas(Corte corte, OutputStream destino) throws IOException {
        try (HojaCsv csv = new HojaCsv(
                destino,
                "radicado",
                "ciclo",
                "canal",
                "espacio",
                "recibida",
                "registrada",
                "registrada_por",
                "pregunta",
                "complemento",
                "tema",
                "tipo",
                "estado",
                "via",
                "responde",
                "vencimiento",
                "principal",
                "falta",
                "destino",
                "motivo")) {
            for (AvanceCiclo avance : corte.avances()) {
                List<PreguntaCiudadana> suyas = preguntas.deCiclo(avance.ciclo().id());
                Map<String, String> radicados =
                        suyas.stream().collect(Collectors.toMap(PreguntaCiudadana::id, PreguntaCiudadana::radicado));
                suyas.forEach(una -> csv.fila(
                        una.radicado(),
                        una.ciclo(),
                        una.canal().name(),
                        una.espacio(),
                        FormaCanonica.momento(una.recibida()),
                        FormaCanonica.momento(una.registrada()),
                        una.registradaPor(),
                        una.texto(),
                        una.dicho().complemento(),
                        una.tema(),
                        una.tipo().name(),
                        una.estado().name(),
                        una.via() == null ? null : una.via().name(),
                        una.rolResponde(),
                        una.vencimiento(),
                        una.principal() == null ? null : radicados.get(una.principal()),
                        una.dicho().falta(),
                        una.dicho().destino(),
                        una.dicho().motivo()));
            }
        }
    }

    private void terminos(Corte corte, OutputStream destino) throws IOException {
        try (HojaCsv csv = new HojaCsv(
                destino,
                "radicado",
                "n",
                "hecho",
                "fecha",
                "dias",
                "antes",
                "despues",
                "norma",
                "motivo",
                "quien",
                "momento")) {
            for (AvanceCiclo avance : corte.avances()) {
                Map<String, List<HechoDeTermino>> suyos =
                        terminos.deCiclo(avance.ciclo().id());
                for (PreguntaCiudadana una : preguntas.deCiclo(avance.ciclo().id())) {
                    suyos.getOrDefault(una.id(), List.of())
                            .forEach(uno -> csv.fila(
                                    una.radicado(),
                                    uno.n(),
                                    uno.hecho().name(),
                                    uno.fecha(),
                                    uno.dias(),
                                    uno.antes(),
                                    uno.despues(),
                                    uno.norma(),
                                    uno.motivo(),
                                    uno.quien(),
                                    FormaCanonica.momento(uno.momento())));
                }
            }
        }
    }

    /** The texts and files, each in the folder of its question, by their keys. */
    private Map<String, ArchivoDelZip> archivos(Corte corte, EscritorZip zip) throws IOException {
        Map<String, ArchivoDelZip> archivos = new HashMap<>();
        RutasDelExpediente rutas = new RutasDelExpediente(CARPETA);
        try {
            recorrer(corte, uno -> {
                try {
                    byte[] octetos = documentos.octetos(uno);
                    archivos.put(
                            uno.clave(),
                            zip.agregar(rutas.para(uno.nombre(), uno.radicado()), salida -> salida.write(octetos)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return archivos;
    }

    private void respuestas(Corte corte, Map<String, ArchivoDelZip> archivos, OutputStream destino) throws IOException {
        try (HojaCsv csv = new HojaCsv(
                destino,
                "documento",
                "radicado",
                "clase",
                "nombre",
                "huella",
                "ruta",
                "version",
                "proyecto",
                "proyectada",
                "reviso",
                "revisada",
                "aprobada",
                "motivo",
                "comunicada",
                "medio",
                "publicada")) {
            recorrer(corte, uno -> {
                ArchivoDelZip archivo = archivos.get(uno.clave());
                RespuestaDada una =
                        uno.clase() == DocumentoDePregunta.ClaseDeDocumento.RESPUESTA ? uno.respuesta() : null;
                csv.fila(
                        uno.clave(),
                        uno.radicado(),
                        uno.clase().name(),
                        uno.nombre(),
                        uno.huella(),
                        archivo == null ? null : archivo.ruta(),
                        una == null ? null : una.version(),
                        una == null ? null : una.proyecto(),
                        una == null ? null : momento(una.proyectada()),
                        una == null ? null : una.reviso(),
                        una == null ? null : momento(una.revisada()),
                        una == null || una.aprobada() == null ? null : una.aprobada() ? "sí" : "no",
                        una == null ? null : una.motivo(),
                        una == null ? null : momento(una.comunicada()),
                        una == null || una.medio() == null ? null : una.medio().name(),
                        una == null ? null : momento(una.publicada()));
            });
        }
    }

    /** What came after the seal is told of in none of the sealed facts; what nobody tells of at all is not left out. */
    private void recorrer(Corte corte, Consumer<DocumentoDePregunta> cada) {
        Ciclo ciclo = corte.ciclo();
        Sello sello = corte.sello();
        Instant hasta = sello == null ? Instant.MAX : sello.momento();
        documentos.recorrer(ciclo == null ? null : ciclo.id(), uno -> {
            if (corte.documentos().containsKey(uno.clave()) || !uno.desde().isAfter(hasta)) {
                cada.accept(uno);
            }
        });
    }

    private static @Nullable String momento(@Nullable Instant momento) {
        return momento == null ? null : FormaCanonica.momento(momento);
    }
}
