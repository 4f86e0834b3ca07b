package co.cuentasclaras.plan;

/**
 * What happens in a running cycle when a version of its plan is applied.
 *
 * @param agregadas how many activities come in
 * @param retiradas how many go out that are not done
 * @param tareasRetiradas those of them that somebody has as a task
 * @param cambiadas how many change that are not done
 * @param tareasCambiadas those of them that somebody has as a task
 * @param conLaAudiencia how many follow a hearing that moves, rests or goes on
 */
public record EfectoDeVersion(
        int agregadas, int retiradas, int tareasRetiradas, int cambiadas, int tareasCambiadas, int conLaAudiencia) {}
