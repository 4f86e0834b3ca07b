package co.cuentasclaras.web;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.SesionCerrada;
import co.cuentasclaras.bitacora.Hecho.SesionIniciada;
import co.cuentasclaras.bitacora.Hecho.SesionIniciada.Entrada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ingreso.PeticionActual;
import co.cuentasclaras.ingreso.Procedencia;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes who comes in and who leaves. A program gives its password with each request, so that it is noted once a day, and
 * once more after a restart; a session that ends by itself is nobody's doing.
 */
@Component
class Entradas {

    private static final Logger LOG = LoggerFactory.getLogger(Entradas.class);

    private final Bitacora bitacora;
    private final PeticionActual peticion;
    private final Clock clock;
    private final Map<String, LocalDate> programas = new ConcurrentHashMap<>();

    Entradas(Bitacora bitacora, PeticionActual peticion, Clock clock) {
        this.bitacora = bitacora;
        this.peticion = peticion;
        this.clock = clock;
    }

    void porPaginas(String usuario) {
        registrar("Entró {} desde {}", usuario);
        anotar(usuario, new SesionIniciada(Entrada.PAGINAS));
    }

    void porPrograma(String usuario) {
        LocalDate hoy = LocalDate.now(clock);
        if (!hoy.equals(programas.put(usuario, hoy))) {
            registrar("Entró {} con un programa desde {}", usuario);
            anotar(usuario, new SesionIniciada(Entrada.PROGRAMA));
        }
    }

    void salida(String usuario) {
        registrar("Salió {} desde {}", usuario);
        anotar(usuario, new SesionCerrada());
    }

    private void registrar(String frase, String usuario) {
        LOG.info(
                frase,
                usuario,
                peticion.procedencia().map(Procedencia::direccion).orElse("aquí mismo"));
    }

    private void anotar(String usuario, Hecho hecho) {
        bitacora.anotar(usuario, List.of(Map.entry(Lugar.entidad(), hecho)));
    }
}
