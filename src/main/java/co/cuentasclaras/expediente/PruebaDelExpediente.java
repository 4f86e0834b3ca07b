package co.cuentasclaras.expediente;

import co.cuentasclaras.ancla.Estampa;
import co.cuentasclaras.ancla.Estampas;
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
import java.util.Map;
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
    private final Estampas estampas;

    PruebaDelExpediente(
            Anotaciones anotaciones, HojasSelladas hojas, Sellos sellos, LlaveDelSello llave, Estampas estampas) {
        this.anotaciones = anotaciones;
        this.hojas = hojas;
        this.sellos = sellos;
        this.llave = llave;
        this.estampas = estampas;
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
        agregarEstampas(corte, zip);
    }

    /** What an authority outside said of when some of the seals were there, each beside its seal. */
    private void agregarEstampas(Corte corte, EscritorZip zip) throws IOException {
        Map<Long, Estampa> todas = estampas.hasta(corte.hojas());
        for (Map.Entry<Long, Estampa> una : todas.entrySet()) {
            String ruta = "sellos-de-tiempo/" + una.getKey();
            zip.agregarTexto(
                    ruta + ".txt",
                    texto -> sellos.delNumero(una.getKey()).map(Sello::nota).ifPresent(texto));
            zip.agregar(ruta + ".tsr", destino -> destino.write(una.getValue().octetos()));
        }
        if (!todas.isEmpty()) {
            zip.agregarTexto("sellos-de-tiempo/cadena.pem", texto -> todas.values().stream()
                    .map(Estampa::cadena)
                    .distinct()
                    .forEach(texto));
        }
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
