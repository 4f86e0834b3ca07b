package co.cuentasclaras.publico.web;

import co.cuentasclaras.ciudadano.AvisoDePrivacidad;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.publico.EnvioDelFormulario;
import co.cuentasclaras.publico.EnviosDelFormulario;
import co.cuentasclaras.publico.FormularioFirmado;
import co.cuentasclaras.publico.PlantillasPublicas;
import co.cuentasclaras.publico.ResultadoDelEnvio;
import co.cuentasclaras.publico.ResultadoDelEnvio.Demasiadas;
import co.cuentasclaras.publico.ResultadoDelEnvio.EnvioRadicado;
import co.cuentasclaras.publico.ResultadoDelEnvio.FaltaDelEnvio;
import co.cuentasclaras.publico.ResultadoDelEnvio.PorCorregir;
import co.cuentasclaras.publico.Seguimientos;
import co.cuentasclaras.publico.Seguimientos.PreguntaSeguida;
import co.cuentasclaras.publico.SitioPublico;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where citizens ask, and follow what they asked: without a script, a cookie or an account. */
@Controller
@RequestMapping("/publico/{vigencia}")
class FormularioPublicoController {

    /** What a person who sent too much waits for, in seconds. */
    private static final String EN_UN_RATO = "600";

    private static final String DEMASIADAS =
            "Llegaron muchas preguntas en poco tiempo y esta todavía no se recibió. Lo que escribió sigue aquí: envíelo otra"
                    + " vez en unos minutos, o escriba a la entidad por otro medio.";

    private final PuertaPublica puerta;
    private final EnviosDelFormulario envios;
    private final FormularioFirmado formularios;
    private final Seguimientos seguimientos;
    private final PlantillasPublicas plantillas;
    private final AvisoDePrivacidad aviso;

    FormularioPublicoController(
            PuertaPublica puerta,
            EnviosDelFormulario envios,
            FormularioFirmado formularios,
            Seguimientos seguimientos,
            PlantillasPublicas plantillas,
            AvisoDePrivacidad aviso) {
        this.puerta = puerta;
        this.envios = envios;
        this.formularios = formularios;
        this.seguimientos = seguimientos;
        this.plantillas = plantillas;
        this.aviso = aviso;
    }

    @GetMapping("/preguntar")
    ResponseEntity<byte[]> formulario(@PathVariable int vigencia) {
        SitioPublico.EnLinea sitio = puerta.paraPreguntar(vigencia);
        return formulario(HttpStatus.OK, sitio, EnvioDelFormulario.VACIO, List.of(), formularios.emitir(vigencia));
    }

    @PostMapping(path = "/preguntar", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> preguntar(@PathVariable int vigencia, HttpServletRequest peticion) {
        SitioPublico.EnLinea sitio = puerta.paraPreguntar(vigencia);
        EnvioDelFormulario envio = envio(peticion);
        ResultadoDelEnvio resultado = envios.recibir(sitio.ciclo(), envio, peticion.getRemoteAddr());
        if (resultado instanceof EnvioRadicado radicada) {
            return EntregaPublica.deUno(
                    HttpStatus.CREATED,
                    plantillas.reservada(
                            "recibo",
                            sitio,
                            Map.of(
                                    "pregunta",
                                    radicada.pregunta(),
                                    "clave",
                                    radicada.clave(),
                                    "vence",
                                    FechaEscrita.conDiaDeLaSemana(
                                            radicada.pregunta().vencimiento()),
                                    "termino",
                                    seguimientos.termino(radicada.pregunta()))));
        }
        if (resultado instanceof Demasiadas demasiadas) {
            ResponseEntity<byte[]> pagina = formulario(
                    HttpStatus.TOO_MANY_REQUESTS,
                    sitio,
                    envio,
                    List.of(new FaltaDelEnvio("formulario", DEMASIADAS)),
                    demasiadas.formulario());
            return ResponseEntity.status(pagina.getStatusCode())
                    .headers(pagina.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, EN_UN_RATO)
                    .body(pagina.getBody());
        }
        PorCorregir porCorregir = (PorCorregir) resultado;
        return formulario(HttpStatus.BAD_REQUEST, sitio, envio, porCorregir.faltas(), porCorregir.formulario());
    }

    private ResponseEntity<byte[]> formulario(
            HttpStatus estado,
            SitioPublico sitio,
            EnvioDelFormulario envio,
            List<FaltaDelEnvio> faltas,
            String formulario) {
        Map<String, Object> valores = new HashMap<>();
        valores.put("envio", envio);
        valores.put("faltas", faltas);
        valores.put(
                "mensajes",
                faltas.stream()
                        .collect(Collectors.toMap(
                                FaltaDelEnvio::campo, FaltaDelEnvio::mensaje, (una, otra) -> una + " " + otra)));
        valores.put("formulario", formulario);
        valores.put("vence", FechaEscrita.conDiaDeLaSemana(seguimientos.hastaCuando(sitio.ciclo())));
        valores.put("parrafos", aviso.parrafos(sitio.ciclo().entidad()));
        valores.put("version", aviso.version());
        return EntregaPublica.deUno(estado, plantillas.pagina("preguntar", sitio, valores));
    }

    @GetMapping("/aviso")
    ResponseEntity<byte[]> aviso(@PathVariable int vigencia) {
        SitioPublico sitio = puerta.paraSeguir(vigencia);
        return EntregaPublica.deUno(
                HttpStatus.OK,
                plantillas.pagina(
                        "aviso",
                        sitio,
                        Map.of("parrafos", aviso.parrafos(sitio.ciclo().entidad()), "version", aviso.version())));
    }

    @GetMapping("/seguimiento")
    ResponseEntity<byte[]> seguimiento(@PathVariable int vigencia) {
        return seguimiento(HttpStatus.OK, puerta.paraSeguir(vigencia), "", null);
    }

    @PostMapping(path = "/seguimiento", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> seguir(
            @PathVariable int vigencia,
            @RequestParam(defaultValue = "") String radicado,
            @RequestParam(defaultValue = "") String clave) {
        SitioPublico sitio = puerta.paraSeguir(vigencia);
        String numero = TextoLegible.de(radicado).strip();
        Optional<PreguntaSeguida> seguida = seguimientos.buscar(vigencia, numero, clave);
        return seguida.map(una -> seguida(HttpStatus.OK, sitio, una, clave, "", null))
                .orElseGet(() -> sinEncontrar(sitio, numero));
    }

    /** Who was asked for something more writes it here, with the same number and secret. */
    @PostMapping(path = "/seguimiento/complemento", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> completar(
            @PathVariable int vigencia,
            @RequestParam(defaultValue = "") String radicado,
            @RequestParam(defaultValue = "") String clave,
            @RequestParam(defaultValue = "") String texto,
            HttpServletRequest peticion) {
        SitioPublico sitio = puerta.paraSeguir(vigencia);
        String numero = TextoLegible.de(radicado).strip();
        return seguimientos
                .completar(vigencia, numero, clave, texto, peticion.getRemoteAddr())
                .map(una -> seguida(
                        una.falta() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
                        sitio,
                        una.pregunta(),
                        clave,
                        una.falta() == null ? "" : texto,
                        una.falta()))
                .orElseGet(() -> sinEncontrar(sitio, numero));
    }

    private ResponseEntity<byte[]> seguida(
            HttpStatus estado,
            SitioPublico sitio,
            PreguntaSeguida una,
            String clave,
            String escrito,
            @Nullable String falta) {
        Map<String, Object> valores = new HashMap<>();
        valores.put("una", una);
        valores.put("clave", clave);
        valores.put("escrito", escrito);
        valores.put("falta", falta);
        return EntregaPublica.deUno(estado, plantillas.reservada("seguida", sitio, valores));
    }

    private ResponseEntity<byte[]> sinEncontrar(SitioPublico sitio, String radicado) {
        return seguimiento(
                HttpStatus.NOT_FOUND,
                sitio,
                radicado,
                "No encontramos una pregunta con ese número y esa clave. Revise los dos.");
    }

    private ResponseEntity<byte[]> seguimiento(
            HttpStatus estado, SitioPublico sitio, String radicado, @Nullable String falta) {
        Map<String, Object> valores = new HashMap<>();
        valores.put("radicado", radicado);
        valores.put("falta", falta);
        return EntregaPublica.deUno(estado, plantillas.pagina("seguimiento", sitio, valores));
    }

    private static EnvioDelFormulario envio(HttpServletRequest peticion) {
        return new EnvioDelFormulario(
                peticion.getParameter("formulario"),
                campo(peticion, "pregunta"),
                peticion.getParameter("anonima") != null,
                campo(peticion, "nombre"),
                campo(peticion, "organizacion"),
                campo(peticion, "correo"),
                campo(peticion, "direccion"),
                campo(peticion, "telefono"),
                peticion.getParameter("acepto") != null,
                campo(peticion, "sitio"));
    }

    private static String campo(HttpServletRequest peticion, String nombre) {
        String escrito = peticion.getParameter(nombre);
        return escrito == null ? "" : escrito;
    }
}
