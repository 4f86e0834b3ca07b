package co.cuentasclaras.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets no expression run that somebody wrote into a query. In 7.24.0 the ban on expressions in ad-hoc queries looks at
 * the query itself and not at its "or" parts (CVE-2026-109432), and whoever may store a list may store any expression in
 * it: both run code on the server. Refused are expressions in every part of a query and of what extends a stored list;
 * a stored list holds, and runs, none but {@link ListExpressions}.
 */
public final class QueryExpressionGuard extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ListExpressions> known;

    public QueryExpressionGuard(ObjectProvider<ListExpressions> known) {
        this.known = known;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> withGuard(@Nullable List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>();
        // An interceptor is a link of one chain: each chain needs its own.
        all.add(new Guard(known));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }

    private static final class Guard extends CommandInterceptor {

        private static final CommandField<Object> EXTENDING_QUERY =
                CommandField.of(AbstractExecuteFilterCmd.class, "extendingQuery", Object.class);
        private static final CommandField<String> STORED =
                CommandField.of(AbstractExecuteFilterCmd.class, "filterId", String.class);
        private static final CommandField<Filter> SAVED = CommandField.of(SaveFilterCmd.class, "filter", Filter.class);

        private final ObjectProvider<ListExpressions> known;

        Guard(ObjectProvider<ListExpressions> known) {
            this.known = known;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof AbstractQuery<?, ?> query) {
                refuseExpressions(query);
            } else if (command instanceof SaveFilterCmd) {
                Filter filter = SAVED.in(command);
                refuseUnknown(
                        filter, "Una lista se guarda sin expresiones: solo las listas del producto llevan las suyas.");
            } else if (command instanceof AbstractExecuteFilterCmd) {
                refuseExpressions(EXTENDING_QUERY.in(command));
                return next.execute(context -> {
                    refuseUnknown(
                            stored(context, command),
                            "Esta lista tiene una expresión que no es del producto, y no se ejecuta: bórrela.");
                    return command.execute(context);
                });
            }
            return next.execute(command);
        }

        private static @Nullable Filter stored(CommandContext context, Command<?> command) {
            String id = STORED.in(command);
            return id == null ? null : context.getFilterManager().findFilterById(id);
        }

        private void refuseUnknown(@Nullable Filter filter, String why) {
            Set<String> ours = known.stream().flatMap(one -> one.all().stream()).collect(Collectors.toSet());
            if (filter != null && !expressions(filter.getQuery()).allMatch(ours::contains)) {
                throw new Rechazo(Status.BAD_REQUEST, why);
            }
        }

        private static void refuseExpressions(@Nullable Object query) {
            if (expressions(query).findAny().isPresent()) {
                throw new BadUserRequestException("Expressions are forbidden in ad-hoc queries");
            }
        }

        /** Of all its parts, the first of which is the query itself. */
        private static Stream<String> expressions(@Nullable Object query) {
            Stream<? extends AbstractQuery<?, ?>> parts = query instanceof TaskQueryImpl tasks
                    ? Stream.concat(Stream.of(tasks), tasks.getQueries().stream())
                    : query instanceof AbstractQuery<?, ?> any ? Stream.of(any) : Stream.empty();
            return parts.flatMap(part -> part.getExpressions().values().stream());
        }
    }
}
