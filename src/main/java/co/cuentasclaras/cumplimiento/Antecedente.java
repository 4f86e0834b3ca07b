package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.evidencia.Evidencia;
import java.util.List;

/**
 * What an activity collected, as another one shows it that starts from it.
 *
 * @param titulo its name, and the vigencia when it is that of another cycle
 * @param cumplimientos newest first; none while it has not been finished
 */
public record Antecedente(String titulo, List<CumplimientoLeido> cumplimientos, List<Evidencia> evidencias) {}
