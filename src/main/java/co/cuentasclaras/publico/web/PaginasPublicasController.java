package co.cuentasclaras.publico.web;

import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas;
import co.cuentasclaras.pregunta.lista.PreguntasPublicadas.ArchivoPublicado;
import co.cuentasclaras.publico.DatosAbiertos;
import co.cuentasclaras.publico.PaginasPublicas;
import co.cuentasclaras.publico.PaginasRecordadas;
import co.cuentasclaras.publico.PaginasRecordadas.PaginaHecha;
import co.cuentasclaras.publico.PreguntaParaLeer;
import co.cuentasclaras.publico.PublicadasParaLeer;
import co.cuentasclaras.publico.SitioPublico;
import co.cuentasclaras.publico.TurnosDeBusqueda;
import co.cuentasclaras.publico.VistaPublica;
import co.cuentasclaras.publico.VistaPublica.PiezaPublica;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody reads of a cycle. */
@Controller
@RequestMapping("/publico/{vigencia}")
class PaginasPublicasController {

    private static final int LARGO_DE_BUSQUEDA = 100;
    private static final int LARGO_DE_TEMA = 200;
    private static final int LARGO_DE_NUMERO = 6;

    private final PuertaPublica puerta;
    private final PaginasPublicas paginas;
    private final DatosAbiertos datos;
    private final Evidencias evidencias;
    private final PreguntasPublicadas publicadas;
    private final TurnosDeBusqueda turnos;

    PaginasPublicasController(
            PuertaPublica puerta,
            PaginasPublicas paginas,
            DatosAbiertos datos,
            Evidencias evidencias,
            PreguntasPublicadas publicadas,
            TurnosDeBusqueda turnos) {
        this.puerta = puerta;
        this.paginas = paginas;
        this.datos = datos;
        this.evidencias = evidencias;
        this.publicadas = publicadas;
        this.turnos = turnos;
    }

    @GetMapping
    ResponseEntity<byte[]> inicio(@PathVariable int vigencia, HttpServletRequest peticion) {
        VistaPublica vista = puerta.deAlgo(vigencia);
        return pagina(vista.paginas(), "inicio", () -> paginas.inicio(vista, puerta.sitio(vista.ciclo())), peticion);
    }

    @GetMapping("/preguntas")
    ResponseEntity<byte[]> preguntas(
            @PathVariable int vigencia,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tema,
            @RequestParam(defaultValue = "1") String pagina,
            HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        SitioPublico.EnLinea sitio = puerta.sitio(vista.ciclo());
        String palabras = corto(q, LARGO_DE_BUSQUEDA);
        String suyo = corto(tema, LARGO_DE_TEMA);
        int cual = numero(pagina);
        PublicadasParaLeer publicadas = vista.publicadas();
        if (palabras.isEmpty() && suyo.isEmpty()) {
            return pagina(
                    publicadas.paginas(), "preguntas " + cual, () -> paginas.preguntas(vista, cual, sitio), peticion);
        }
        String pedida = cual + " " + palabras + "\n" + suyo;
        PaginaHecha hecha = publicadas
                .busquedas()
                .hecha(pedida)
                .orElseGet(() -> turnos.buscar(() ->
                        publicadas.busquedas().de(pedida, () -> paginas.buscadas(vista, cual, palabras, suyo, sitio))));
        return EntregaPublica.deTodos(hecha, EntregaPublica.HTML, peticion);
    }

    @GetMapping("/preguntas/{radicado}")
    ResponseEntity<byte[]> pregunta(
            @PathVariable int vigencia, @PathVariable String radicado, HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        PreguntaParaLeer una = vista.publicadas().una(radicado).orElseThrow(SinPagina::new);
        return pagina(
                vista.publicadas().paginas(),
                "pregunta " + una.radicado(),
                () -> paginas.pregunta(una, puerta.sitio(vista.ciclo())),
                peticion);
    }

    @GetMapping("/calendario")
    ResponseEntity<byte[]> calendario(@PathVariable int vigencia, HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        return pagina(
                vista.paginas(), "calendario", () -> paginas.calendario(vista, puerta.sitio(vista.ciclo())), peticion);
    }

    @GetMapping("/documentos")
    ResponseEntity<byte[]> documentos(@PathVariable int vigencia, HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        return pagina(
                vista.paginas(), "documentos", () -> paginas.documentos(vista, puerta.sitio(vista.ciclo())), peticion);
    }

    /** A file that was published, as it was kept then: never to be shown as a page of ours. */
    @GetMapping("/documentos/{id}")
    ResponseEntity<byte[]> documento(@PathVariable int vigencia, @PathVariable String id) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        Evidencia evidencia = vista.archivos()
                .filter(pieza -> id.equals(pieza.id()))
                .findFirst()
                .map(PiezaPublica::id)
                .flatMap(evidencias::buscar)
                .orElseThrow(SinPagina::new);
        return EntregaPublica.archivo(
                evidencia.nombre(),
                String.valueOf(evidencia.medio()),
                evidencia.huella(),
                evidencias.contenido(evidencia));
    }

    /** A file of an answer that was published, likewise. */
    @GetMapping("/archivos/{id}")
    ResponseEntity<byte[]> archivo(@PathVariable int vigencia, @PathVariable String id) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        ArchivoPublicado archivo = vista.publicadas()
                .archivos()
                .filter(uno -> uno.id().equals(id))
                .findFirst()
                .flatMap(publicadas::archivo)
                .orElseThrow(SinPagina::new);
        return EntregaPublica.archivo(archivo.nombre(), archivo.tipo(), archivo.huella(), archivo.contenido());
    }

    @GetMapping("/datos")
    ResponseEntity<byte[]> datos(@PathVariable int vigencia, HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        return pagina(
                vista.publicadas().paginas(),
                "datos",
                () -> paginas.datos(vista, puerta.sitio(vista.ciclo())),
                peticion);
    }

    @GetMapping("/preguntas.csv")
    ResponseEntity<byte[]> csv(@PathVariable int vigencia, HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        return EntregaPublica.deTodos(
                vista.publicadas().paginas().de("csv", () -> datos.csv(vista)), EntregaPublica.CSV, peticion);
    }

    @GetMapping("/preguntas.json")
    ResponseEntity<byte[]> json(@PathVariable int vigencia, HttpServletRequest peticion) {
        VistaPublica vista = puerta.paraLeer(vigencia);
        return EntregaPublica.deTodos(
                vista.publicadas().paginas().de("json", () -> datos.json(vista, puerta.sitio(vista.ciclo()))),
                EntregaPublica.JSON,
                peticion);
    }

    private static ResponseEntity<byte[]> pagina(
            PaginasRecordadas hechas, String cual, Supplier<byte[]> hacer, HttpServletRequest peticion) {
        return EntregaPublica.deTodos(hechas.de(cual, hacer), EntregaPublica.HTML, peticion);
    }

    /** What somebody wrote into the address is no reason for a fault: anything but a number is the first page. */
    private static int numero(String pagina) {
        return pagina.matches("[1-9]\\d*") && pagina.length() <= LARGO_DE_NUMERO ? Integer.parseInt(pagina) : 1;
    }

    private static String corto(String texto, int largo) {
        String limpio = texto.replaceAll("\\p{Cntrl}", " ").strip();
        return limpio.length() > largo ? limpio.substring(0, largo) : limpio;
    }
}
