package co.cuentasclaras.publico;

import co.cuentasclaras.aviso.Enlaces;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.expediente.EscritorZip;
import co.cuentasclaras.pregunta.AnexoPublico;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.publico.VistaPublica.PiezaPublica;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The public pages of a cycle as files, to be hung on the entity's own site: they need no server of ours, and lead here only
 * to ask. Whoever may see the cycle takes them, also while nothing is open to everybody.
 */
@Component
public class SitioParaLlevar {

    private static final String LEAME =
            """
            Estas son las páginas públicas de la rendición de cuentas de %s, vigencia %d.
            Copie la carpeta entera en el sitio web de la entidad y enlace index.html.
            No necesitan programas en el servidor, no usan cookies y no tienen datos de quienes preguntaron.
            Las preguntas y respuestas se pueden usar con la licencia CC BY 4.0.
            """;

    private final VistasPublicas vistas;
    private final PaginasPublicas paginas;
    private final DatosAbiertos datos;
    private final Evidencias evidencias;
    private final PreguntasPublicadas publicadas;
    private final AjustesPublicos ajustes;
    private final Enlaces enlaces;
    private final Clock clock;

    SitioParaLlevar(
            VistasPublicas vistas,
            PaginasPublicas paginas,
            DatosAbiertos datos,
            Evidencias evidencias,
            PreguntasPublicadas publicadas,
            AjustesPublicos ajustes,
            Enlaces enlaces,
            Clock clock) {
        this.vistas = vistas;
        this.paginas = paginas;
        this.datos = datos;
        this.evidencias = evidencias;
        this.publicadas = publicadas;
        this.ajustes = ajustes;
        this.enlaces = enlaces;
        this.clock = clock;
    }

    public void escribir(Ciclo ciclo, OutputStream salida) throws IOException {
        VistaPublica vista = vistas.delCiclo(ciclo);
        SitioPublico sitio =
                new SitioPublico.ParaLlevar(ciclo, new SitioPublico.EnLinea(ciclo, enlaces.de(""), ajustes));
        EscritorZip zip = new EscritorZip(salida, LocalDateTime.now(clock));
        agregar(
                zip,
                "LEAME.txt",
                LEAME.formatted(ciclo.entidad(), ciclo.vigencia()).getBytes(StandardCharsets.UTF_8));
        agregar(zip, sitio.estilo(), EstiloPublico.CSS.getBytes(StandardCharsets.UTF_8));
        agregar(zip, sitio.inicio(), paginas.inicio(vista, sitio));
        for (int pagina = 1; pagina <= PaginasPublicas.paginas(vista.preguntas()); pagina++) {
            agregar(zip, sitio.preguntas(pagina), paginas.preguntas(vista, pagina, sitio));
        }
        agregar(zip, sitio.calendario(), paginas.calendario(vista, sitio));
        agregar(zip, sitio.documentos(), paginas.documentos(vista, sitio));
        agregar(zip, sitio.datos(), paginas.datos(vista, sitio));
        agregar(zip, sitio.csv(), datos.csv(vista));
        agregar(zip, sitio.json(), datos.json(vista, sitio));
        agregar(zip, sitio.esquema(), datos.esquema());
        for (PiezaPublica archivo : vista.archivos().toList()) {
            for (Evidencia evidencia :
                    evidencias.buscar(String.valueOf(archivo.id())).stream().toList()) {
                byte[] contenido = evidencias.contenido(evidencia);
                zip.agregarSinComprimir(
                        String.join("/", List.of("documentos", evidencia.id(), evidencia.nombre())),
                        destino -> destino.write(contenido));
            }
        }
        for (AnexoPublico archivo : vista.publicadas().archivos().toList()) {
            byte[] contenido = publicadas.archivo(archivo).orElseThrow().contenido();
            zip.agregarSinComprimir(
                    String.join("/", List.of("archivos", archivo.id(), archivo.nombre())),
                    destino -> destino.write(contenido));
        }
        zip.terminar();
    }

    private static void agregar(EscritorZip zip, String ruta, byte[] contenido) throws IOException {
        zip.agregar(ruta, destino -> destino.write(contenido));
    }
}
