package co.cuentasclaras.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the entity asks of its own plans where no law says how much.
 *
 * @param diasDeConvocatoria calendar days between the first invitation and the hearing, at least
 * @param diasDelInforme calendar days between the publication of the report and the hearing, at least
 * @param porSemana with so many activities due in one week an owner has too many
 */
@ConfigurationProperties("cuentasclaras.plan")
record PoliticaDelPlan(
        @DefaultValue("15") int diasDeConvocatoria,
        @DefaultValue("15") int diasDelInforme,
        @DefaultValue("9") int porSemana) {}
