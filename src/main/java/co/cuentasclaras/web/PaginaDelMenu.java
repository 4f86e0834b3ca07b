package co.cuentasclaras.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the menu.
 *
 * @param direccion below the root of the application, without a slash before it
 * @param grupo the heading that it is folded under; null for one that is always in sight
 * @param para whose authorities may open it, any of them
 */
record PaginaDelMenu(String nombre, String direccion, @Nullable String grupo, Set<String> para) {}
