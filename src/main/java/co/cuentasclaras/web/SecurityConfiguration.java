package co.cuentasclaras.web;

import co.cuentasclaras.permiso.Autoridades;
import co.cuentasclaras.responsable.Perfil;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.UrlPathHelper;

/**
 * Who may ask for what. Our own addresses are guarded here, by the engine's users; everything under the webapps' path
 * keeps the webapps' own security, with {@link WebappGuardFilter} in front of it. What nobody thought of is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class SecurityConfiguration {

    static final String WEBAPPS = "${camunda.bpm.webapp.application-path:/camunda}";

    /** No script of anybody else, no frame, no form to anywhere else. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Of the pages for everybody: no script at all, and nothing from anywhere else. */
    private static final String PUBLIC_CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] QUIEN_VE_EL_CICLO = Arrays.stream(Perfil.values())
            .filter(Perfil::veElCiclo)
            .map(Perfil::name)
            .toArray(String[]::new);

    /** From one address. A tenth of the server's threads, and more than an office sends. */
    private static final int BODIES_AT_ONCE = 20;

    private static final Duration BODY_GRACE = Duration.ofSeconds(20);

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Under this path nobody is asked who he is: no session is looked at, no cookie given, no token wanted. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain publicAddresses(HttpSecurity http, WebProperties web) throws Exception {
        http.securityMatcher(request -> path(request).startsWith("/publico/"))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(PUBLIC_CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), interest-cohort=()"))
                        .contentTypeOptions(Customizer.withDefaults())
                        // Each page says for how long it may be kept.
                        .cacheControl(cache -> cache.disable())
                        .httpStrictTransportSecurity(hsts -> {
                            if (!web.hsts()) {
                                hsts.disable();
                            }
                        }));
        return http.build();
    }

    @Bean
    SecurityFilterChain ourAddresses(
            HttpSecurity http,
            WebProperties web,
            @Value(WEBAPPS) String root,
            Identidad identidad,
            Autoridades autoridades,
            Entradas entradas,
            CsrfTokenRepository csrfTokens,
            Respuestas respuestas)
            throws Exception {
        String webapps = root + "/";
        String login = webapps + "app/welcome/default/";
        http.securityMatcher(request -> !path(request).startsWith(webapps))
                .authorizeHttpRequests(rules -> rules.requestMatchers("/", "/error", "/favicon.ico", "/*.css")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/agenda/*", "/robots.txt", "/ingreso/puertas")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/correo/**", "/api/correos/**")
                        .hasAnyRole(Perfil.DIRIGE.name(), Autoridades.ADMINISTRADOR)
                        .requestMatchers(
                                "/correo/**",
                                "/api/correos/**",
                                "/cronograma/**",
                                "/evidencias",
                                "/resultados/**",
                                "/bitacora/**",
                                "/plan/**",
                                "/api/planes/**")
                        .hasAnyRole(QUIEN_VE_EL_CICLO)
                        .requestMatchers(HttpMethod.POST, "/api/roles/**", "/api/ausencias/**")
                        .hasRole(Perfil.DIRIGE.name())
                        .requestMatchers("/api/roles")
                        .hasAnyRole(QUIEN_VE_EL_CICLO)
                        .requestMatchers("/api/bitacora/expediente")
                        .hasRole(Autoridades.ADMINISTRADOR)
                        .requestMatchers("/mis-actividades/**", "/preguntas/**")
                        .authenticated()
                        .requestMatchers("/servidor", "/demostracion/**", "/api/demostracion/**")
                        .hasRole(Autoridades.ADMINISTRADOR)
                        .requestMatchers(HttpMethod.POST, "/api/ciclos/**", "/api/dias-no-habiles/**")
                        .hasRole(Perfil.DIRIGE.name())
                        .requestMatchers("/api/ciclos/**")
                        .hasAnyRole(QUIEN_VE_EL_CICLO)
                        .requestMatchers("/api/bitacora/verificacion", "/api/bitacora/sellos", "/datos-personales")
                        .hasRole(Perfil.VIGILA.name())
                        .requestMatchers("/api/**", "/salir", "/cumplimientos/**", "/anotaciones/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new UsuarioFilter(identidad, autoridades, entradas, respuestas), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                // Not the STATELESS policy: that gives the webapps' session another id at each request of ours, and
                // what
                // the page asks at the same time under the old id is answered as if nobody had logged in.
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> notLoggedIn(request, response, login, respuestas))
                        .accessDeniedHandler((request, response, e) -> {
                            if (loggedIn()) {
                                forbidden(request, response, respuestas);
                            } else {
                                notLoggedIn(request, response, login, respuestas);
                            }
                        }))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentTypeOptions(Customizer.withDefaults())
                        .httpStrictTransportSecurity(hsts -> {
                            if (!web.hsts()) {
                                hsts.disable();
                            }
                        }));
        return http.build();
    }

    /** Users are the engine's; without this bean Spring Boot would make up one more, with a password in the log. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** What no honest browser sends in an address is answered as everything else is. */
    @Bean
    RequestRejectedHandler rejectedAddresses(Respuestas respuestas) {
        return (request, response, e) ->
                respuestas.escribir(response, HttpStatus.BAD_REQUEST, Respuestas.texto(HttpStatus.BAD_REQUEST.value()));
    }

    /** After the valve that tells who is behind a proxy. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(Respuestas respuestas) {
        return server -> server.addEngineValves(new SlowBodies(BODIES_AT_ONCE, BODY_GRACE, respuestas));
    }

    @Bean
    FilterRegistrationBean<AccesosFilter> accesos(WebProperties web) {
        return at(Ordered.HIGHEST_PRECEDENCE, new AccesosFilter(web.accesos()));
    }

    @Bean
    FilterRegistrationBean<WebappGuardFilter> webappGuard(
            @Value(WEBAPPS) String root, Identidad identidad, Respuestas respuestas) {
        // Before everything that takes an address for what it was sent as.
        return at(SecurityProperties.DEFAULT_FILTER_ORDER - 10, new WebappGuardFilter(root, identidad, respuestas));
    }

    @Bean
    FilterRegistrationBean<EntradasFilter> entradasDeLasAplicaciones(
            @Value(WEBAPPS) String root, Identidad identidad, Entradas entradas) {
        // After Spring's filter that tells everybody of the request.
        return at(
                SecurityProperties.DEFAULT_FILTER_ORDER - 4,
                new EntradasFilter(identidad, entradas),
                root + "/api/admin/auth/user/*");
    }

    /** In front of everything but the log, the webapps too. */
    @Bean
    FilterRegistrationBean<LlegadaFilter> llegada(WebProperties web, Respuestas respuestas) {
        return at(Ordered.HIGHEST_PRECEDENCE + 1, new LlegadaFilter(web, respuestas));
    }

    /** In front of whoever looks into the database for a session. */
    @Bean
    FilterRegistrationBean<BaseFueraFilter> baseFuera(Respuestas respuestas) {
        return at(Ordered.HIGHEST_PRECEDENCE + 2, new BaseFueraFilter(respuestas));
    }

    /** In front of whoever may read what is sent. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebProperties web, Respuestas respuestas) {
        return at(Ordered.HIGHEST_PRECEDENCE + 3, new BodyLimitFilter(web.limiteCuerpo(), respuestas));
    }

    @Bean
    FilterRegistrationBean<NothingSentFilter> nothingSent(
            WebProperties web, @Value(WEBAPPS) String root, Respuestas respuestas) {
        NothingSentFilter filter =
                new NothingSentFilter((int) web.limiteCuerpo().toBytes(), respuestas);
        return at(SecurityProperties.DEFAULT_FILTER_ORDER + 21, filter, root + "/api/*");
    }

    /** @param paths everything when there are none */
    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter, String... paths) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(order);
        return registration;
    }

    /** A browser sends its session by itself, so that a change needs the token; an Authorization header it does not. */
    private static boolean needsToken(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static boolean loggedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return new AuthenticationTrustResolverImpl().isAuthenticated(authentication);
    }

    private static void notLoggedIn(
            HttpServletRequest request, HttpServletResponse response, String login, Respuestas respuestas)
            throws IOException {
        // Never a WWW-Authenticate challenge: a browser would ask for a password and keep it.
        if (HttpMethod.GET.matches(request.getMethod()) && !isApi(request)) {
            response.sendRedirect(request.getContextPath() + login + asked(request) + "#!/login");
        } else {
            respuestas.escribir(response, HttpStatus.UNAUTHORIZED, Respuestas.SIN_SESION);
        }
    }

    /** The page that was asked for, for after the login. */
    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return "?volver=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static void forbidden(HttpServletRequest request, HttpServletResponse response, Respuestas respuestas)
            throws IOException {
        if (isApi(request)) {
            respuestas.escribir(response, HttpStatus.FORBIDDEN, Respuestas.SIN_PERMISO);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
