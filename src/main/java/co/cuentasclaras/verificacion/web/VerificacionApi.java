package co.cuentasclaras.verificacion.web;

import co.cuentasclaras.verificacion.Dictamen;
import co.cuentasclaras.verificacion.SelloDeFuera;
import co.cuentasclaras.verificacion.VerificacionDeBitacora;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The verification of the whole trail. Who may ask for it is decided by the security of the web layer. */
@RestController
class VerificacionApi {

    private final VerificacionDeBitacora verificacion;

    VerificacionApi(VerificacionDeBitacora verificacion) {
        this.verificacion = verificacion;
    }

    @PostMapping("/api/bitacora/verificacion")
    Dictamen verificar(@RequestBody(required = false) @Nullable QueVerificar que) {
        return que == null
                ? verificacion.verificar(null, false)
                : verificacion.verificar(SelloDeFuera.leer(que.sello()), que.evidencias());
    }

    /**
     * @param sello a head that came by mail
     * @param evidencias whether to read every piece of evidence as well
     */
    record QueVerificar(@Nullable String sello, boolean evidencias) {}
}
