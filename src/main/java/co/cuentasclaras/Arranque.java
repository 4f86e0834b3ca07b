package co.cuentasclaras;

import co.cuentasclaras.cronograma.PuestaEnHora;
import co.cuentasclaras.engine.model.ModelDeployment;
import co.cuentasclaras.permiso.DerechosDeRoles;
import co.cuentasclaras.permiso.ListasCompartidas;
import co.cuentasclaras.relevo.Nombramientos;
import co.cuentasclaras.responsable.ContrasenaInicial;
import co.cuentasclaras.responsable.LectorResponsables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Brings the installation up to date before anybody can reach it: the hour of the terms, models, people, rights and shared lists, each of them
 * only where something has changed.
 */
@Component
class Arranque implements SmartInitializingSingleton {

    private final PuestaEnHora hora;
    private final ModelDeployment modelos;
    private final Nombramientos nombramientos;
    private final ContrasenaInicial contrasena;
    private final DerechosDeRoles derechos;
    private final ListasCompartidas listas;
    private final Resource responsables;

    Arranque(
            PuestaEnHora hora,
            ModelDeployment modelos,
            Nombramientos nombramientos,
            ContrasenaInicial contrasena,
            DerechosDeRoles derechos,
            ListasCompartidas listas,
            @Value("${cuentasclaras.responsables.archivo}") Resource responsables) {
        this.hora = hora;
        this.modelos = modelos;
        this.nombramientos = nombramientos;
        this.contrasena = contrasena;
        this.derechos = derechos;
        this.listas = listas;
        this.responsables = responsables;
    }

    @Override
    public void afterSingletonsInstantiated() {
        hora.comprobar();
        modelos.deploy();
        try (InputStream archivo = responsables.getInputStream()) {
            nombramientos.cargar(new LectorResponsables().leer(archivo), contrasena);
        } catch (IOException e) {
            throw new UncheckedIOException("No se puede leer cuentasclaras.responsables.archivo: " + responsables, e);
        }
        derechos.otorgar();
        listas.crear();
    }
}
