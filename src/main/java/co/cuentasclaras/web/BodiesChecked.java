package co.cuentasclaras.web;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What bodies must hold is checked by Bean Validation, which is built when the first one comes and not at the start. */
@Component
class BodiesChecked implements WebMvcConfigurer {

    @Override
    public Validator getValidator() {
        return new WhenAsked();
    }

    private static final class WhenAsked implements SmartValidator {

        private final SingletonSupplier<LocalValidatorFactoryBean> rules = SingletonSupplier.of(() -> {
            LocalValidatorFactoryBean built = new LocalValidatorFactoryBean();
            built.afterPropertiesSet();
            return built;
        });

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }

        @Override
        public void validate(Object target, Errors errors) {
            rules.obtain().validate(target, errors);
        }

        @Override
        public void validate(Object target, Errors errors, Object... hints) {
            rules.obtain().validate(target, errors, hints);
        }
    }
}
