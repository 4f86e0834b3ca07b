package co.cuentasclaras.aviso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("La página Correos")
class PaginaCorreosTest extends ConServidorDeCorreo {

    @Autowired
    private Cartero cartero;

    @Autowired
    private MockMvc web;

    private String enviado;
    private String fallido;

    @BeforeEach
    void unoEnviadoYUnoFallido() {
        usuario("pedro", "Pedro", null);
        actividad("boletin", "Publicar el <boletín>", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "maria", VIERNES);
        encolar(TipoAviso.RECORDATORIO_DIA, "boletin", "pedro", VIERNES);
        a(VIERNES, 7, 0);
        cartero.enviarPendientes();
        enviado = id("maria");
        fallido = id("pedro");
    }

    @Test
    @DisplayName("dice a quién, qué, cuándo y en qué estado, con el fallo a la vista")
    void lista() throws Exception {
        web.perform(get("/correo"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<title>Correos · Cuentas Claras</title>")))
                .andExpect(content().string(containsString("María")))
                .andExpect(content().string(containsString("Vence hoy: Publicar el &lt;boletín&gt;")))
                .andExpect(content().string(matchesPattern("(?s).*30 sept?\\.? 2022, 7:00.*")))
                .andExpect(content().string(containsString("Enviado")))
                .andExpect(content().string(containsString("Un correo no se pudo enviar.")))
                .andExpect(content().string(containsString("La persona no tiene dirección de correo")))
                .andExpect(content().string(not(containsString("style="))));
    }

    @Test
    @DisplayName("filtra por estado, y un estado desconocido muestra todo")
    void filtro() throws Exception {
        web.perform(get("/correo").param("estado", "ENVIADO"))
                .andExpect(content().string(containsString("/correo/" + enviado)))
                .andExpect(content().string(not(containsString("/correo/" + fallido))));
        web.perform(get("/correo").param("estado", "OTRO"))
                .andExpect(content().string(containsString("/correo/" + fallido)));
    }

    @Test
    @DisplayName("muestra cincuenta por página")
    void paginas() throws Exception {
        for (int i = 0; i < 50; i++) {
            jdbc.sql(
                            """
                    insert into cc_correo (id, destinatario, asunto, texto, html, message_id, estado, intentos, creado)
                    values (?, 'maria', ?, 't', 'h', ?, 'ENVIADO', 1, ?)""")
                    .params(
                            "viejo-" + i,
                            "Asunto viejo " + i,
                            "mid-" + i,
                            momento(LocalDate.of(2022, 9, 1), 7, i).atOffset(ZoneOffset.UTC))
                    .update();
        }
        web.perform(get("/correo"))
                .andExpect(content().string(containsString("52 correos")))
                .andExpect(content().string(containsString("Página 1 de 2")))
                .andExpect(content().string(not(containsString("Asunto viejo 0<"))));
        web.perform(get("/correo").param("pagina", "2"))
                .andExpect(content().string(containsString("Asunto viejo 0<")))
                .andExpect(content().string(not(containsString(enviado))));
        web.perform(get("/api/correos").param("pagina", "2"))
                .andExpect(jsonPath("$.total").value(52))
                .andExpect(jsonPath("$.paginas").value(2))
                .andExpect(jsonPath("$.correos.length()").value(2));
    }

    @Test
    @DisplayName("muestra un correo en un marco aislado, y en texto")
    void detalle() throws Exception {
        web.perform(get("/correo/" + enviado))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sandbox=\"\"")))
                .andExpect(content().string(containsString("src=\"/correo/" + enviado + "/vista\"")))
                .andExpect(content().string(containsString("* Publicar el &lt;boletín&gt;")))
                .andExpect(content().string(not(containsString("Reintentar el envío"))));
        web.perform(get("/correo/" + enviado + "/vista"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox; default-src 'none'")))
                .andExpect(content().string(containsString("Publicar el &lt;boletín&gt;")));
        web.perform(get("/correo/no-existe")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("permite reintentar el que falló, y no el que ya salió")
    void reintentar() throws Exception {
        web.perform(get("/correo/" + fallido)).andExpect(content().string(containsString("Reintentar el envío")));
        web.perform(post("/correo/" + fallido + "/reintentar"))
                .andExpect(redirectedUrl("/correo/" + fallido))
                .andExpect(flash().attribute("aviso", containsString("volvió a la cola")));
        usuario("pedro", "Pedro", "pedro@entidad.gov.co");
        assertThat(cartero.enviarPendientes()).isEqualTo(1);

        web.perform(post("/api/correos/" + fallido + "/reintentar")).andExpect(status().isConflict());
        web.perform(post("/api/correos/no-existe/reintentar")).andExpect(status().isNotFound());
        assertThat(cartero.enviarPendientes()).isZero();
    }

    @Test
    @DisplayName("ofrece los mismos datos a la interfaz")
    void interfaz() throws Exception {
        web.perform(get("/api/correos").param("estado", "FALLIDO"))
                .andExpect(jsonPath("$.correos.length()").value(1))
                .andExpect(jsonPath("$.correos[0].id").value(fallido))
                .andExpect(jsonPath("$.correos[0].destinatario").value("pedro"))
                .andExpect(jsonPath("$.correos[0].nombre").value("Pedro"))
                .andExpect(jsonPath("$.correos[0].estado").value("FALLIDO"))
                .andExpect(jsonPath("$.correos[0].intentos").value(1))
                .andExpect(jsonPath("$.correos[0].html").doesNotExist());
        web.perform(get("/api/correos/" + enviado))
                .andExpect(jsonPath("$.enviado").value("2022-09-30T12:00:00Z"))
                .andExpect(jsonPath("$.texto").value(containsString("María, complete hoy")))
                .andExpect(jsonPath("$.html").value(containsString("<!DOCTYPE html>")));
        web.perform(post("/api/correos/" + fallido + "/reintentar")).andExpect(status().isAccepted());
    }

    private String id(String destinatario) {
        return jdbc.sql("select id from cc_correo where destinatario = ?")
                .param(destinatario)
                .query(String.class)
                .single();
    }
}
