package co.cuentasclaras;

import co.cuentasclaras.engine.model.ModelDeployment;
import co.cuentasclaras.permiso.process.Autorizaciones;
import co.cuentasclaras.permiso.process.FiltrosCompartidos;
import co.cuentasclaras.responsable.LectorResponsables;
import co.cuentasclaras.responsable.process.CargaResponsables;
import co.cuentasclaras.responsable.process.ContrasenaInicial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Brings the installation up to date before anybody can reach it: models, people, rights and shared lists, each of them
 * only where something has changed.
 */
@Component
class Arranque implements SmartInitializingSingleton {

    private final ModelDeployment modelos;
    private final CargaResponsables carga;
    private final ContrasenaInicial contrasena;
    private final Autorizaciones autorizaciones;
    private final FiltrosCompartidos filtros;
    private final Resource responsables;

    Arranque(
            ModelDeployment modelos,
            CargaResponsables carga,
            ContrasenaInicial contrasena,
            Autorizaciones autorizaciones,
            FiltrosCompartidos filtros,
            @Value("${cuentasclaras.responsables.archivo}") Resource responsables) {
        this.modelos = modelos;
        this.carga = carga;
        this.contrasena = contrasena;
        this.autorizaciones = autorizaciones;
        this.filtros = filtros;
        this.responsables = responsables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        modelos.deploy();
        try (InputStream archivo = responsables.getInputStream()) {
            carga.cargar(new LectorResponsables().leer(archivo), contrasena);
        } catch (IOException e) {
            throw new UncheckedIOException("No se puede leer cuentasclaras.responsables.archivo: " + responsables, e);
        }
        autorizaciones.otorgar();
        filtros.crear();
    }
}
