package co.cuentasclaras.aviso;

/** What a notice tells. */
public enum TipoAviso {
    ASIGNACION,
    RECORDATORIO_PREVIO,
    RECORDATORIO_VISPERA,
    RECORDATORIO_DIA,
    RECORDATORIO_VENCIDA,
    ESCALAMIENTO_LIDER,
    ESCALAMIENTO_GERENCIA,
    INSISTENCIA,
    REASIGNACION,
    CAMBIO_FECHA;

    /** Whether a person decided it: the same kind may be told again on another occasion. */
    boolean esDecision() {
        return this == INSISTENCIA || this == REASIGNACION || this == CAMBIO_FECHA;
    }
}
