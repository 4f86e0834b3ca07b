package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.PermisosCambiados;
import co.cuentasclaras.bitacora.Hecho.PermisosCambiados.CambioDePermiso;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction of the engine did, written into the trail at its end, all at once: the rights that the start gives a
 * role are one fact.
 */
@Component
class HechosPendientes {

    private final ObjectProvider<Bitacora> bitacora;

    HechosPendientes(ObjectProvider<Bitacora> bitacora) {
        this.bitacora = bitacora;
    }

    void anotar(Lugar lugar, Hecho hecho) {
        Pendientes pendientes = (Pendientes) TransactionSynchronizationManager.getResource(this);
        if (pendientes == null) {
            pendientes = new Pendientes();
            TransactionSynchronizationManager.bindResource(this, pendientes);
            TransactionSynchronizationManager.registerSynchronization(new AlFinal(pendientes));
        }
        pendientes.agregar(lugar, hecho);
    }

    private final class AlFinal extends ResourceHolderSynchronization<Pendientes, Object> {

        private final Pendientes pendientes;

        AlFinal(Pendientes pendientes) {
            super(pendientes, HechosPendientes.this);
            this.pendientes = pendientes;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            bitacora.getObject().anotar(pendientes.quien, pendientes.hechos);
        }
    }

    private static final class Pendientes extends ResourceHolderSupport {

        private final String quien = quien();
        private final List<Map.Entry<Lugar, Hecho>> hechos = new ArrayList<>();

        /** Asked of the command at hand, because the engine that is being built has no services yet. */
        private static String quien() {
            return Objects.requireNonNullElse(Context.getCommandContext().getAuthenticatedUserId(), CurrentUser.SYSTEM);
        }

        void agregar(Lugar lugar, Hecho hecho) {
            for (int i = 0; i < hechos.size(); i++) {
                Hecho junto = junto(hechos.get(i).getValue(), hecho);
                if (junto != null) {
                    hechos.set(i, Map.entry(lugar, junto));
                    return;
                }
            }
            hechos.add(Map.entry(lugar, hecho));
        }

        private static @Nullable Hecho junto(Hecho uno, Hecho otro) {
            return uno instanceof PermisosCambiados antes
                            && otro instanceof PermisosCambiados despues
                            && Objects.equals(antes.usuario(), despues.usuario())
                            && Objects.equals(antes.grupo(), despues.grupo())
                    ? new PermisosCambiados(antes.usuario(), antes.grupo(), juntos(antes.cambios(), despues.cambios()))
                    : null;
        }

        private static List<CambioDePermiso> juntos(List<CambioDePermiso> unos, List<CambioDePermiso> otros) {
            return Stream.of(unos, otros).flatMap(List::stream).toList();
        }
    }
}
