package co.cuentasclaras.publico;

import co.cuentasclaras.ciudadano.ContactoDeLaEntidad;
import co.cuentasclaras.idioma.Palabras;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the pages, for this server and for any other. */
@Component
public class PlantillasPublicas {

    private final ITemplateEngine plantillas;
    private final ContactoDeLaEntidad contacto;

    PlantillasPublicas(ITemplateEngine plantillas, ContactoDeLaEntidad contacto) {
        this.plantillas = plantillas;
        this.contacto = contacto;
    }

    /** A page that search engines may keep. */
    public byte[] pagina(String plantilla, SitioPublico sitio, Map<String, ?> datos) {
        return escribir(plantilla, sitio, datos, false);
    }

    /** A page that is for one person alone. */
    public byte[] reservada(String plantilla, SitioPublico sitio, Map<String, ?> datos) {
        return escribir(plantilla, sitio, datos, true);
    }

    /** A piece of what the pages share. */
    String trozo(String cual, SitioPublico sitio, Map<String, ?> datos) {
        Context contexto = new Context(Palabras.COLOMBIA);
        datos.forEach(contexto::setVariable);
        contexto.setVariable("sitio", sitio);
        return plantillas.process("publico/marco", Set.of(cual), contexto);
    }

    /** What is said where there is no page. */
    public byte[] mensaje(String titulo, String mensaje, String raiz, @Nullable String inicio) {
        Context contexto = new Context(Palabras.COLOMBIA);
        contexto.setVariable("titulo", titulo);
        contexto.setVariable("mensaje", mensaje);
        contexto.setVariable("estilo", raiz + "/publico/estilo.css?v=" + EstiloPublico.VERSION);
        contexto.setVariable("inicio", inicio);
        return plantillas.process("publico/mensaje", contexto).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] escribir(String plantilla, SitioPublico sitio, Map<String, ?> datos, boolean reservada) {
        Context contexto = new Context(Palabras.COLOMBIA);
        datos.forEach(contexto::setVariable);
        contexto.setVariable("sitio", sitio);
        contexto.setVariable("contacto", contacto);
        contexto.setVariable("reservada", reservada);
        return plantillas.process("publico/" + plantilla, contexto).getBytes(StandardCharsets.UTF_8);
    }
}
