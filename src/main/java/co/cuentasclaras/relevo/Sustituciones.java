package co.cuentasclaras.relevo;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.AusenciaAnotada;
import co.cuentasclaras.bitacora.Hecho.AusenciaTerminada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.responsable.Ausencia;
import co.cuentasclaras.responsable.Ausencias;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Absences: noted and withdrawn by people, begun and ended by the clock. */
@Component
public class Sustituciones {

    private static final String YA_TERMINO = "Esa ausencia ya terminó o se retiró.";

    /** The longest absence that is taken for meant. */
    private static final int ANIOS = 2;

    private final Ausencias ausencias;
    private final Ausentes ausentes;
    private final Relevos relevos;
    private final Ciclos ciclos;
    private final Bitacora bitacora;
    private final EngineCommands comandos;
    private final CurrentUser usuario;
    private final Clock clock;

    Sustituciones(
            Ausencias ausencias,
            Ausentes ausentes,
            Relevos relevos,
            Ciclos ciclos,
            Bitacora bitacora,
            EngineCommands comandos,
            CurrentUser usuario,
            Clock clock) {
        this.ausencias = ausencias;
        this.ausentes = ausentes;
        this.relevos = relevos;
        this.ciclos = ciclos;
        this.bitacora = bitacora;
        this.comandos = comandos;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * Somebody will be away, or is.
     *
     * @param pasaLoSuyo whether what she holds on the first day passes as well
     * @throws SolicitudInvalida when the days or the substitute cannot be
     */
    public void anotar(
            @Nullable String persona,
            @Nullable String sustituto,
            @Nullable LocalDate desde,
            @Nullable LocalDate hasta,
            boolean pasaLoSuyo,
            Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            if (desde == null || hasta == null) {
                throw new SolicitudInvalida("Escriba el primer y el último día de la ausencia.");
            }
            LocalDate hoy = LocalDate.now(clock);
            if (hasta.isBefore(desde)) {
                throw new SolicitudInvalida("El último día de la ausencia no puede ser anterior al primero.");
            }
            if (hasta.isBefore(hoy)) {
                throw new SolicitudInvalida("La ausencia ya pasó: escriba un último día a partir de hoy.");
            }
            if (hasta.isAfter(desde.plusYears(ANIOS)) || desde.isAfter(hoy.plusYears(ANIOS))) {
                throw new SolicitudInvalida(
                        "Revise los días: la ausencia termina el %s. Si es para siempre, cambie el titular."
                                .formatted(FechaEscrita.de(hasta)));
            }
            Ausencia ausencia = new Ausencia(
                    UUID.randomUUID().toString(),
                    persona == null ? "" : persona,
                    sustituto == null ? "" : sustituto,
                    desde,
                    hasta,
                    pasaLoSuyo,
                    motivo.texto(),
                    usuario.id(),
                    false);
            ausentes.comprobar(ausencia);
            ausencias.anotar(ausencia);
            anotar(new AusenciaAnotada(ausencia.persona(), ausencia.sustituto(), desde, hasta, motivo.texto()));
            avisar(ausencia, "%s responde por %s del %s al %s, por lo que llegue a sus roles esos días.");
            alDia();
        });
    }

    /** It is not so, or not any more: what the substitute holds in her place is hers again. */
    public void retirar(String id, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            Ausencia ausencia = ausencias.buscar(id).orElseThrow(() -> new SolicitudInvalida(YA_TERMINO));
            avisar(ausencia, "%s ya no responde por %s: se retiró la ausencia del %s al %s.");
            if (!terminar(ausencia, motivo)) {
                throw new SolicitudInvalida(YA_TERMINO);
            }
        });
    }

    /** What begins and ends by today happens. */
    void alDia() {
        LocalDate hoy = LocalDate.now(clock);
        for (Ausencia ausencia : ausencias.vigentes()) {
            if (ausencia.hasta().isBefore(hoy)) {
                terminar(ausencia, null);
            } else if (!ausencia.empezada() && !ausencia.desde().isAfter(hoy)) {
                if (ausencias.empezar(ausencia)) {
                    relevos.porAusencia(ausencia);
                }
            }
        }
    }

    private boolean terminar(Ausencia ausencia, @Nullable Motivo motivo) {
        if (!ausencias.terminar(ausencia)) {
            return false;
        }
        anotar(new AusenciaTerminada(ausencia.persona(), ausencia.sustituto(), motivo == null ? null : motivo.texto()));
        relevos.porRegreso(ausencia);
        return true;
    }

    private void avisar(Ausencia ausencia, String frase) {
        relevos.avisarAusencia(ausencia, ciclos.enCurso(), frase);
    }

    private void anotar(Hecho hecho) {
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        for (Ciclo ciclo : ciclos.enCurso()) {
            hechos.put(Lugar.ciclo(ciclo.id()), hecho);
        }
        bitacora.anotar(hechos.isEmpty() ? Map.of(new Lugar(null, null), hecho) : hechos);
    }
}
