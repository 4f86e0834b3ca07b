package co.cuentasclaras.web;

import co.cuentasclaras.comun.BaseFuera;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Errors that no controller answered, for the error page and for whoever asked for JSON: what to tell a person. */
@Component
class AtributosDeError extends DefaultErrorAttributes {

    /** What a request carries whose error is told in words of its own. */
    static final String MENSAJE = AtributosDeError.class.getName();

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(
                        request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STATUS))
                .get("status");
        int code = status instanceof Integer known ? known : 500;
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("status", code);
        Object propio = request.getAttribute(MENSAJE, RequestAttributes.SCOPE_REQUEST);
        Throwable fallo = getError(request);
        String mensaje = fallo != null && BaseFuera.es(fallo) ? BaseFuera.MENSAJE : Respuestas.texto(code);
        attributes.put("mensaje", propio == null ? mensaje : propio);
        return attributes;
    }
}
