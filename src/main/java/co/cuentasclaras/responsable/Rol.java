package co.cuentasclaras.responsable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role that answers for activities. The cronograma names roles, never people.
 *
 * @param id also the engine's group
 * @param titular the user who holds it, when it is not vacant
 * @param suplente the user who may take its tasks
 * @param sustituto the user who stands in today for the titular, or for the deputy of a vacant role, who is away
 * @param fuera those of them whom the entity's directory does not know any more: they cannot come in, and get nothing
 */
public record Rol(
        String id,
        String nombre,
        Perfil perfil,
        @Nullable String titular,
        @Nullable String suplente,
        @Nullable String sustituto,
        Set<String> fuera) {

    /** A role whose people are all there. */
    public Rol(String id, String nombre, Perfil perfil, @Nullable String titular, @Nullable String suplente) {
        this(id, nombre, perfil, titular, suplente, null, Set.of());
    }

    /** As it was named, whoever is away today. */
    Rol sinSustituto() {
        return new Rol(id, nombre, perfil, titular, suplente);
    }

    /**
     * Who gets its tasks today: its titular, or whoever stands in for the titular; nobody while it is vacant, or nobody of
     * them can come in.
     */
    public @Nullable String recibe() {
        return titular == null
                ? null
                : Stream.of(Optional.ofNullable(sustituto), Optional.of(titular))
                        .flatMap(Optional::stream)
                        .filter(this::entra)
                        .findFirst()
                        .orElse(null);
    }

    /** Who answers for the role today: its titular, or while it is vacant the deputy, or whoever stands in for them. */
    public Optional<String> encargado() {
        return Stream.of(Optional.ofNullable(sustituto), Optional.ofNullable(titular), Optional.ofNullable(suplente))
                .flatMap(Optional::stream)
                .filter(this::entra)
                .findFirst();
    }

    /** Who may do its tasks today, first who gets them. */
    public Stream<String> disponibles() {
        return Stream.concat(Stream.ofNullable(recibe()), personas())
                .filter(this::entra)
                .distinct();
    }

    /** The same role, of which another one cannot come in either. */
    Rol con(Rol otro) {
        Set<String> todos = new HashSet<>(fuera);
        todos.addAll(otro.fuera);
        return new Rol(id, nombre, perfil, titular, suplente, sustituto, todos);
    }

    /** Whether the directory does not keep out one of its people. */
    public boolean entra(String persona) {
        return !fuera.contains(persona);
    }

    /** Its titular and its deputy. */
    public Stream<String> personas() {
        return Stream.of(Optional.ofNullable(titular), Optional.ofNullable(suplente))
                .flatMap(Optional::stream);
    }

    /** The absent person in whose place this one answers for the role today, if so. */
    public @Nullable String por(@Nullable String persona) {
        return titular != null && sustituto != null && sustituto.equals(persona) && !titular.equals(persona)
                ? titular
                : null;
    }
}
