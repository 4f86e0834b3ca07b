package co.cuentasclaras.ciudadano;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a citizen reads before leaving any personal data (Ley 1581 de 2012, art. 12; Decreto 1074 de 2015, art.
 * 2.2.2.25.3.3): who answers for it, what for, that it is free to leave it, and the rights. Whoever changes what the entity
 * says here gives it another version, which is kept beside what was accepted.
 */
@Component
public class AvisoDePrivacidad {

    private final String version;
    private final ContactoDeLaEntidad contacto;

    AvisoDePrivacidad(@Value("${cuentasclaras.publico.aviso-version:1}") String version, ContactoDeLaEntidad contacto) {
        this.version = version;
        this.contacto = contacto;
    }

    /** What is kept with the data of whoever accepted it. */
    public String version() {
        return version;
    }

    /** Its paragraphs, in plain words. */
    public List<String> parrafos(String entidad) {
        List<String> parrafos = new ArrayList<>();
        parrafos.add(
                "%s responde por los datos que usted deje aquí. Los usa solo para recibir su pregunta, responderle y contarle cómo va. Si a otra entidad le corresponde responder, se la pasa con sus datos para que le responda a usted."
                        .formatted(entidad));
        parrafos.add(
                "Dejar sus datos es voluntario: puede preguntar sin identificarse. Entonces la respuesta no le llega; la ve en la página con el número de su pregunta.");
        parrafos.add(
                "Sus datos no se publican ni salen en listados, y cada vez que una persona de la entidad los mira queda anotado quién fue y para qué.");
        parrafos.add(
                "Usted puede conocer sus datos, corregirlos, pedir que se borren y retirar este permiso cuando quiera: %s. Si pide que se borren, quedan su pregunta y la respuesta, sin nada que diga quién es usted. También puede quejarse ante la Superintendencia de Industria y Comercio (Ley 1581 de 2012, artículo 8)."
                        .formatted(contacto.comoAcudir()));
        if (contacto.politica() != null) {
            parrafos.add("La política de tratamiento de datos está en %s.".formatted(contacto.politica()));
        }
        return List.copyOf(parrafos);
    }
}
