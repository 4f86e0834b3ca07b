/** Migrations of our tables that SQL alone cannot do. They keep to the data of their day and know nothing of today's classes. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
