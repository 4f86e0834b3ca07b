package co.cuentasclaras.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Closes CVE-2026-109432: in 7.24.0 the ban on expressions in ad-hoc queries looks at the query itself and not at its
 * "or" parts, so that anyone who can log in could have the server run an expression. Refuses those parts too, in
 * queries and in what extends a stored filter; the expressions of stored filters keep working, because only
 * administrators may store one.
 */
public final class QueryExpressionGuard extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
    }

    private static List<CommandInterceptor> withGuard(
            @Nullable List<CommandInterceptor> present, ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>();
        // An interceptor is a link of one chain: each chain needs its own.
        all.add(new Guard(configuration));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }

    private static final class Guard extends CommandInterceptor {

        private static final CommandField<Object> EXTENDING_QUERY =
                CommandField.of(AbstractExecuteFilterCmd.class, "extendingQuery", Object.class);

        private final ProcessEngineConfigurationImpl configuration;

        Guard(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (!configuration.isEnableExpressionsInAdhocQueries()) {
                if (command instanceof AbstractQuery<?, ?> query) {
                    refuseExpressions(query);
                } else if (command instanceof AbstractExecuteFilterCmd) {
                    refuseExpressions(EXTENDING_QUERY.in(command));
                }
            }
            return next.execute(command);
        }

        private static void refuseExpressions(@Nullable Object query) {
            if (query instanceof TaskQueryImpl tasks) {
                tasks.getQueries().forEach(Guard::refuseOwnExpressions);
            }
            if (query instanceof AbstractQuery<?, ?> any) {
                refuseOwnExpressions(any);
            }
        }

        private static void refuseOwnExpressions(AbstractQuery<?, ?> query) {
            if (!query.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are forbidden in ad-hoc queries");
            }
        }
    }
}
