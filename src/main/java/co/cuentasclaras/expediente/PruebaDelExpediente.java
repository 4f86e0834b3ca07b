package co.cuentasclaras.expediente;

import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.expediente.EscritorZip.ArchivoDelZip;
import co.cuentasclaras.historia.Narraciones.Narracion;
import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.LlavePublica;
import co.cuentasclaras.sello.NotaFirmada;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The trail, the leaves of the whole entity, the seals and the keys: what an expediente is verified with. */
@Component
class PruebaDelExpediente {

    private final Anotaciones anotaciones;
    private final HojasSelladas hojas;
    private final Sellos sellos;
    private final LlaveDelSello llave;

    PruebaDelExpediente(Anotaciones anotaciones, HojasSelladas hojas, Sellos sellos, LlaveDelSello llave) {
        this.anotaciones = anotaciones;
        this.hojas = hojas;
        this.sellos = sellos;
        this.llave = llave;
    }

    void agregar(Corte corte, Narracion narracion, EscritorZip zip) throws IOException {
        zip.agregarTexto(
                "bitacora.jsonl",
                texto -> anotaciones.recorrer(
                        corte.ciclo(),
                        corte.hojas(),
                        (hoja, anotacion) -> texto.accept(
                                "{\"n\":%d,\"hoja\":\"%s\",\"resumen\":\"%s\",\"fila\":%s,\"frase\":\"%s\"}\n"
                                        .formatted(
                                                hoja.n(),
                                                hoja.hoja(),
                                                FormaCanonica.resumen(Objects.requireNonNull(hoja.fila())),
                                                FormaCanonica.de(hoja.fila()),
                                                String.valueOf(JsonStringEncoder.getInstance()
                                                        .quoteAsString(narracion.frase(anotacion)))))));
        zip.agregar("hojas.csv", destino -> {
            try (HojaCsv csv = new HojaCsv(destino, "n", "ciclo", "resumen", "hoja")) {
                hojas.recorrer(1, corte.hojas(), hoja -> {
                    if (hoja.fila() != null) {
                        csv.fila(hoja.n(), hoja.fila().ciclo(), FormaCanonica.resumen(hoja.fila()), hoja.hoja());
                    }
                });
            }
        });
        zip.agregarTexto("sellos.txt", texto -> sellos.recorrer(sello -> texto.accept(sello.nota() + "%%\n")));
        zip.agregarTexto(
                "ultimo-sello.txt",
                texto -> Optional.ofNullable(corte.sello()).map(Sello::nota).ifPresent(texto));
        List<LlavePublica> llaves = sellos.llaves();
        zip.agregarTexto("clave-publica.txt", texto -> llaves.forEach(una -> texto.accept(una.escribir() + "\n")));
        zip.agregarTexto(
                "clave-publica.pem",
                texto -> llaves.stream().skip(Math.max(0, llaves.size() - 1)).forEach(una -> texto.accept(una.pem())));
    }

    /** The last three files: what all others are, signed when the key is at hand. */
    void cerrar(Corte corte, EscritorZip zip) throws IOException {
        List<ArchivoDelZip> todas = zip.piezas();
        ArchivoDelZip manifiesto = zip.agregar("MANIFIESTO.csv", destino -> {
            try (HojaCsv csv = new HojaCsv(destino, "ruta", "bytes", "sha256")) {
                todas.forEach(una -> csv.fila(una.ruta(), una.bytes(), una.sha256()));
            }
        });
        Optional<NotaFirmada> firma = llave.firmar("%s\nexpediente%s\n%s\n%s\n"
                .formatted(
                        sellos.origen(),
                        corte.ciclo() == null ? "" : " " + corte.ciclo().id(),
                        manifiesto.sha256(),
                        FormaCanonica.momento(corte.momento())));
        if (firma.isPresent()) {
            zip.agregarTexto(
                    "MANIFIESTO.firma", texto -> texto.accept(firma.get().escribir()));
        }
        List<ArchivoDelZip> sumadas = zip.piezas();
        zip.agregarTexto(
                "SHA256SUMS",
                texto -> sumadas.forEach(una -> texto.accept("%s  %s\n".formatted(una.sha256(), una.ruta()))));
    }
}
