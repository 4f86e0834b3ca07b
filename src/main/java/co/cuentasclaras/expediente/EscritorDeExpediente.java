package co.cuentasclaras.expediente;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.expediente.EscritorZip.ArchivoDelZip;
import co.cuentasclaras.expediente.IndiceElectronico.Caratula;
import co.cuentasclaras.historia.Narraciones;
import co.cuentasclaras.historia.Narraciones.Narracion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the files of an expediente one after the other, as {@code LEAME.txt} says; no evidence but one is in memory. */
@Component
class EscritorDeExpediente {

    /** What the files that are no evidence are, in the words of an archive. */
    private static final Map<String, String> TIPOLOGIAS = Map.of(
            "bitacora.jsonl", "Bitácora",
            "bitacora.xes", "Bitácora",
            "actividades.csv", "Cronograma",
            "cumplimientos.csv", "Cumplimientos de las actividades",
            "evidencias.csv", "Catálogo de evidencias",
            "LEAME.txt", "Instructivo",
            "verificar.html", "Instructivo");

    private final PruebaDelExpediente prueba;
    private final CuadrosDelExpediente cuadros;
    private final VersionesDelExpediente versiones;
    private final PreguntasDelExpediente preguntas;
    private final Anotaciones anotaciones;
    private final Evidencias evidencias;
    private final Narraciones narraciones;
    private final Clock clock;

    EscritorDeExpediente(
            PruebaDelExpediente prueba,
            CuadrosDelExpediente cuadros,
            VersionesDelExpediente versiones,
            PreguntasDelExpediente preguntas,
            Anotaciones anotaciones,
            Evidencias evidencias,
            Narraciones narraciones,
            Clock clock) {
        this.prueba = prueba;
        this.cuadros = cuadros;
        this.versiones = versiones;
        this.preguntas = preguntas;
        this.anotaciones = anotaciones;
        this.evidencias = evidencias;
        this.narraciones = narraciones;
        this.clock = clock;
    }

    void escribir(Corte corte, OutputStream salida) throws IOException {
        EscritorZip zip =
                new EscritorZip(salida, corte.momento().atZone(clock.getZone()).toLocalDateTime());
        Narracion narracion = narraciones.de(corte.avances(), corte.usuarios());
        Map<String, String> rutas = cuadros.rutas(corte);
        recurso("LEAME.txt", zip);
        recurso("verificar.html", zip);
        prueba.agregar(corte, narracion, zip);
        zip.agregar("evidencias.csv", destino -> cuadros.evidencias(corte, rutas, destino));
        Map<String, Evidencia> documentos = new HashMap<>();
        for (Evidencia una : corte.evidencias()) {
            String ruta = rutas.get(una.id());
            if (ruta != null) {
                zip.agregarSinComprimir(ruta, destino -> destino.write(evidencias.comoEsta(una)));
                documentos.put(ruta, una);
            }
        }
        versiones.agregar(corte, zip);
        preguntas.agregar(corte, zip);
        zip.agregar("actividades.csv", destino -> cuadros.actividades(corte, destino));
        zip.agregar("cumplimientos.csv", destino -> cuadros.cumplimientos(corte, destino));
        zip.agregar("bitacora.xes", destino -> EscritorXml.escribir(destino, xml -> registro(corte, narracion, xml)));
        List<ArchivoDelZip> piezas = zip.piezas();
        zip.agregar(
                "indice-electronico.xml",
                destino -> EscritorXml.escribir(destino, xml -> indice(corte, piezas, documentos, xml)));
        prueba.cerrar(corte, zip);
        zip.terminar();
    }

    private static void recurso(String nombre, EscritorZip zip) throws IOException {
        try (InputStream archivo = new ClassPathResource("expediente/" + nombre).getInputStream()) {
            zip.agregar(nombre, archivo::transferTo);
        }
    }

    private void registro(Corte corte, Narracion narracion, EscritorXml xml) throws XMLStreamException {
        RegistroXes registro = new RegistroXes(xml);
        registro.empezar(nombre(corte));
        Map<Lugar, String> nombres = new HashMap<>();
        corte.avances().forEach(avance -> avance.todas()
                .forEach(una -> nombres.put(new Lugar(avance.ciclo().id(), una.codigo()), una.nombre())));
        for (Lugar lugar : corte.lugares()) {
            registro.abrir(lugar, nombres.getOrDefault(lugar, lugar.ciclo() == null ? "La entidad" : "El ciclo"));
            anotaciones.recorrer(
                    lugar,
                    corte.hojas(),
                    (hoja, anotacion) -> registro.anotar(hoja, anotacion, narracion.frase(anotacion)));
            registro.cerrar();
        }
        registro.cerrar();
    }

    private void indice(Corte corte, List<ArchivoDelZip> piezas, Map<String, Evidencia> documentos, EscritorXml xml)
            throws XMLStreamException {
        IndiceElectronico indice = new IndiceElectronico(xml, clock.getZone());
        Ciclo ciclo = corte.ciclo();
        indice.empezar(new Caratula(
                corte.avances().stream()
                        .map(AvanceCiclo::ciclo)
                        .map(Ciclo::entidad)
                        .findFirst()
                        .orElse(""),
                nombre(corte),
                ciclo == null ? "entidad" : ciclo.id(),
                ciclo == null ? null : ciclo.iniciado(),
                ciclo == null ? null : ciclo.terminado(),
                corte.momento(),
                corte.hojas(),
                corte.firmado()));
        for (ArchivoDelZip pieza : piezas) {
            Evidencia evidencia = documentos.get(pieza.ruta());
            if (evidencia == null) {
                indice.documento(pieza.ruta(), pieza.ruta(), tipologia(pieza.ruta()), corte.momento(), pieza);
            } else {
                indice.documento(evidencia.id(), evidencia.nombre(), "Evidencia", evidencia.agregada(), pieza);
            }
        }
        xml.cerrar();
    }

    private static String tipologia(String ruta) {
        if (ruta.startsWith("plan/")) {
            return "Plan";
        }
        return ruta.startsWith("preguntas/")
                ? "Preguntas y respuestas"
                : TIPOLOGIAS.getOrDefault(ruta, "Prueba de la bitácora");
    }

    private static String nombre(Corte corte) {
        return corte.ciclo() == null
                ? "Rendiciones de cuentas de la entidad"
                : "Rendición de cuentas de " + corte.ciclo().titulo();
    }
}
