package co.cuentasclaras.relevo;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.RolCambiado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.responsable.CargaResponsables;
import co.cuentasclaras.responsable.ContrasenaInicial;
import co.cuentasclaras.responsable.Cuentas;
import co.cuentasclaras.responsable.Responsables;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names who holds each role and who is its deputy, by the file of responsables or by the screen; what they had passes on. */
@Component
public class Nombramientos {

    private final Roles roles;
    private final Cuentas cuentas;
    private final CargaResponsables carga;
    private final Elegibles elegibles;
    private final Relevos relevos;
    private final Ciclos ciclos;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    Nombramientos(
            Roles roles,
            Cuentas cuentas,
            CargaResponsables carga,
            Elegibles elegibles,
            Relevos relevos,
            Ciclos ciclos,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.roles = roles;
        this.cuentas = cuentas;
        this.carga = carga;
        this.elegibles = elegibles;
        this.relevos = relevos;
        this.ciclos = ciclos;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /** Brings roles and people to what the file says; whoever may no longer sign in holds nothing afterwards. */
    public void cargar(Responsables responsables, ContrasenaInicial contrasenas) {
        comandos.withoutAuthorization(() -> {
            Map<String, Rol> antes = porId(roles.todos());
            carga.cargar(responsables, contrasenas);
            pasar(antes, null);
        });
        quitarAQuienNoEntra();
    }

    /**
     * Another person holds a role; nobody when it is vacant from now on.
     *
     * @throws SolicitudInvalida when that person cannot be named
     */
    public void nombrarTitular(String id, @Nullable String persona, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            Rol rol = exigir(id);
            String suplente = Objects.equals(persona, rol.suplente()) ? null : rol.suplente();
            nombrar(rol, rol.titular(), persona, persona, suplente, motivo);
        });
        quitarAQuienNoEntra();
    }

    /** The same, of its deputy. */
    public void nombrarSuplente(String id, @Nullable String persona, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            Rol rol = exigir(id);
            if (persona != null && persona.equals(rol.titular())) {
                throw new SolicitudInvalida("Ya es el titular: elija a otra persona como suplente.");
            }
            nombrar(rol, rol.suplente(), persona, rol.titular(), persona, motivo);
        });
        quitarAQuienNoEntra();
    }

    /** A command of its own: the engine finds the accounts and groups that it wrote once they are in the database. */
    private void quitarAQuienNoEntra() {
        comandos.withoutAuthorization(relevos::porFaltaDeAcceso);
    }

    private Rol exigir(String id) {
        roles.reservar();
        return roles.rol(id).orElseThrow(() -> new SolicitudInvalida("No hay ningún rol «%s».".formatted(id)));
    }

    private void nombrar(
            Rol rol,
            @Nullable String de,
            @Nullable String a,
            @Nullable String titular,
            @Nullable String suplente,
            Motivo motivo) {
        if (Objects.equals(de, a)) {
            throw new SolicitudInvalida("Ya es así: no hay nada que cambiar.");
        }
        if (titular == null && suplente == null) {
            throw new SolicitudInvalida("El rol quedaría sin nadie: nombre antes a quien lo reciba.");
        }
        if (a != null) {
            elegibles.exigirQueExista(a, "a quien lo recibe");
            elegibles.exigirQueNoSeaQuienLoDice(a, "");
            elegibles.exigirQueNoVigileYParticipe(a, rol.perfil());
        }
        Map<String, Rol> antes = porId(roles.todos());
        Rol nuevo = new Rol(rol.id(), rol.nombre(), rol.perfil(), titular, suplente);
        cuentas.ponerMiembros(rol.id(), nuevo.personas().collect(Collectors.toSet()));
        roles.guardar(nuevo);
        pasar(antes, motivo);
    }

    /** Writes down what is different, and passes on what the former titulars had. */
    private void pasar(Map<String, Rol> antes, @Nullable Motivo motivo) {
        Set<String> ids = new LinkedHashSet<>(antes.keySet());
        ids.addAll(roles.ids());
        for (String id : ids) {
            Optional<Rol> viejo = Optional.ofNullable(antes.get(id));
            Optional<Rol> ahora = roles.rol(id);
            String de = viejo.map(Rol::titular).orElse(null);
            String titular = ahora.map(Rol::titular).orElse(null);
            anotar(id, false, de, titular, motivo);
            anotar(
                    id,
                    true,
                    viejo.map(Rol::suplente).orElse(null),
                    ahora.map(Rol::suplente).orElse(null),
                    motivo);
            if (viejo.isPresent() && !Objects.equals(de, titular)) {
                relevos.porTitular(viejo.get(), ahora);
            }
        }
    }

    private void anotar(
            String rol, boolean suplente, @Nullable String de, @Nullable String a, @Nullable Motivo motivo) {
        if (!Objects.equals(de, a)) {
            RolCambiado hecho = new RolCambiado(rol, suplente, de, a, motivo == null ? null : motivo.texto());
            Map<Lugar, RolCambiado> hechos = new LinkedHashMap<>();
            for (Ciclo ciclo : ciclos.enCurso()) {
                hechos.put(Lugar.ciclo(ciclo.id()), hecho);
            }
            bitacora.anotar(hechos.isEmpty() ? Map.of(new Lugar(null, null), hecho) : hechos);
        }
    }

    private static Map<String, Rol> porId(List<Rol> roles) {
        return roles.stream().collect(Collectors.toMap(Rol::id, Function.identity()));
    }
}
