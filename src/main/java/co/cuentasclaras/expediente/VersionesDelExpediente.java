package co.cuentasclaras.expediente;

import co.cuentasclaras.expediente.EscritorZip.ArchivoDelZip;
import co.cuentasclaras.expediente.VersionSellada.PasoSellado;
import co.cuentasclaras.plan.VersionesGuardadas;
import co.cuentasclaras.plan.VersionesGuardadas.VersionGuardada;
import co.cuentasclaras.sello.FormaCanonica;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of plans in an expediente, each read when it is its turn: what it was made of, and what it came to. */
@Component
class VersionesDelExpediente {

    private final VersionesGuardadas guardadas;

    VersionesDelExpediente(VersionesGuardadas guardadas) {
        this.guardadas = guardadas;
    }

    void agregar(Corte corte, EscritorZip zip) throws IOException {
        RutasDelExpediente carpetas = new RutasDelExpediente("plan/");
        List<VersionEscrita> escritas = new ArrayList<>();
        for (VersionSellada version : corte.versiones()) {
            String suya = "v" + version.version();
            String carpeta = corte.ciclo() == null
                    ? carpetas.para(suya, String.valueOf(version.vigencia()))
                    : carpetas.para(suya);
            escritas.add(escribir(version, carpeta, zip));
        }
        zip.agregar("plan/versiones.csv", destino -> {
            try (HojaCsv csv = new HojaCsv(
                    destino,
                    "plan",
                    "ciclo",
                    "vigencia",
                    "version",
                    "estado",
                    "archivo",
                    "archivo_huella",
                    "archivo_ruta",
                    "correcciones_huella",
                    "correcciones_ruta",
                    "contenido_huella",
                    "contenido_ruta")) {
                escritas.forEach(una -> una.en(csv));
            }
        });
        zip.agregar("plan/pasos.csv", destino -> {
            try (HojaCsv csv = new HojaCsv(destino, "plan", "version", "paso", "quien", "momento", "motivo", "n")) {
                for (VersionSellada version : corte.versiones()) {
                    for (PasoSellado paso : version.pasos()) {
                        csv.fila(
                                version.id(),
                                version.version(),
                                paso.paso(),
                                paso.quien(),
                                FormaCanonica.momento(paso.momento()),
                                paso.motivo(),
                                paso.n());
                    }
                }
            }
        });
    }

    private VersionEscrita escribir(VersionSellada version, String carpeta, EscritorZip zip) throws IOException {
        VersionGuardada guardada = guardadas.leer(version.id()).orElse(null);
        if (guardada == null) {
            return new VersionEscrita(version, version.archivo(), null, null, null);
        }
        RutasDelExpediente rutas = new RutasDelExpediente(carpeta + "/");
        byte[] contenido = octetos(guardada.contenido());
        byte[] correcciones = octetos(guardada.correcciones());
        String nombre = Objects.requireNonNullElse(version.archivo(), guardada.nombre());
        return new VersionEscrita(
                version,
                nombre,
                // One that came after the seal is told of in none of the sealed facts.
                version.huellas().contenido() == null ? null : agregar(rutas.para("contenido.json"), contenido, zip),
                agregar(rutas.para("correcciones.json"), correcciones, zip),
                agregar(rutas.para(Objects.requireNonNullElse(nombre, "archivo")), guardada.archivo(), zip));
    }

    private static byte @Nullable [] octetos(@Nullable String texto) {
        return texto == null ? null : texto.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable ArchivoDelZip agregar(String ruta, byte @Nullable [] octetos, EscritorZip zip)
            throws IOException {
        return octetos == null ? null : zip.agregar(ruta, destino -> destino.write(octetos));
    }

    /** A version with its files; null where there is none. */
    private record VersionEscrita(
            VersionSellada sellada,
            @Nullable String nombre,
            @Nullable ArchivoDelZip contenido,
            @Nullable ArchivoDelZip correcciones,
            @Nullable ArchivoDelZip archivo) {

        void en(HojaCsv csv) {
            csv.fila(
                    sellada.id(),
                    sellada.ciclo(),
                    sellada.vigencia(),
                    sellada.version(),
                    sellada.estado().name(),
                    nombre,
                    huella(sellada.huellas().archivo(), archivo),
                    ruta(archivo),
                    huella(sellada.huellas().correcciones(), correcciones),
                    ruta(correcciones),
                    huella(sellada.huellas().contenido(), contenido),
                    ruta(contenido));
        }

        private static @Nullable String huella(@Nullable String anotada, @Nullable ArchivoDelZip archivo) {
            return anotada == null && archivo != null ? archivo.sha256() : anotada;
        }

        private static @Nullable String ruta(@Nullable ArchivoDelZip archivo) {
            return archivo == null ? null : archivo.ruta();
        }
    }
}
