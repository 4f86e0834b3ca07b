package co.cuentasclaras.ingreso.web;

import co.cuentasclaras.ingreso.PeticionActual;
import co.cuentasclaras.ingreso.Procedencia;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** {@link PeticionActual} as Spring knows it. */
@Component
class PeticionDeSpring implements PeticionActual {

    @Override
    public Optional<Procedencia> procedencia() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes peticion
                ? Optional.of(new Procedencia(peticion.getRequest().getRemoteAddr()))
                : Optional.empty();
    }

    @Override
    public void seguirConOtraClave() {
        RequestAttributes peticion = RequestContextHolder.getRequestAttributes();
        if (peticion != null) {
            peticion.removeAttribute(HUELLA, RequestAttributes.SCOPE_SESSION);
        }
    }
}
